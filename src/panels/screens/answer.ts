import {
  beginOf,
  hasOneLargest,
  joined,
  labelYear,
  largestFirst,
  ofMetric,
  ownerOf,
  severeWords,
} from "../../charts/figure-queries";
import { type Leader, leaderOf, scoped } from "../../charts/superlative";
import { raceFigures } from "../../charts/the-race/race-figures";
import { amountOf, type Figure } from "../../data/figure";
import type { MetricId } from "../../data/metric-ids";
import { dateWords, periodWords } from "../../language/date-words";
import { cloudName, valueWords } from "../../language/figure-words";
import { localized } from "../../language/language";
import { inUnits } from "../../language/money";
import type { Words } from "../../language/words";
import type { Years } from "../../state/choices";
import { type Headline, headlinesFrom, sumOfPlansIn } from "./headlines";

/** The question over the page: with what the three plan in it while all of that is shown. */
export function questionFrom(shown: readonly Figure[], words: Words): string {
  const sum = sumOfPlansIn(shown);
  const amount = sum && amountOf(sum);
  const { page } = words.text;
  return amount ? page.question(inUnits(amount, "usd", words)) : page.questionPlain;
}

/** Something the answer says; false where it holds of those shown alone. */
interface Part {
  readonly text: string;
  readonly ofAll: boolean;
}

/** What else an answer depends on. */
export interface Around {
  /** Every figure on the page: a claim that one of them rules out is made of those shown alone. */
  readonly given: readonly Figure[];
  /** The years chosen: what has no date then says so. */
  readonly years: Years | null;
}

/** The answer, from the figures shown: each part only where the figures still support it. */
export function answerFrom(shown: readonly Figure[], { given, years }: Around, words: Words): string {
  const { answer } = words.text.page;
  const spending = spendingPart(shown, given, words);
  const [growth, lab] = [growthPart(shown, given, words), labPart(shown, years, words)];
  const outcome = outcomePart(shown, words);
  const planned = [
    spending,
    growth,
    spending && growth && lab ? null : chipPart(shown, words),
    lab,
    spending ? null : commitmentPart(shown, words),
  ];
  const found = (outcome ? [outcome] : planned).flatMap((part) => part ?? []);
  const parts =
    found.length > 0
      ? found
      : headlinesFrom(shown, words)
          .slice(0, 1)
          .map((only) => plainPart(only, words));
  if (parts.length === 0) return "";
  const list = answer.list(parts.map(({ text }) => text));
  const all = parts.every(({ ofAll }) => ofAll);
  return answer.sentence(scoped(list, all, words));
}

/** Where no sentence fits what is shown: its first figure, and what is to be known of it. */
function plainPart({ name, value, remark, figure }: Headline, words: Words): Part {
  const text = words.text.page.answer.one(name, value);
  const known = joined(words, remark, severeWords(figure, words));
  return said(known ? words.text.sentences.aside(text, known) : text);
}

function said(text: string): Part {
  return { text, ofAll: true };
}

/**
 * The figure that leads all others of its last period; null where there is none, or what is shown has one as large.
 * @param metrics under which others may have given theirs for the same time
 */
function leading(
  figures: readonly Figure[],
  { shown, given }: { readonly shown: readonly Figure[]; readonly given: readonly Figure[] },
  metrics: readonly MetricId[],
): (Leader & { readonly alone: boolean }) | null {
  const last = figures.map(beginOf).sort().at(-1);
  const compared = figures.filter((figure) => beginOf(figure) === last);
  const [first] = largestFirst(compared);
  const others = (all: readonly Figure[]): readonly Figure[] =>
    ofMetric(all, ...metrics).filter(
      (figure) => isOfOne(figure) && beginOf(figure) === last && first && ownerOf(figure) !== ownerOf(first),
    );
  const alone = new Set(compared.map(ownerOf)).size === 1;
  const leader = leaderOf(compared, others(given));
  if (!leader || (!alone && (!hasOneLargest(compared) || !leaderOf(compared, others(shown))?.ofAll))) return null;
  return { ...leader, alone };
}

