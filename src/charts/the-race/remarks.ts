import { amountOf, type Figure, type Provider } from "../../data/figure";
import { amountWords, cloudName, valueWords } from "../../language/figure-words";
import { localized } from "../../language/language";
import type { Words } from "../../language/words";
import { ofProvider, ownerOf } from "../figure-queries";
import { passedBy, type RaceFigures } from "./race-figures";

/** What is said under a segment: one statement that counts, and what belongs to it. */
export interface Remark {
  readonly figure: Figure;
  readonly what: string;
  readonly strong: string;
  /** The same where there is no room; empty where nothing is shorter. */
  readonly short: string;
  readonly more: readonly { readonly text: string; readonly figure: Figure }[];
}

/** How fast its cloud grew; where it stands alone, what it has put into a lab too. */
export function growthRemark(provider: Provider, race: RaceFigures, words: Words): Remark | null {
  const text = words.text.charts["the-race"];
  const [growth] = ofProvider(race.growths, provider);
  const [ai] = ofProvider(race.aiPoints, provider);
  const stakes = ofProvider(race.stakes, provider).flatMap((figure) =>
    figure.about.kind === "between"
      ? [{ figure, text: text.stake(valueWords(figure, words), localized(figure.about.counterparty.name, words)) }]
      : [],
  );
  if (!growth) {
    const [first, ...others] = stakes;
    return first ? { figure: first.figure, what: "", strong: first.text, short: "", more: others } : null;
  }
  const isMore = (amountOf(growth) ?? 0) > 0;
  return {
    figure: growth,
    what: cloudName(provider, words),
    strong: `${isMore ? "+" : ""}${valueWords(growth, words)}`,
    short: "",
    more: [...(ai ? [{ figure: ai, text: text.ofAi(valueWords(ai, words)) }] : []), ...stakes],
  };
}

/** How far its plan was passed, where cash for the same time is filed; else that there is nothing to compare it with. */
export function outcomeRemark(filed: Figure, race: RaceFigures, words: Words): Remark | null {
  const text = words.text.charts["the-race"];
  const [plan] = ofProvider(race.plans, ownerOf(filed));
  if (!plan) return null;
  const percent = passedBy(plan, filed);
  if (percent === null)
    return { figure: plan, what: "", strong: "", short: "", more: [{ figure: plan, text: text.noLike }] };
  const share = amountWords(Math.abs(percent), { ...plan.metric, unit: "percent" }, words);
  const [strong, sign] = percent < 0 ? [text.lessThan(share), "−"] : [text.moreThan(share), "+"];
  return { figure: filed, what: "", strong, short: `${sign}${share}`, more: [] };
}
