import { quotes } from "../quoting";
import type { Check, Rules } from "../rule";
import { type Fact, providerCalled } from "../world";

/** A stake as one of its two sides has it. */
const stake =
  (side: (fact: Fact) => string | null): Check =>
  ([value = "", whom = ""], { drawn }) => {
    const own = drawn.filter((fact) => fact.counterparty !== null && side(fact) === providerCalled(whom));
    return own.some((fact) => quotes(value, fact)) ? null : `no stake of ${value} is drawn with ${whom}`;
  };

export const COMPARE: Rules = {
  "compare.title": "label",
  "compare.lead": "label",
  "compare.choose": "label",
  "compare.metric": "label",
  "compare.difference": "label",
  "compare.ratio": "label",
  "compare.cannot": "label",
  "compare.to": stake(({ counterparty }) => counterparty),
  "compare.from": stake(({ provider }) => provider),
  "charts.compare-matrix.name": "label",
  "charts.compare-matrix.title": "label",
  "charts.compare-matrix.subtitle": "label",
  "charts.compare-matrix.first": "label",
  "charts.compare-matrix.note": "label",
  "charts.compare-matrix.dash": "label",
  "charts.compare-matrix.rounded": "label",
};
