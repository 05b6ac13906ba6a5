import { describe, expect, it } from "vitest";
import type { About, Figure, Period, Provider } from "../data/figure";
import { NO_FILTER } from "./choices";
import { figuresShown, toggled } from "./selectors";

/** Invented figures: what passes is written out here by hand. */

const provider = (id: string): Provider => ({
  id,
  name: { ko: id, en: id },
  cloud: null,
  color: { light: "", dark: "" },
});
const [alba, brio, coro] = ["alba", "brio", "coro"].map(provider) as [Provider, Provider, Provider];
const written = { value: "2025-05", inferred: true };

function figure(id: string, about: About, period: Partial<Period> | null, more: Partial<Figure> = {}): Figure {
  const text = { ko: id, en: id };
  return {
    id,
    dataset: "sample",
    about,
    metric: { id: "price", topic: "capex", name: text, unit: "USD", note: null, counted: null, split: "none" },
    value: { kind: "exact", amount: 1, qualifier: null },
    period: period && { from: "2024", to: null, part: null, fiscal: null, ...period },
    evidence: "reported",
    basis: {
      kind: "stated",
      source: {
        id: "s",
        dataset: "sample",
        title: text,
        publisher: text,
        author: null,
        url: null,
        date: written,
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
    statedOn: null,
    break: null,
    notes: [],
    ...more,
  };
}

const figures = [
  figure("alba-2023", { kind: "one", provider: alba }, { from: "2023", to: "2023" }),
  figure("brio-2024", { kind: "one", provider: brio }, { from: "2024", to: "2024" }, { evidence: "planned" }),
  figure("alba-in-coro", { kind: "between", provider: alba, counterparty: coro }, { from: "2019", to: null }),
  figure("alba-and-brio", { kind: "together", providers: [alba, brio] }, { from: "2025-01", to: "2025-03" }),
  figure("market", { kind: "market" }, null),
];
const ids = (filter: Partial<typeof NO_FILTER> & object): readonly string[] =>
  figuresShown(figures, { ...NO_FILTER, ...filter }).map(({ id }) => id);

describe("what passes the filter", () => {
  it.each([
    [["alba"], ["alba-2023", "alba-in-coro", "market"]],
    [["brio"], ["brio-2024", "market"]],
    [["coro"], ["alba-in-coro", "market"]],
    [
      ["alba", "brio"],
      ["alba-2023", "brio-2024", "alba-in-coro", "alba-and-brio", "market"],
    ],
    [[], ["market"]],
  ])("for providers %j: %j", (providers, expected) => {
    expect(ids({ providers } as never)).toEqual(expected);
  });

  it.each([
    [2018, 2018, ["market"]],
    [2019, 2019, ["alba-in-coro", "market"]],
    [2023, 2023, ["alba-2023", "alba-in-coro", "market"]],
    [2024, 2024, ["brio-2024", "alba-in-coro", "market"]],
    [2025, 2025, ["alba-in-coro", "alba-and-brio", "market"]],
    [2026, 2030, ["market"]],
    [2023, 2024, ["alba-2023", "brio-2024", "alba-in-coro", "market"]],
  ])("for the years %d to %d: %j", (from, to, expected) => {
    expect(ids({ years: { from, to } } as never)).toEqual(expected);
  });

  it("for a kind of evidence and for a topic", () => {
    expect(ids({ evidence: ["planned"] } as never)).toEqual(["brio-2024"]);
    expect(ids({ topics: ["growth"] } as never)).toEqual([]);
    expect(ids({ topics: ["capex"], evidence: ["planned"], providers: ["alba"] } as never)).toEqual([]);
  });
});

describe("one choice more or less", () => {
  it.each([
    [null, "b", ["a", "c"]],
    [["a", "c"], "b", null],
    [["a"], "a", []],
    [[], "c", ["c"]],
    [["c"], "a", ["a", "c"]],
  ] as const)("%j with %s is %j", (before, value, after) => {
    expect(toggled(before, ["a", "b", "c"], value)).toEqual(after);
  });
});
