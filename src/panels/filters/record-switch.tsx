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
  const count = added.length;
  return { sources: datasets.map(({ id }) => id), count, since: [...years].sort()[0] ?? "", on: sources.length > 1 };
}

/** Puts the record on the page, or takes it off again. */
export function RecordSwitch() {
  const words = useWords();
  const { text } = words;
  const { sources, count, since, on } = useRecord();
  if (count === 0) return null;
  return (
    <label className="box check record-switch" title={text.record.what(count, dateWords(since, words))}>
      <input
        type="checkbox"
        checked={on}
        aria-describedby="record-words"
        onChange={() => choose({ sources: on ? [ARTICLE] : sources })}
      />
      <span>{text.record.add(count)}</span>
    </label>
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