function isOfOne({ about }: Figure): boolean {
  return about.kind === "one";
}

const PLANS = [
  "capital-expenditure",
  "capital-expenditure-guidance",
  "capital-expenditure-guidance-with-leases",
  "capital-expenditure-guidance-with-lease-principal",
] as const satisfies readonly MetricId[];
const GROWTHS = ["cloud-revenue-growth", "cloud-growth-record"] as const satisfies readonly MetricId[];

function spendingPart(shown: readonly Figure[], given: readonly Figure[], words: Words): Part | null {
  const { answer } = words.text.page;
  const plans = ofMetric(shown, "capital-expenditure").filter(
    (figure) => isOfOne(figure) && figure.evidence === "planned" && figure.period,
  );
  const leader = leading(plans, { shown, given }, PLANS);
  const owner = leader && ownerOf(leader.figure);
  if (!leader || !owner) return null;
  const [who, year] = [localized(owner.name, words), dateWords(beginOf(leader.figure), words)];
  if (leader.alone) return said(answer.plans(who, valueWords(leader.figure, words), year));
  return { text: answer.spends(who, year), ofAll: leader.ofAll };
}

function growthPart(shown: readonly Figure[], given: readonly Figure[], words: Words): Part | null {
  const { answer } = words.text.page;
  const leader = leading(ofMetric(shown, "cloud-revenue-growth").filter(isOfOne), { shown, given }, GROWTHS);
  const owner = leader && ownerOf(leader.figure);
  if (!leader || !owner) return null;
  const [who, when] = [cloudName(owner, words), periodWords(leader.figure.period, words, words.text.figure.undated)];
  if (leader.alone) return said(answer.grew(who, valueWords(leader.figure, words), when));
  return { text: answer.grows(who, when), ofAll: leader.ofAll };
}

/** What the three spent, while all of it is shown. */
function outcomePart(shown: readonly Figure[], words: Words): Part | null {
  const { answer } = words.text.page;
  const { spentSum, halfSum } = raceFigures(shown);
  if (!spentSum) return null;
  const spent = [valueWords(spentSum, words), dateWords(labelYear(spentSum), words)] as const;
  if (!halfSum) return said(answer.spent(...spent));
  return said(answer.spentSince(...spent, valueWords(halfSum, words), dateWords(labelYear(halfSum), words)));
}

function chipPart(shown: readonly Figure[], words: Words): Part | null {
  const [watt] = ofMetric(shown, "performance-per-watt");
  const owner = watt && ownerOf(watt);
  return owner ? said(words.text.page.answer.chip(localized(owner.name, words), valueWords(watt, words))) : null;
}

/** A lab that several back, else the largest stake. */
function labPart(shown: readonly Figure[], years: Years | null, words: Words): Part | null {
  const { page, figure: ofFigure, sentences } = words.text;
  const stakes = largestFirst(ofMetric(shown, "lab-investment")).flatMap((figure) =>
    figure.about.kind === "between" ? [{ figure, who: figure.about.provider, lab: figure.about.counterparty }] : [],
  );
  const [largest] = stakes;
  if (!largest) return null;
  for (const { lab } of stakes) {
    const same = stakes.filter((stake) => stake.lab === lab);
    const backers = new Set(same.map(({ who }) => who));
    if (backers.size < 2) continue;
    const text = page.answer.lab(backers.size, localized(lab.name, words));
    const isUndated = years !== null && same.some(({ figure }) => !figure.period);
    return said(isUndated ? sentences.aside(text, ofFigure.undated) : text);
  }
  const [who, lab] = [localized(largest.who.name, words), localized(largest.lab.name, words)];
  const when = periodWords(largest.figure.period, words, ofFigure.undated);
  return said(page.answer.stake(who, valueWords(largest.figure, words), lab, when));
}

function commitmentPart(shown: readonly Figure[], words: Words): Part | null {
  const [total] = ofMetric(shown, "infrastructure-commitment");
  if (!total) return null;
  const known = severeWords(total, words);
  const text = words.text.page.answer.commitment(valueWords(total, words));
  return said(known ? words.text.sentences.aside(text, known) : text);
}
