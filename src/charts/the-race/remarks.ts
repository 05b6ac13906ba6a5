import { amountOf, type Figure, type Provider } from "../../data/figure";
import { measures } from "../../data/metric-ids";
import { periodParts } from "../../language/date-words";
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
  const owner = ownerOf(filed);
  const [plan] = ofProvider(race.plans, owner);
  const also = owner && race.isAlone ? alsoOf(owner, race, words) : [];
  const percent = passedBy(plan, filed);
  if (percent === null || !plan) {
    const known = plan ? [{ figure: plan, text: text.noLike }] : [];
    return plan || also.length > 0
      ? { figure: filed, what: "", strong: "", short: "", more: [...known, ...also] }
      : null;
  }
  const share = amountWords(Math.abs(percent), { ...plan.metric, unit: "percent" }, words);
  const [strong, sign] = percent < 0 ? [text.lessThan(share), "−"] : [text.moreThan(share), "+"];
  return { figure: filed, what: "", strong, short: `${sign}${share}`, more: also };
}

/** Growth and stakes of the one provider shown. */
function alsoOf(provider: Provider, race: RaceFigures, words: Words): Remark["more"] {
  const growth = growthRemark(provider, race, words);
  if (!growth) return [];
  const grown = [growth.what, growth.strong].filter(Boolean).join(" ");
  const of = growthOfWords(growth.figure, words);
  return [{ figure: growth.figure, text: of ? words.text.sentences.aside(grown, of) : grown }, ...growth.more];
}

/** What a growth is of; empty for what is none. */
export function growthOfWords(growth: Figure, words: Words): string {
  if (!measures(growth, "cloud-revenue-growth")) return "";
  const { calendar } = periodParts(growth.period, words, words.text.figure.undated);
  return words.text.charts["the-race"].growthOf(calendar);
}
