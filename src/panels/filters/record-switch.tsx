import { type ReactNode, useId } from "react";
import { ACTS, type Act, actDates } from "../../charts/acts";
import { ARTICLE, fromArticle } from "../../data/dataset";
import { ageWords, asOfWords } from "../../language/age-words";
import { dateWords } from "../../language/date-words";
import { choose, usePage } from "../../state/store";
import { usePageData, useWords } from "../shared/use-page";
import "./record-switch.css";

/** Ids of the datasets beside the article's, and how many figures they add. */
interface RecordState {
  readonly sources: readonly string[];
  readonly count: number;
  /** First full year it reaches back to. */
  readonly since: string;
  readonly on: boolean;
}

function useRecord(): RecordState {
  const { every, sources } = usePageData();
  const datasets = usePage((page) => page.datasets) ?? [];
  const added = every.filter((figure) => !fromArticle(figure));
  const years = added.flatMap(({ period }) => (period && period.fiscal === null ? [period.from.slice(0, 4)] : []));
  return {
    sources: datasets.map(({ id }) => id),
    count: added.length,
    since: [...years].sort()[0] ?? "",
    on: sources.length > 1,
  };
}

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
          <b>{acts[act]}</b> <small>{dated[act]}</small>
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

interface ActsProps {
  readonly className: string;
  readonly record: RecordState;
  readonly say: (act: Act) => ReactNode;
}

function Acts({ className, record: { sources, count, since, on }, say }: ActsProps) {
  const words = useWords();
  const name = useId();
  const { acts, what } = words.text.record;
  if (count === 0) return null;
  return (
    <fieldset className={className} title={what(count, dateWords(since, words))}>
      <legend className="visually-hidden">{acts.name}</legend>
      {ACTS.map((act) => (
        <label key={act}>
          <input
            type="radio"
            name={name}
            checked={on === (act === "happened")}
            aria-describedby="record-words"
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
    <p id="record-words" className={on ? "record-words" : "visually-hidden"}>
      {[
        text.record.what(count, dateWords(since, words)),
        ...record.flatMap((file) => [asOfWords(file, words), ageWords(file, figures, today, words)]),
      ]
        .filter(Boolean)
        .join(" ")}
    </p>
  );
}
