import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Between, between, type Gap } from "./between";
import type { Figure, Metric, Period, Value } from "./figure";
import { anyNumber, exact, inventedFigure, inventedMetric, inventedProvider, range } from "./invented.test.support";

const metric = inventedMetric("sum", { split: "period" });
const figure = (value: Value, more: Partial<Figure> = {}): Figure =>
  inventedFigure(
    "f",
    { kind: "one", provider: inventedProvider("alba") },
    { from: "2025", to: "2025" },
    {
      metric,
      value,
      ...more,
    },
  );
const lying = (one: Value, other: Value): Between => between(figure(one), figure(other));
const exactly = (at: number): Gap => ({ low: at, high: at, at, isAbout: false });
const why = (one: Partial<Figure>, other: Partial<Figure>): string | null => {
  const found = between(figure(exact(2), one), figure(exact(1), other));
  return found.kind === "none" ? found.because : null;
};
const of = (more: Partial<Metric>): Partial<Figure> => ({ metric: { ...metric, ...more } });
const during = (from: string, to: string | null, fiscal: string | null = null): Partial<Figure> => ({
  period: { from, to, part: null, fiscal } satisfies Period,
});

describe("what lies between two numbers", () => {
  it("is one number where both are", () => {
    expect(lying(exact(100), exact(80))).toEqual({ kind: "apart", difference: exactly(20), ratio: exactly(1.25) });
  });

  it("is a range where either is, and about where either is about", () => {
    expect(lying(range(100, 120), exact(80))).toEqual({
      kind: "apart",
      difference: { low: 20, high: 40, at: null, isAbout: false },
      ratio: { low: 1.25, high: 1.5, at: null, isAbout: false },
    });
    expect(lying(exact(100, "about"), exact(80))).toMatchObject({ difference: { at: 20, isAbout: true } });
  });

  it("stays open on the side that a source leaves open", () => {
    expect(lying(exact(100, "over"), exact(80))).toMatchObject({
      difference: { low: 20, high: Number.POSITIVE_INFINITY, at: null },
      ratio: { low: 1.25, high: Number.POSITIVE_INFINITY },
    });
    expect(lying(exact(100), exact(80, "over"))).toMatchObject({
      difference: { low: Number.NEGATIVE_INFINITY, high: 20 },
      ratio: { low: Number.NEGATIVE_INFINITY, high: 1.25 },
    });
    expect(lying(exact(100, "up-to"), exact(80))).toMatchObject({
      difference: { low: Number.NEGATIVE_INFINITY, high: 20 },
      ratio: { low: Number.NEGATIVE_INFINITY, high: 1.25 },
    });
  });

  it("is nothing between two bounds on the same side", () => {
    expect(lying(exact(100, "over"), exact(80, "over"))).toEqual({ kind: "none", because: "open" });
    expect(lying(exact(100, "up-to"), exact(80, "up-to"))).toEqual({ kind: "none", because: "open" });
  });

  it("has no ratio at or below zero", () => {
    for (const other of [exact(0), exact(-1), range(-1, 2)])
      expect(lying(exact(2), other)).toMatchObject({ kind: "apart", ratio: null });
    expect(lying(exact(-2), exact(1))).toMatchObject({ kind: "apart", ratio: null });
  });

  it("holds every number that the two may be", () => {
    const within = fc.double({ min: 0, max: 1, noNaN: true });
    const somewhere = (value: Value, part: number): number => {
      if (value.kind === "fact") return Number.NaN;
      const bounds = "low" in value ? value : { low: value.amount, high: value.amount };
      const qualifier = value.kind === "exact" ? value.qualifier : null;
      const spare = Math.abs(bounds.low) + 1;
      const [low, high] = [
        qualifier === "up-to" ? bounds.low - spare : bounds.low,
        qualifier === "over" ? bounds.high + spare : bounds.high,
      ];
      return low + (high - low) * part;
    };
    fc.assert(
      fc.property(anyNumber, anyNumber, within, within, (one, other, part, otherPart) => {
        const found = lying(one, other);
        if (found.kind === "none") {
          expect(found.because).toBe("open");
          return;
        }
        const [x, y] = [somewhere(one, part), somewhere(other, otherPart)];
        const slack = 1e-9 * (Math.abs(x) + Math.abs(y) + 1);
        expect(x - y).toBeGreaterThanOrEqual(found.difference.low - slack);
        expect(x - y).toBeLessThanOrEqual(found.difference.high + slack);
        if (!found.ratio || x < 0 || y <= 0) return;
        expect(x / y).toBeGreaterThanOrEqual(found.ratio.low * (1 - 1e-9));
        expect(x / y).toBeLessThanOrEqual(found.ratio.high * (1 + 1e-9));
      }),
      { numRuns: 3000 },
    );
  });

  it("is the other way round between the other and the one", () => {
    fc.assert(
      fc.property(anyNumber, anyNumber, (one, other) => {
        const [there, back] = [lying(one, other), lying(other, one)];
        expect(there.kind).toBe(back.kind);
        if (there.kind !== "apart" || back.kind !== "apart") return;
        expect(back.difference.low).toBeCloseTo(-there.difference.high, 3);
        expect(back.ratio === null).toBe(there.ratio === null);
      }),
    );
  });
});

describe("two figures of one measure give no number", () => {
  it.each([
    ["fact", { value: { kind: "fact" } as const }, {}],
    ["unit", of({ unit: "percent" }), {}],
    ["definition", of({ definition: "own" }), of({ definition: "own" })],
    ["basis", { accounting: "cash" as const }, { accounting: "cash-net" as const }],
    ["stage", { evidence: "planned" as const }, {}],
    ["fiscal", during("2024-07", "2025-06", "FY2025"), {}],
    ["undated", { period: null }, {}],
    ["time", during("2024", "2024"), {}],
  ])("for another %s", (because, one, other) => {
    expect(why(one, other)).toBe(because);
    expect(why(other, one)).toBe(because);
  });

  it("but do where a company’s own year has the same true dates, or definitions are similar", () => {
    const quarter = during("2025-01", "2025-03");
    expect(why(during("2025-01", "2025-03", "FY2025Q3"), quarter)).toBeNull();
    expect(why(of({ definition: "similar" }), of({ definition: "similar" }))).toBeNull();
    expect(why({ evidence: "planned" }, { evidence: "forecast" })).toBeNull();
  });

  it("and a state that is told once is as of its source, unless both have other dates", () => {
    const state = of({ split: "none" });
    expect(why({ ...state, period: null }, { ...state, ...during("2019", null) })).toBeNull();
    expect(why({ ...state, ...during("2024", "2024") }, { ...state, ...during("2025", "2025") })).toBe("time");
  });
});
