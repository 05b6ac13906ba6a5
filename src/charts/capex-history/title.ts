import { amountOf, type Figure } from "../../data/figure";
import { periodWords } from "../../language/date-words";
import { amountWords, valueWords } from "../../language/figure-words";
import { localized } from "../../language/language";
import { decimal } from "../../language/number";
import type { Words } from "../../language/words";
import { largestFirst } from "../figure-queries";
import type { LinePoint, Series } from "../kinds/series";

/** From here on a growth is said in times; below it in percent. */
const TIMES = 1.5;

/** How much more the largest spends than at the beginning of what is shown, as far back as it compares. */
export function titleOf(series: readonly Series[], words: Words): string {
  const text = words.text.charts["capex-history"];
  const [largest] = largestFirst(series.flatMap(({ points }) => points.at(-1)?.figure ?? []));
  const own = series.find(({ points }) => points.at(-1)?.figure === largest);
  const after = own?.points.at(-1);
  if (!own || !after) return text.name;
  const when = ({ figure }: { figure: Figure }): string => periodWords(figure.period, words, "");
  const parts = [localized(own.provider.name, words), valueWords(after.figure, words), when(after)] as const;
  const before = firstLike(own.points);
  const [first, last] = [before ? amountOf(before.figure) : null, amountOf(after.figure)];
  if (!before || first === null || last === null || first <= 0 || last <= 0) return text.one(...parts);
  const times = last / first;
  if (times >= TIMES) return text.grown(...parts, decimal(times, words.language, times < 10 ? 1 : 0), when(before));
  const share = amountWords(Math.abs(times - 1) * 100, { ...after.figure.metric, unit: "percent" }, words);
  return times < 1 ? text.less(...parts, share, when(before)) : text.more(...parts, share, when(before));
}

/** The earliest that compares with the last: of no other definition, and of the same part of the year. */
function firstLike(points: readonly LinePoint[]): LinePoint | undefined {
  const last = points.at(-1);
  const sinceBreak = points.slice(
    Math.max(
      0,
      points.findLastIndex(({ figure }) => figure.break !== null),
    ),
  );
  const like = sinceBreak.find(({ figure }) => partOfYear(figure) === (last && partOfYear(last.figure)));
  return like === last ? undefined : like;
}

/** The months a period runs from and to; nothing of whole calendar years. */
function partOfYear({ period }: Figure): string {
  return `${period?.from.slice(5) ?? ""}/${period?.to?.slice(5) ?? ""}`;
}
