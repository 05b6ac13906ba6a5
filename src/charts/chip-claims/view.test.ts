import { expect, it } from "vitest";
import type { Value } from "../../data/figure";
import { exact, range } from "../../data/invented.test.support";
import { layOutBars } from "../kinds/bars-layout";
import { alba, brio, faultsIn, given, viewInput } from "../view-input.test.support";
import { buildView } from "./view";

const saving = (value: Value) => given(alba, ["chip-cost-saving", "percent"], value, null, { evidence: "claimed" });
const watt = (value: Value) => given(brio, ["performance-per-watt", "ratio"], value, null, { evidence: "claimed" });
const piecesOf = (...figures: ReturnType<typeof saving>[]) =>
  buildView(viewInput(figures))?.groups.map(({ rows }) => rows.map(({ parts: [part] }) => [part?.from, part?.to]));

it("draws a saving claimed as a range where the range lies, one number from zero", () => {
  expect(piecesOf(saving(range(30, 40)))).toEqual([[[30, 40]]]);
  expect(piecesOf(saving(exact(35)))).toEqual([[[0, 35]]]);
});

it("draws a multiple beside the one it is a multiple of", () => {
  const [rows] = piecesOf(watt(exact(2))) ?? [];
  expect((rows?.[1]?.[1] ?? 0) / (rows?.[0]?.[1] ?? 1)).toBeCloseTo(2);
});

it.each([
  ["zero", exact(0)],
  ["negative", exact(-2)],
  ["a range", range(1.5, 3)],
  ["huge", exact(1e12)],
])("holds a multiple that is %s", (_, value) => {
  const view = buildView(viewInput([watt(value)]));
  expect(view && faultsIn(layOutBars(view, 358))).toEqual([]);
});

it("is a claim of somebody’s where the source names who says it, else only said", () => {
  const speaker = { id: "alba", name: { ko: "Alba", en: "Alba" } };
  const own = saving(exact(35));
  const claimed = own.basis.kind === "stated" ? { ...own, basis: { ...own.basis, speaker } } : own;
  const view = buildView(viewInput([claimed, watt(exact(2))]));
  expect(view?.title).toBe("Alba claims 35% lower cost; Brio’s new chip is said to do 2× the work per watt");
  expect(view?.note).toContain("The article does not name who says so of Brio’s chip.");
  expect(view?.note).not.toContain("Alba’s chip");
  expect(buildView(viewInput([own]))?.title).toBe("Alba’s chips are said to cost 35% less");
});

it("draws what the record claims behind the article’s, every multiple on one scale, and says that it is on record", () => {
  const pod = given(alba, ["pod-performance", "ratio"], exact(3), "2026", { dataset: "record", evidence: "claimed" });
  const view = buildView(viewInput([pod, watt(exact(2))]));
  expect(view?.title).toContain("Brio’s new chip");
  expect(view?.subtitle).toContain("and on record");
  const lengths = view?.groups.map(({ rows }) => rows.at(-1)?.parts[0]?.to ?? 0) ?? [];
  expect((lengths[1] ?? 0) / (lengths[0] ?? 1)).toBeCloseTo(1.5);
  expect(view?.groups[1]?.rows[0]?.remark).toBe("on record · 2026");
  expect(buildView(viewInput([pod]))?.title).toBe("1 claim about own chips on record");
});
