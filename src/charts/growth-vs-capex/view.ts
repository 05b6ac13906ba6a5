import { extentOf } from "../../data/extent";
import type { Figure } from "../../data/figure";
import { measures } from "../../data/metric-ids";
import { periodParts } from "../../language/date-words";
import { cloudName, valueWords } from "../../language/figure-words";
import { localized } from "../../language/language";
import type { Words } from "../../language/words";
import type { ViewInput } from "../chart";
import { beginOf, labelYear, largestFirst, ofMetric, ownerCloud, ownerName, ownerOf } from "../figure-queries";
import type { Slope, SlopeEnd, SlopeView } from "../kinds/slope/slope";
import { exceeds, fallsShortOf, scoped } from "../superlative";
import { type Pair, pairsOfArticle, pairsOnRecord } from "./pairs";

const GROWTHS = ["cloud-revenue-growth", "cloud-growth-record"] as const;

/** The article's plans and growth; with the record, what was spent since and how fast the clouds grow now. */
export function buildView({ figures, beside: record, pageData, words }: ViewInput): SlopeView | null {
  const text = words.text.charts["growth-vs-capex"];
  const ofArticle = pairsOfArticle(figures);
  const onRecord = pairsOnRecord(record, ofArticle);
  const pairs = onRecord.length > 0 ? onRecord : ofArticle;
  const [fastest] = pairs;
  if (!fastest) return null;
  const spent = onRecord.length > 0;
  const when = spent ? halfWords(fastest.spending, words) : whenWords(fastest.spending, words);
  const parts = [when, whenWords(fastest.growth, words)] as const;
  return {
    title: title(pairs, pageData.every, words),
    subtitle: spent ? text.subtitleSpent(...parts) : text.subtitle(...parts),
    note: text.note,
    figures: pairs.flatMap(({ spending, growth }) => [growth, spending]),
    marks: pairs.flatMap(({ spending, growth }) => [growth.evidence, spending.evidence]),
    withRecord: false,
    slopes: pairs.map((pair) => slopeOf(pair, words)),
    heads: [spent ? text.spent(when) : text.planned(when), text.growth(parts[1])],
    isOneScale: false,
  };
}

function slopeOf({ provider, spending, growth }: Pair, words: Words): Slope {
  const end = (figure: Figure, name: string): SlopeEnd => ({
    figure,
    extent: extentOf(figure),
    evidence: figure.evidence,
    value: valueWords(figure, words),
    name,
  });
  return {
    key: provider.id,
    provider,
    left: end(spending, localized(provider.name, words)),
    right: end(growth, cloudName(provider, words)),
  };
}

function whenWords({ period }: Figure, words: Words): string {
  return periodParts(period, words, words.text.figure.undated).calendar;
}

function halfWords(figure: Figure, words: Words): string {
  return words.text.charts["growth-vs-capex"].firstHalf(labelYear(figure));
}

function title(pairs: readonly Pair[], every: readonly Figure[], words: Words): string {
  const text = words.text.charts["growth-vs-capex"];
  const [fastest, slowest] = [pairs[0], pairs.at(-1)];
  if (!fastest || !slowest) return text.name;
  const isSpent = measures(fastest.spending, "capital-expenditure-half");
  if (pairs.length === 1) {
    const values = [valueWords(fastest.growth, words), valueWords(fastest.spending, words)] as const;
    return (isSpent ? text.oneSpent : text.one)(cloudName(fastest.provider, words), ...values);
  }
  return inverse(pairs, slowest, every, words) ?? fastestWords(pairs, fastest.growth, every, words) ?? text.name;
}

/** That who spends most grows slowest; null where it is not so. */
function inverse(pairs: readonly Pair[], { spending, growth }: Pair, every: readonly Figure[], words: Words) {
  const text = words.text.charts["growth-vs-capex"];
  const alone = othersOf(growth, growthsOf(pairs));
  if (!spendsMost(pairs, spending) || !fallsShortOf(growth, alone)) return null;
  const isSpent = measures(spending, "capital-expenditure-half");
  const when = isSpent ? halfWords(spending, words) : whenWords(spending, words);
  return scoped(
    (isSpent ? text.inverseSpent : text.inverse)(
      ownerName(spending, words),
      when,
      ownerCloud(growth, words),
      whenWords(growth, words),
    ),
    exceeds(spending, othersOf(spending, every)) && fallsShortOf(growth, othersOf(growth, every)),
    words,
  );
}

function fastestWords(pairs: readonly Pair[], growth: Figure, every: readonly Figure[], words: Words): string | null {
  if (!growth.period || !exceeds(growth, othersOf(growth, growthsOf(pairs)))) return null;
  const { plain } = words.text.charts["growth-vs-capex"];
  const sentence = plain(ownerCloud(growth, words), valueWords(growth, words), whenWords(growth, words));
  return scoped(sentence, exceeds(growth, othersOf(growth, every)), words);
}

function growthsOf(pairs: readonly Pair[]): readonly Figure[] {
  return pairs.map(({ growth }) => growth);
}

/** Whether it is the largest of them, all being plans or all money spent. */
function spendsMost(pairs: readonly Pair[], spending: Figure): boolean {
  const all = pairs.map((pair) => pair.spending);
  const alike = all.every((figure) => figure.period && (isHalf(figure) || figure.evidence === "planned"));
  const [largest, ...others] = largestFirst(all);
  return alike && largest === spending && exceeds(spending, others);
}

function isHalf(figure: Figure): boolean {
  return measures(figure, "capital-expenditure-half");
}

/** What single others have for the same time: their growth, whichever source gives it, or what they spend or plan to. */
function othersOf(figure: Figure, all: readonly Figure[]): readonly Figure[] {
  return alikeIn(figure, all).filter(
    (other) => beginOf(other) === beginOf(figure) && ownerOf(other) !== null && ownerOf(other) !== ownerOf(figure),
  );
}

function alikeIn(figure: Figure, all: readonly Figure[]): readonly Figure[] {
  if (measures(figure, ...GROWTHS)) return ofMetric(all, ...GROWTHS);
  if (isHalf(figure)) return ofMetric(all, "capital-expenditure-half");
  return ofMetric(all, "capital-expenditure").filter(({ evidence }) => evidence === "planned");
}
