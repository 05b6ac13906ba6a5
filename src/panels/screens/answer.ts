import { beginOf, largestFirst, ofMetric, ownerOf, severeWords } from "../../charts/figure-queries";
import { type Leader, leaderOf, scoped } from "../../charts/superlative";
import { amountOf, type Figure } from "../../data/figure";
import { dateWords, periodWords } from "../../language/date-words";
import { cloudName, valueWords } from "../../language/figure-words";
import { localized } from "../../language/language";
import { inUnits } from "../../language/money";
import type { Words } from "../../language/words";
import { headlinesFrom, sumOfPlansIn } from "./headlines";

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

/**
 * The answer, from the figures shown: each part only where the figures still support it.
 * @param given every figure on the page: a claim that one of them rules out is made of those shown alone
 */
export function answerFrom(shown: readonly Figure[], given: readonly Figure[], words: Words): string {
  const { answer } = words.text.page;
  const spending = spendingPart(shown, given, words);
  const found = [
    spending,
    growthPart(shown, given, words),
    chipPart(shown, words),
    labPart(shown, words),
    spending ? null : commitmentPart(shown, words),
  ].flatMap((part) => part ?? []);
  const [first] = headlinesFrom(shown, words);
  const parts = found.length > 0 || !first ? found : [said(answer.one(first.name, first.value))];
  if (parts.length === 0) return "";
  const list = answer.list(parts.map(({ text }) => text));
  const all = parts.every(({ ofAll }) => ofAll);
  return answer.sentence(scoped(list, all, words));
}

function said(text: string): Part {
  return { text, ofAll: true };
}

/** The figure that leads all others of its metric and its last period; null where another is as large, or there is none. */
function leading(figures: readonly Figure[], given: readonly Figure[]): (Leader & { readonly alone: boolean }) | null {
  const last = figures.map(beginOf).sort().at(-1);
  const compared = figures.filter((figure) => beginOf(figure) === last);
  const leader = leaderOf(
    compared,
    given.filter((figure) => figure.metric === compared[0]?.metric && isOfOne(figure) && beginOf(figure) === last),
  );
  const [first, second] = largestFirst(compared).map(amountOf);
  return leader && first !== second ? { ...leader, alone: compared.length === 1 } : null;
}

function isOfOne({ about }: Figure): boolean {
  return about.kind === "one";
}

function spendingPart(shown: readonly Figure[], given: readonly Figure[], words: Words): Part | null {
  const { answer } = words.text.page;
  const plans = ofMetric(shown, "capital-expenditure").filter(
    (figure) => isOfOne(figure) && figure.evidence === "planned" && figure.period,
  );
  const leader = leading(plans, given);
  const owner = leader && ownerOf(leader.figure);
  if (!leader || !owner) return null;
  const [who, year] = [localized(owner.name, words), dateWords(beginOf(leader.figure), words)];
  if (leader.alone) return said(answer.plans(who, valueWords(leader.figure, words), year));
  return { text: answer.spends(who, year), ofAll: leader.ofAll };
}

function growthPart(shown: readonly Figure[], given: readonly Figure[], words: Words): Part | null {
  const { answer } = words.text.page;
  const leader = leading(ofMetric(shown, "cloud-revenue-growth").filter(isOfOne), given);
  const owner = leader && ownerOf(leader.figure);
  if (!leader || !owner) return null;
  const [who, when] = [cloudName(owner, words), periodWords(leader.figure.period, words, words.text.figure.undated)];
  if (leader.alone) return said(answer.grew(who, valueWords(leader.figure, words), when));
  return { text: answer.grows(who, when), ofAll: leader.ofAll };
}

function chipPart(shown: readonly Figure[], words: Words): Part | null {
  const [watt] = ofMetric(shown, "performance-per-watt");
  const owner = watt && ownerOf(watt);
  return owner ? said(words.text.page.answer.chip(localized(owner.name, words), valueWords(watt, words))) : null;
}

/** A lab that several back, else the largest stake. */
function labPart(shown: readonly Figure[], words: Words): Part | null {
  const { answer } = words.text.page;
  const stakes = largestFirst(ofMetric(shown, "lab-investment")).flatMap(({ about, ...figure }) =>
    about.kind === "between" ? [{ figure: { about, ...figure }, ...about }] : [],
  );
  const backersOf = (lab: unknown) =>
    new Set(stakes.filter((stake) => stake.counterparty === lab).map((stake) => stake.provider));
  const [largest] = stakes;
  const shared = stakes.find(({ counterparty }) => backersOf(counterparty).size > 1)?.counterparty;
  if (shared) return said(answer.lab(backersOf(shared).size, localized(shared.name, words)));
  if (!largest) return null;
  const [who, lab] = [largest.provider, largest.counterparty].map(({ name }) => localized(name, words));
  return said(answer.stake(who ?? "", valueWords(largest.figure, words), lab ?? ""));
}

function commitmentPart(shown: readonly Figure[], words: Words): Part | null {
  const [total] = ofMetric(shown, "infrastructure-commitment");
  if (!total) return null;
  const known = severeWords(total, words);
  const text = words.text.page.answer.commitment(valueWords(total, words));
  return said(known ? words.text.sentences.aside(text, known) : text);
}
