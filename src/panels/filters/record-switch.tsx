import { type ReactNode, useId } from "react";
import { ACTS, type Act, actDates } from "../../charts/acts";
import { ARTICLE, fromArticle, RECORD } from "../../data/dataset";
import { ageWords, asOfWords } from "../../language/age-words";
import { dateWords } from "../../language/date-words";
import { askForRecordAgain } from "../../state/record";
import { choose, type RecordState, usePage } from "../../state/store";
import { Fault } from "../shared/fault";
import { usePageData, useWords } from "../shared/use-page";
import "./record-switch.css";

/** Ids of all datasets, and how many figures those beside the article's add. */
interface RecordAdds {
  readonly status: RecordState["status"];
  readonly sources: readonly string[];
  readonly count: number;
  /** First full year it reaches back to. */
  readonly since: string;
  /** Whether it is on the page, or will be as soon as it has come. */
  readonly on: boolean;
}

function useRecord(): RecordAdds {
  const { every, sources } = usePageData();
  const { status, chosen } = usePage((page) => page.record);
  const datasets = usePage((page) => page.datasets) ?? [];
  const added = every.filter((figure) => !fromArticle(figure));
  const years = added.flatMap(({ period }) => (period && period.fiscal === null ? [period.from.slice(0, 4)] : []));
  return {
    status,
    sources: status === "here" ? datasets.map(({ id }) => id) : [ARTICLE, RECORD],
    count: added.length,
    since: [...years].sort()[0] ?? "",
    on: sources.length > 1 || chosen !== null,
  };
}

/** Keeps the line of a date that is not known before the record has come. */
const NOT_YET = "\u00a0";

/** What the article says alone, or what came of it beside it: the story's two acts, each with its date. */
export function ActSwitch() {
  const words = useWords();
  const record = useRecord();
  const { every } = usePageData();
  const { acts } = words.text.record;
  const dated = actDates(every, words);
  return (
    <Acts
      className="acts"
      record={record}
      say={(act) => (
        <>
          <b>{acts[act]}</b> <small>{dated[act] || (record.status === "missing" ? acts.missing : NOT_YET)}</small>
        </>
      )}
    />
  );
}

/** The same in a word each, for where it is always in reach. */
export function ShortActSwitch() {
  const { text } = useWords();
  return <Acts className="acts acts-short" record={useRecord()} say={(act) => text.record.acts.short[act]} />;
}

/** Id of what is said of it. */
const RECORD_WORDS = "record-words";

interface ActsProps {
  readonly className: string;
  readonly record: RecordAdds;
  readonly say: (act: Act) => ReactNode;
}

function Acts({ className, record: { status, sources, count, since, on }, say }: ActsProps) {
  const words = useWords();
  const name = useId();
  const { acts, what } = words.text.record;
  if (status === "here" && count === 0) return null;
  return (
    <fieldset className={className} title={count > 0 ? what(count, dateWords(since, words)) : undefined}>
      <legend className="visually-hidden">{acts.name}</legend>
      {ACTS.map((act) => (
        <label key={act}>
          <input
            type="radio"
            name={name}
            checked={on === (act === "happened")}
            disabled={status === "missing" && act === "happened"}
            aria-describedby={RECORD_WORDS}
            onChange={() => choose({ sources: act === "happened" ? sources : [ARTICLE] })}
          />
          <span>{say(act)}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** Says what the record adds, until when it was kept and, where that is so, that it is old. */
export function RecordWords() {
  const words = useWords();
  const { text } = words;
  const { count, since, on } = useRecord();
  const { figures, files } = usePageData();
  const today = usePage((page) => page.today);
  if (count === 0) return null;
  const record = files.filter((file) => file.id !== ARTICLE);
  return (
    <p id={RECORD_WORDS} className={on ? "record-words" : "visually-hidden"}>
      {[
        text.record.what(count, dateWords(since, words)),
        ...record.flatMap((file) => [asOfWords(file, words), ageWords(file, figures, today, words)]),
      ]
        .filter(Boolean)
        .join(" ")}
    </p>
  );
}

/** By its switch: that it is on its way, where it was chosen, or why it is not here. The article stands without it. */
export function RecordNews() {
  const words = useWords();
  const { record, states } = words.text;
  const { status, fault, chosen } = usePage((page) => page.record);
  if (status === "awaited" && chosen) return <p className="record-words">{record.coming}</p>;
  if (status !== "missing") return null;
  return (
    <div id={RECORD_WORDS} className="notice" role="alert">
      <div>
        <p>{record.missing}</p>
        {fault && <Fault fault={fault} words={words} />}
      </div>
      <button type="button" className="plain" onClick={askForRecordAgain}>
        {states.retry}
      </button>
    </div>
  );
}
