import { describe, expect, it } from "vitest";
import { coverageOf, isBehind, isOld, lastResult } from "./coverage";
import type { Figure } from "./figure";
import { exact, inventedFigure, inventedMetric, inventedProvider } from "./invented.test.support";

const [alba, brio] = [inventedProvider("alba"), inventedProvider("brio")];
const metric = inventedMetric("sold");

function result(provider: typeof alba, from: string, to: string, more: Partial<Figure> = {}): Figure {
  return inventedFigure(`${provider.id}.${from}.${to}`, { kind: "one", provider }, { from, to }, { metric, ...more });
}

const quarters = [
  result(alba, "2025-07", "2025-09"),
  result(alba, "2025-01", "2025-03"),
  result(alba, "2025-04", "2025-06"),
];

describe("the coverage of some figures", () => {
  it("is a series for each metric and party, from its first begin to its last end", () => {
    const years = ["2022", "2023", "2024"].map((year) => result(brio, year, year));
    expect(coverageOf([...quarters, ...years])).toMatchObject([
      { from: "2025-01", to: "2025-09", every: 3, gaps: [] },
      { from: "2022", to: "2024", every: 12, gaps: [] },
    ]);
  });

  it("names the end after which one is missing", () => {
    const later = ["2026-03", "2026-06"].map((to) => result(alba, to, to));
    expect(coverageOf([...quarters, ...later])).toMatchObject([{ to: "2026-06", gaps: ["2025-09"] }]);
  });

  it("holds no plan, no forecast and no sentence, and nothing told once or twice or at odd times", () => {
    const planned = [...quarters, result(alba, "2030", "2030", { evidence: "planned", value: exact(9) })];
    expect(coverageOf(planned)).toMatchObject([{ to: "2025-09" }]);
    expect(coverageOf(quarters.map((figure) => ({ ...figure, value: { kind: "fact" as const } })))).toEqual([]);
    expect(coverageOf(quarters.slice(0, 2))).toEqual([]);
    expect(coverageOf(["2020-01", "2021-08", "2024-02"].map((day) => result(alba, day, day)))).toEqual([]);
  });

  it("is behind once the next should have been published", () => {
    const [series] = coverageOf(quarters);
    expect(series && isBehind(series, "2026-01-31")).toBe(false);
    expect(series && isBehind(series, "2026-02-01")).toBe(true);
  });
});

describe("the end of a file", () => {
  it("is that of its latest result, whatever is planned after it", () => {
    const planned = result(alba, "2030", "2030", { evidence: "planned" });
    expect(lastResult([...quarters, planned])).toBe("2025-09");
    expect(lastResult([result(alba, "2025", "2025"), result(alba, "2025-11", "2025-11")])).toBe("2025");
    expect(lastResult([planned])).toBeNull();
  });

  it("is old over two quarters later, and not before", () => {
    expect(isOld("2025-03", "2025-09-30")).toBe(false);
    expect(isOld("2025-03", "2025-10-01")).toBe(true);
    expect(isOld("2025", "2026-06-30")).toBe(false);
  });
});
