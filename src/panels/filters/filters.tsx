import { type KeyboardEvent, useRef, useState } from "react";
import { EVIDENCE, TOPICS } from "../../data/figure";
import { localized } from "../../language/language";
import { type Choices, NO_FILTER } from "../../state/choices";
import { filterParts } from "../../state/filter-words";
import { evidenceOffered, figuresShown, isFiltered, providersOffered, toggled } from "../../state/selectors";
import { choose, useFilter, usePage } from "../../state/store";
import { EvidenceSwatch } from "../shared/evidence-swatch";
import "./filters.css";
import { usePageData, useWords } from "../shared/use-page";
import { YearRange } from "./year-range";

/** The filter bar: always in reach; on a phone it folds into a sheet at the foot of the screen. */
export function Filters() {
  const { text } = useWords();
  const [open, setOpen] = useState(false);
  const shown = useCount();
  const opener = useRef<HTMLButtonElement>(null);
  const closeOnEscape = ({ key }: KeyboardEvent): void => {
    if (key !== "Escape" || !open) return;
    setOpen(false);
    opener.current?.focus();
  };
  return (
    <section className="filters" aria-label={text.filters.label} data-open={open} onKeyDown={closeOnEscape}>
      <div className="filter-controls" id="filter-whose">
        <Providers />
        <YearRange />
      </div>
      <div className="filter-state">
        <button
          ref={opener}
          type="button"
          className="filter-opener"
          aria-expanded={open}
          aria-controls="filter-whose filter-what"
          onClick={() => setOpen(!open)}
        >
          {open ? text.filters.close : text.filters.open(shown.shown)}
        </button>
        <Active />
      </div>
      <div className="filter-controls" id="filter-what">
        <TopicsAndEvidence />
      </div>
    </section>
  );
}

function useCount(): { shown: number; all: number } {
  const { figures } = usePageData();
  return { shown: figuresShown(figures, useFilter()).length, all: figures.length };
}

function Providers() {
  const pageData = usePageData();
  const words = useWords();
  return (
    <fieldset className="filter-kind">
      <legend className="visually-hidden">{words.text.filters.providers}</legend>
      {providersOffered(pageData).map((provider, _, offered) => (
        <Check
          key={provider.id}
          kind="providers"
          value={provider.id}
          all={offered.map(({ id }) => id)}
          name={localized(provider.name, words)}
        />
      ))}
    </fieldset>
  );
}

function TopicsAndEvidence() {
  const pageData = usePageData();
  const { text } = useWords();
  return (
    <>
      <fieldset className="filter-kind">
        <legend className="visually-hidden">{text.filters.topics}</legend>
        {TOPICS.map((topic) => (
          <Check key={topic} kind="topics" value={topic} all={TOPICS} name={text.topics[topic]} />
        ))}
      </fieldset>
      <fieldset className="filter-kind">
        <legend className="visually-hidden">{`${text.filters.evidence}: ${text.evidenceKey}`}</legend>
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
    </>
  );
}

interface CheckProps<Kind extends "providers" | "topics" | "evidence"> {
  readonly kind: Kind;
  readonly value: NonNullable<Choices[Kind]>[number];
  readonly all: readonly NonNullable<Choices[Kind]>[number][];
  readonly name: string;
  readonly meaning?: string;
}

function Check<Kind extends "providers" | "topics" | "evidence">(props: CheckProps<Kind>) {
  const { kind, value, all, name, meaning } = props;
  const chosen: readonly string[] | null = usePage(({ choices }) => choices[kind]);
  const mark = EVIDENCE.find((evidence) => evidence === value);
  return (
    <label className="check" title={meaning} data-provider={kind === "providers" ? value : undefined}>
      <input
        type="checkbox"
        style={kind === "providers" ? { accentColor: `var(--provider-${value})` } : undefined}
        checked={chosen?.includes(value) ?? true}
        onChange={() => choose({ [kind]: toggled(chosen, all, value) })}
      />
      {mark && <EvidenceSwatch evidence={mark} scope="filter" />}
      <span>{name}</span>
    </label>
  );
}

function Active() {
  const pageData = usePageData();
  const words = useWords();
  const filter = useFilter();
  const { shown, all } = useCount();
  const filtered = usePage(({ choices }) => isFiltered(choices));
  const parts = filterParts(filter, pageData, words);
  const { filters } = words.text;
  return (
    <>
      <p className="filter-words">{parts.length > 0 && filters.active(parts)}</p>
      <p className="filter-count" role="status">
        {filters.count(shown, all)}
      </p>
      <button type="button" className="plain" aria-disabled={!filtered} onClick={() => choose(NO_FILTER)}>
        {filters.reset}
      </button>
    </>
  );
}
