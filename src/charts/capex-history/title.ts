import { amountOf, type Figure } from "../../data/figure";
import { grouped } from "../../data/grouped";
import { periodParts, periodWords } from "../../language/date-words";
import { amountWords, valueWords } from "../../language/figure-words";
import { localized } from "../../language/language";
import { decimal } from "../../language/number";
import type { Words } from "../../language/words";
import type { LinePoint, Series } from "../kinds/series";

/** From here on a growth is said in times; below it in percent. */
const TIMES = 1.5;
/** Companies that are named; more are counted. */
const NAMED = 3;

/** How much more all of them spend than as far back as each compares; of one alone, what it spends too. */
export function titleOf(series: readonly Series[], words: Words): string {
  const ending = series.filter(({ points }) => points.length > 0);
  const [only] = ending;
  if (!only) return words.text.charts["capex-history"].name;
  if (ending.length === 1) return titleOfOne(only, words);
  const years = yearsBack(ending);
  return years === null ? latest(ending, words) : titleOfAll(ending, years, words);
}

function titleOfOne({ points, provider }: Series, words: Words): string {
  const text = words.text.charts["capex-history"];
  const after = points.at(-1);
  if (!after) return text.name;
  const when = ({ figure }: { figure: Figure }): string => periodWords(figure.period, words, "");
  const parts = [localized(provider.name, words), valueWords(after.figure, words), when(after)] as const;
  const [before] = likeBefore(points);
  const ratio = before ? ratioOf(before, after) : null;
  if (!before || ratio === null) return text.one(...parts);
  if (ratio >= TIMES) return text.grown(...parts, decimal(ratio, words.language, ratio < 10 ? 1 : 0), when(before));
  const share = percentWords(Math.abs(ratio - 1) * 100, after, words);
  return ratio < 1 ? text.less(...parts, share, when(before)) : text.more(...parts, share, when(before));
}

/** One sentence that is true of each; where they went different ways, how each did. */
function titleOfAll(series: readonly Series[], years: number, words: Words): string {
  const text = words.text.charts["capex-history"];
  const changes = series.flatMap(({ points, provider }) => {
    const after = points.at(-1);
    const before = after && likeBefore(points).find((point) => yearOf(after) - yearOf(point) === years);
    const ratio = before ? ratioOf(before, after) : null;
    return after && ratio !== null ? [{ name: localized(provider.name, words), ratio, after }] : [];
  });
  const names = changes.map(({ name }) => name);
  const who = names.length > NAMED ? text.all(names.length) : text.each(words.text.sentences.and(names));
  const least = Math.min(...changes.map(({ ratio }) => ratio));
  const [first] = changes;
  if (!first) return text.name;
  if (least >= TIMES) return text.everyTimes(who, floored(least, least < 10 ? 1 : 0, words), years);
  const share = Math.floor((least - 1) * 100);
  if (share >= 1) return text.everyMore(who, percentWords(share, first.after, words), years);
  const said = changes.map(({ name, ratio, after }) =>
    ratio >= TIMES
      ? text.changedTimes(name, decimal(ratio, words.language, ratio < 10 ? 1 : 0))
      : text.changedBy(name, ratio < 1 ? "−" : "+", percentWords(Math.abs(ratio - 1) * 100, after, words)),
  );
  return text.changed(words.text.sentences.list(said), years);
}

/** What each spent last, those of one time together. */
function latest(series: readonly Series[], words: Words): string {
  const text = words.text.charts["capex-history"];
  const lasts = series.flatMap(({ points, provider }) => {
    const figure = points.at(-1)?.figure;
    return figure
      ? [
          {
            when: periodParts(figure.period, words, "").calendar,
            said: text.spends(localized(provider.name, words), valueWords(figure, words)),
          },
        ]
      : [];
  });
  const together = [...grouped(lasts, ({ when }) => when)].map(([when, those]) =>
    text.spentIn(when, words.text.sentences.list(those.map(({ said }) => said))),
  );
  return text.latest(words.text.sentences.lists(together));
}

/** How many years before its last figure each of them has one that compares with it, as many as there are; null where there are none. */
function yearsBack(series: readonly Series[]): number | null {
  const own = series.map(({ points }) => {
    const after = points.at(-1);
    return after ? likeBefore(points).map((point) => yearOf(after) - yearOf(point)) : [];
  });
  const [first = [], ...others] = own;
  const shared = first.filter((years) => years > 0 && others.every((those) => those.includes(years)));
  return shared.length > 0 ? Math.max(...shared) : null;
}

/** Those that compare with the last, earliest first: of no other definition, and of the same part of the year. */
function likeBefore(points: readonly LinePoint[]): readonly LinePoint[] {
  const last = points.at(-1);
  const since = Math.max(
    0,
    points.findLastIndex(({ figure }) => figure.break !== null),
  );
  return points.slice(since, -1).filter(({ figure }) => last && partOfYear(figure) === partOfYear(last.figure));
}

function ratioOf(before: LinePoint, after: LinePoint): number | null {
  const [first, last] = [amountOf(before.figure), amountOf(after.figure)];
  return first !== null && last !== null && first > 0 && last > 0 ? last / first : null;
}

function percentWords(percent: number, { figure }: LinePoint, words: Words): string {
  return amountWords(percent, { ...figure.metric, unit: "percent" }, words);
}

/** Never more than it is: it is said of several as their least. */
function floored(value: number, decimals: number, { language }: Words): string {
  return decimal(Math.floor(value * 10 ** decimals) / 10 ** decimals, language, decimals);
}

function yearOf({ figure }: LinePoint): number {
  return Number(figure.period?.from.slice(0, 4));
}

/** The months a period runs from and to; nothing of whole calendar years. */
function partOfYear({ period }: Figure): string {
  return `${period?.from.slice(5) ?? ""}/${period?.to?.slice(5) ?? ""}`;
}
