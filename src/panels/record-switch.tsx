import { ARTICLE } from "../state/choices";
import { choose, usePage } from "../state/store";
import { useHeld, useWords } from "./page";
import "./record-switch.css";

/** Ids of the datasets beside the article's, and how many figures they add. */
function useRecord(): { readonly sources: readonly string[]; readonly count: number; readonly on: boolean } {
  const { every, sources } = useHeld();
  const datasets = usePage((page) => page.datasets) ?? [];
  const count = every.filter(({ dataset }) => dataset !== ARTICLE).length;
  return { sources: datasets.map(({ id }) => id), count, on: sources.length > 1 };
}

/** Puts the record on the page, or takes it off again. */
export function RecordSwitch() {
  const { text } = useWords();
  const { sources, count, on } = useRecord();
  if (count === 0) return null;
  return (
    <label className="check record-switch" title={text.record.what(count)}>
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

/** Says what the record adds. */
export function RecordWords() {
  const { text } = useWords();
  const { count, on } = useRecord();
  return count === 0 ? null : (
    <p id="record-words" className={on ? "record-words" : "visually-hidden"}>
      {text.record.what(count)}
    </p>
  );
}
