import type { Figure } from "../../data/figure";
import { dateWords } from "../../language/date-words";
import { amountWords, valueWords } from "../../language/figure-words";
import type { Words } from "../../language/words";
import { labelYear, ofProvider, ownerName, ownerOf } from "../figure-queries";
import { passedBy, type RaceFigures } from "./race-figures";

/** How far the plans were passed, where that can be said; else what was planned, spent or promised. */
export function titleOf(race: RaceFigures, words: Words): string {
  const text = words.text.charts["the-race"];
  const { plans, spent, halves, ownPlans, sum, total } = race;
  const passed = passedWords(race, words);
  if (passed) return passed;
  const [outcome] = spent;
  const [plan] = outcome ? ofProvider(plans, ownerOf(outcome)) : [];
  if (outcome && plan) {
    const [planned, paid] = [valueWords(plan, words), valueWords(outcome, words)];
    return text.noBasis(ownerName(outcome, words), planned, paid, dateWords(labelYear(outcome), words));
  }
  if (sum) return text.three(valueWords(sum, words));
  const list = (figures: readonly Figure[]): string =>
    words.text.sentences.list(figures.map((figure) => text.each(ownerName(figure, words), valueWords(figure, words))));
  const yearOf = (figure: Figure): string => dateWords(labelYear(figure), words);
  if (outcome) return text.spentIn(list(spent), yearOf(outcome));
  if (plans[0]) return text.plannedFor(list(plans), yearOf(plans[0]));
  if (halves[0]) return text.half(list(halves), yearOf(halves[0]));
  if (ownPlans[0]) return text.plannedFor(list(ownPlans), yearOf(ownPlans[0]));
  return total ? text.stargate(valueWords(total, words)) : text.name;
}

/** "Amazon spent 32% more than planned, Alphabet 22%"; empty where no plan has cash for the same time beside it. */
function passedWords({ plans, spent }: RaceFigures, words: Words): string {
  const text = words.text.charts["the-race"];
  const apart = spent.flatMap((filed) => {
    const [plan] = ofProvider(plans, ownerOf(filed));
    const percent = passedBy(plan, filed);
    return plan && percent !== null
      ? [
          {
            percent,
            who: ownerName(filed, words),
            share: amountWords(Math.abs(percent), { ...plan.metric, unit: "percent" }, words),
          },
        ]
      : [];
  });
  if (apart.length === 0) return "";
  if (apart.every(({ percent }) => percent > 0)) {
    const said = apart.map(({ who, share }, at) => (at === 0 ? text.passed(who, share) : text.alsoPassed(who, share)));
    return text.passing(words.text.sentences.list(said));
  }
  return words.text.sentences.list(
    apart.map(({ percent, who, share }) => (percent < 0 ? text.less(who, share) : text.more(who, share))),
  );
}
