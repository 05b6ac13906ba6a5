import { timesAsMuch } from "../../charts/comparison/contests";
import { isOf } from "../../charts/comparison/measures";
import { latestFirst } from "../../charts/comparison/times";
import { ofMetric } from "../../charts/figure-queries";
import { amountOf, type Figure, type Provider } from "../../data/figure";
import { dateWords, periodWords } from "../../language/date-words";
import { valueWords } from "../../language/figure-words";
import { decimal } from "../../language/number";
import type { Words } from "../../language/words";
import { type Manner, nameOf, type Takeaway } from "./sentence";

/** Sentences on what those compared have in each other, and in the labs they back. */

const WEIGHTS = { put: 100, committed: 98, held: 96, sameLab: 58, stakes: 57, chips: 45 } as const;

/** What a sentence on stakes or chips rests on. */
export interface Held {
  /** What passes the filter. */
  readonly figures: readonly Figure[];
  /** All that is on the page: who was first is asked of that. */
  readonly every: readonly Figure[];
  readonly providers: readonly Provider[];
}

export function relationSentences(held: Held, { words }: Manner): readonly Takeaway[] {
  return [...between(held, words), ...labs(held, words), ...firstChips(held, words)];
}

/** Of two of those compared, what one has put or promised into the other. */
function between({ figures, providers }: Held, words: Words): readonly Takeaway[] {
  const { takeaways, figure: text } = words.text;
  const within = figures.filter(
    ({ about }) =>
      about.kind === "between" && providers.includes(about.provider) && providers.includes(about.counterparty),
  );
  const sides = (figure: Figure): readonly [string, string] =>
    figure.about.kind === "between"
      ? [nameOf(figure.about.provider, words), nameOf(figure.about.counterparty, words)]
      : ["", ""];
  const when = ({ period }: Figure): string => periodWords(period, words, text.undated);
  const [put] = ofMetric(within, "lab-investment");
  const [committed] = latestFirst(ofMetric(within, "cloud-commitment"));
  const [held] = latestFirst(ofMetric(within, "lab-stake"));
  const said = (key: "put" | "committed" | "held", figure: Figure, say: typeof takeaways.committed): Takeaway => {
    const [who, whom] = sides(figure);
    return {
      key,
      text: say(who, valueWords(figure, words), whom, when(figure)),
      figures: [figure],
      weight: WEIGHTS[key],
    };
  };
  return [
    ...(put ? [said("put", put, takeaways.put)] : []),
    ...(committed ? [said("committed", committed, takeaways.committed)] : []),
    ...(held ? [said("held", held, takeaways.held)] : []),
  ];
}

/** Two who back one lab, or two labs: by the article, which gives what was put in in all. */
function labs({ figures, providers }: Held, words: Words): readonly Takeaway[] {
  const { takeaways, sentences } = words.text;
  const stakes = ofMetric(figures, "lab-investment")
    .filter(
      ({ about }) =>
        about.kind === "between" && providers.includes(about.provider) && !providers.includes(about.counterparty),
    )
    .toSorted((a, b) => (amountOf(b) ?? 0) - (amountOf(a) ?? 0));
  const partOf =
    (side: "provider" | "counterparty") =>
    (figure: Figure | undefined): string =>
      figure?.about.kind === "between" ? nameOf(figure.about[side], words) : "";
  const [giver, lab] = [partOf("provider"), partOf("counterparty")];
  const [backed] = stakes.filter((stake) => stakes.some((other) => other !== stake && lab(other) === lab(stake)));
  const same = backed ? stakes.filter((stake) => lab(stake) === lab(backed)) : [];
  const [first, second] = stakes;
  const amounts = sentences.and(same.map((stake) => takeaways.each(giver(stake), valueWords(stake, words))));
  const shared = same[0]
    ? [
        {
          key: "same-lab",
          text: takeaways.sameLab(sentences.and(same.map(giver)), lab(same[0]), amounts),
          figures: same,
          weight: WEIGHTS.sameLab,
        },
      ]
    : [];
  if (!first || !second || stakes.length > 2 || lab(first) === lab(second)) return shared;
  const ratio = timesAsMuch(first, second);
  if (!ratio?.at || ratio.isAbout || ratio.at <= 1) return shared;
  const times = decimal(ratio.at, words.language, 2);
  const apart = takeaways.against(valueWords(first, words), valueWords(second, words));
  const text = takeaways.stakes(giver(first), lab(first), times, giver(second), lab(second), apart);
  return [...shared, { key: "stakes", text, figures: [first, second], weight: WEIGHTS.stakes }];
}

/** When each announced its first own chip; of none whose first the filter hides. */
function firstChips({ figures, every, providers }: Held, words: Words): readonly Takeaway[] {
  const { takeaways, sentences } = words.text;
  const firsts = providers.flatMap((provider) => {
    const own = ofMetric(every, "chip-announced").filter((figure) => isOf(figure, provider) && figure.period);
    const [first] = latestFirst(own).toReversed();
    return first && figures.includes(first) ? [{ provider, first }] : [];
  });
  if (firsts.length < 2) return [];
  const dates = firsts.toSorted((a, b) => (a.first.period?.from ?? "").localeCompare(b.first.period?.from ?? ""));
  const list = dates.map(({ provider, first }) =>
    takeaways.each(nameOf(provider, words), dateWords(first.period?.from ?? "", words)),
  );
  const text = takeaways.firstChips(sentences.and(list));
  return [{ key: "first-chips", text, figures: dates.map(({ first }) => first), weight: WEIGHTS.chips }];
}
