import { coverageOf, isPast, lastEnd, monthOf } from "../data/coverage";
import { fromArticle } from "../data/dataset";
import type { Figure } from "../data/figure";
import { grouped } from "../data/grouped";
import { dateWords } from "../language/date-words";
import { aboutWords } from "../language/figure-words";
import type { Words } from "../language/words";
import type { PageData } from "../state/selectors";

type Held = Pick<PageData, "figures" | "files">;

/** Until when the record is that a chart draws: where its series end, else the day its file was kept until. */
export function throughWords(drawn: readonly Figure[], pageData: Held, words: Words): string {
  const onRecord = drawn.filter((figure) => !fromArticle(figure));
  if (onRecord.length === 0) return "";
  const { record, sentences } = words.text;
  const ends = endsOf(onRecord, pageData, words);
  const [first] = ends;
  if (first && ends.length === 1) return record.through(dateWords(first.end, words));
  if (first)
    return record.through(
      sentences.list(ends.map(({ end, whose }) => record.endOf(dateWords(end, words), sentences.list(whose)))),
    );
  const asOf = pageData.files.find(({ id }) => id === onRecord[0]?.dataset)?.asOf;
  return asOf ? record.through(dateWords(asOf.date, words)) : "";
}

interface End {
  readonly end: string;
  /** Who has figures until then and no later. */
  readonly whose: readonly string[];
}

/** Earliest first. A filter ends no series: what is measured is looked up among all figures of the page. */
function endsOf(onRecord: readonly Figure[], { figures }: Held, words: Words): readonly End[] {
  const party = ({ about }: Figure): string => aboutWords(about, words, words.text.figure.market);
  const measured = new Set(onRecord.map(({ metric }) => metric));
  const alike = figures.filter((figure) => !fromArticle(figure) && measured.has(figure.metric) && isPast(figure));
  const series = new Set(coverageOf(alike).map(({ metric }) => metric));
  const lasts = new Map<string, string>();
  for (const who of new Set(onRecord.map(party))) {
    const last = lastEnd(alike.filter((figure) => series.has(figure.metric) && party(figure) === who));
    if (last) lasts.set(who, last);
  }
  return [...grouped([...lasts], ([, end]) => String(monthOf(end))).values()]
    .flatMap((same) => (same[0] ? [{ end: same[0][1], whose: same.map(([who]) => who) }] : []))
    .sort((a, b) => monthOf(a.end) - monthOf(b.end));
}
