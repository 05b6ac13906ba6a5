import { describe, expect, it } from "vitest";
import type { Provider } from "../data/figure";
import { inventedFigure, inventedProvider } from "../data/invented.test.support";
import { NO_FILTER } from "./choices";
import { figuresShown, toggled } from "./selectors";

/** Invented figures: what passes is written out here by hand. */

const [alba, brio, coro] = ["alba", "brio", "coro"].map(inventedProvider) as [Provider, Provider, Provider];

const figures = [
  inventedFigure("alba-2023", { kind: "one", provider: alba }, { from: "2023", to: "2023" }),
  inventedFigure("brio-2024", { kind: "one", provider: brio }, { from: "2024", to: "2024" }, { evidence: "planned" }),
  inventedFigure("alba-in-coro", { kind: "between", provider: alba, counterparty: coro }, { from: "2019", to: null }),
  inventedFigure("alba-and-brio", { kind: "together", providers: [alba, brio] }, { from: "2025-01", to: "2025-03" }),
  inventedFigure("market", { kind: "market" }, null),
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

  it("for years before a company: no stake in it, and no sum of such stakes, dated or not", () => {
    const young: Provider = { ...coro, founded: 2021 };
    const stake = inventedFigure("stake", { kind: "between", provider: alba, counterparty: young }, null);
    const sum = inventedFigure("sum", { kind: "together", providers: [alba, brio] }, null, {
      basis: { kind: "derived", operation: "sum", inputs: [stake, stake] },
    });
    const of = (from: number, to: number) =>
      figuresShown([stake, sum], { ...NO_FILTER, years: { from, to } }).map(({ id }) => id);
    expect(of(2019, 2019)).toEqual([]);
    expect(of(2015, 2020)).toEqual([]);
    expect(of(2019, 2021)).toEqual(["stake", "sum"]);
    expect(of(2025, 2025)).toEqual(["stake", "sum"]);
  });

  it("is the same for the same filter, however many others were asked between", () => {
    const of = (from: number) => figuresShown(figures, { ...NO_FILTER, years: { from, to: 2025 } });
    const [first, again] = [of(2024), of(2024)];
    expect(again).toBe(first);
    expect(figuresShown(figures, NO_FILTER)).toBe(figures);
    for (let from = 2000; from < 2020; from++) of(from);
    expect(of(2024)).toEqual(first);
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
