import fc from "fast-check";
import type { About, Figure, Metric, Period, Provider, Qualifier, Value } from "./figure";

/** Invented figures for tests: nothing in them is in the data. */

export function inventedProvider(id: string): Provider {
  return { id, name: { ko: id, en: id }, cloud: null, founded: null, color: { light: "", dark: "" } };
}

export function inventedMetric(id: string, more: Partial<Metric> = {}): Metric {
  const name = { ko: id, en: id };
  return {
    id,
    topic: "capex",
    name,
    unit: "USD",
    note: null,
    counted: null,
    accounting: null,
    definition: "same",
    split: "none",
    ...more,
  };
}

/** Reported by one source, 1 dollar unless told otherwise. */
export function inventedFigure(
  id: string,
  about: About,
  period: Partial<Period> | null,
  more: Partial<Figure> = {},
): Figure {
  const text = { ko: id, en: id };
  const date = { value: "2025-05", until: null, inferred: true };
  return {
    id,
    dataset: "article",
    about,
    metric: inventedMetric("price"),
    value: exact(1),
    period: period && { from: "2024", to: null, part: null, fiscal: null, ...period },
    evidence: "reported",
    basis: {
      kind: "stated",
      source: {
        id: "s",
        dataset: "article",
        title: text,
        publisher: text,
        author: null,
        url: null,
        date,
        grade: "press",
        sections: [],
      },
      alsoIn: [],
      locator: { at: "x" },
      speaker: null,
    },
    paraphrase: text,
    product: null,
    chipKind: null,
    accounting: null,
    statedOn: null,
    break: null,
    notes: [],
    ...more,
  };
}

export function exact(amount: number, qualifier: Qualifier | null = null): Value {
  return { kind: "exact", amount, qualifier };
}

export function range(low: number, high: number): Value {
  return { kind: "range", low, high };
}

/** As large, small and negative as the schema allows, huge beside tiny. */
const amount = fc.oneof(
  fc.constantFrom(0, 1, -17, 12, 85, 1e15, -1e15, 0.001),
  fc.integer({ min: -200, max: 200 }),
  fc.double({ min: -1e12, max: 1e12, noNaN: true }).map((number) => Number(number.toPrecision(6))),
);
const ascending = fc
  .uniqueArray(amount, { minLength: 3, maxLength: 3 })
  .map((numbers) => numbers.sort((a, b) => a - b));

/** Any number a file can hold. */
export const anyNumber: fc.Arbitrary<Value> = fc.oneof(
  fc.tuple(amount, fc.constantFrom("over", "up-to", "about", null)).map(([number, word]) => exact(number, word)),
  ascending.map(([low = 0, , high = 1]) => range(low, high)),
  ascending.map(([low = 0, middle = 0, high = 1]): Value => ({ kind: "interval", amount: middle, low, high })),
);

/** Any value a file can hold. */
export const anyValue: fc.Arbitrary<Value> = fc.oneof(
  { weight: 6, arbitrary: anyNumber },
  { weight: 1, arbitrary: fc.constant<Value>({ kind: "fact" }) },
);
