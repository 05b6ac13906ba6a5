import { useState } from "react";
import { EVIDENCE, TOPICS } from "../../data/figure";
import type { Choices } from "../../state/choices";
import { evidenceOffered, toggled } from "../../state/selectors";
import { choose, usePage } from "../../state/store";
import { EvidenceSwatch } from "../shared/evidence-swatch";
import { PopoverButton } from "../shared/popover";
import { usePageData, useWords } from "../shared/use-page";

/** Topics and evidence in a panel over the page; the button says how many of the two are set. */
export function MoreFilters() {
  const { text } = useWords();
  const [open, setOpen] = useState(false);
  const set = usePage(({ choices }) => Number(choices.topics !== null) + Number(choices.evidence !== null));
  return (
    <PopoverButton
      name={text.filters.more(set)}
      label={text.filters.moreLabel}
      className="plain filter-more"
      open={open}
      onOpen={setOpen}
    >
      <TopicsAndEvidence />
    </PopoverButton>
  );
}

export function TopicsAndEvidence() {
  const pageData = usePageData();
  const { text } = useWords();
  return (
    <div className="more-filters">
      <fieldset className="filter-kind">
        <legend>{text.filters.topics}</legend>
        {TOPICS.map((topic) => (
          <Check key={topic} kind="topics" value={topic} all={TOPICS} name={text.topics[topic]} />
        ))}
      </fieldset>
      <fieldset className="filter-kind filter-evidence">
        <legend>{`${text.filters.evidence}: ${text.evidenceKey}`}</legend>
        {evidenceOffered(pageData).map((kind, _, offered) => (
          <Check
            key={kind}
            kind="evidence"
            value={kind}
            all={offered}
            name={text.evidence[kind]}
            meaning={text.evidenceMeaning[kind]}
          />
        ))}
      </fieldset>
    </div>
  );
}

interface CheckProps<Kind extends "topics" | "evidence"> {
  readonly kind: Kind;
  readonly value: NonNullable<Choices[Kind]>[number];
  readonly all: readonly NonNullable<Choices[Kind]>[number][];
  readonly name: string;
  readonly meaning?: string;
}

function Check<Kind extends "topics" | "evidence">({ kind, value, all, name, meaning }: CheckProps<Kind>) {
  const chosen: readonly string[] | null = usePage(({ choices }) => choices[kind]);
  const mark = EVIDENCE.find((evidence) => evidence === value);
  const means = `means-${value}`;
  return (
    <label className="box check">
      <input
        type="checkbox"
        aria-label={name}
        aria-describedby={meaning && means}
        checked={chosen?.includes(value) ?? true}
        onChange={() => choose({ [kind]: toggled(chosen, all, value) })}
      />
      {mark && <EvidenceSwatch evidence={mark} scope="filter" />}
      <span>{name}</span>
      {meaning && (
        <span id={means} className="meaning">
          {meaning}
        </span>
      )}
    </label>
  );
}
