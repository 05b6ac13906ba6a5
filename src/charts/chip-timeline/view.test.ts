import fc from "fast-check";
import { expect, it } from "vitest";
import type { Value } from "../../data/figure";
import { anyValue, exact, range } from "../../data/invented.test.support";
import { layOutTimeline } from "../kinds/timeline";
import { alba, brio, faultsIn, given, viewInput, WIDTHS } from "../view-input.test.support";
import { buildView } from "./view";

const years = (value: Value) => given(alba, ["chip-years", "count"], value, null);
const first = (year: string) => given(brio, ["first-own-chip", null], { kind: "fact" }, year);
const momentOf = (value: Value) => buildView(viewInput([years(value)]))?.lanes[0]?.moments[0];

it("a length of time ends where its source was written", () => {
  const moment = momentOf(exact(10, "over"));
  expect((moment?.to ?? 0) - (moment?.from ?? 0)).toBeCloseTo(10);
  expect(moment?.mayBeginAt).toBeNull();
});

it("of eight to ten years, eight are a bar and the rest a whisker", () => {
  const moment = momentOf(range(8, 10));
  expect((moment?.to ?? 0) - (moment?.from ?? 0)).toBeCloseTo(8);
  expect((moment?.from ?? 0) - (moment?.mayBeginAt ?? 0)).toBeCloseTo(2);
});

it("nothing is drawn of a length below zero or of an undated fact", () => {
  expect(momentOf(exact(-3))).toBeUndefined();
  expect(buildView(viewInput([given(brio, ["first-own-chip", null], { kind: "fact" }, null)]))).toBeNull();
});

it("marks stand in finite places, whatever the values", () => {
  fc.assert(
    fc.property(anyValue, fc.integer({ min: 1900, max: 2100 }), fc.constantFrom(...WIDTHS), (value, year, width) => {
      const view = buildView(viewInput([years(value), first(String(year))]));
      if (!view) return;
      const layout = layOutTimeline(view, width);
      expect(faultsIn(layout)).toEqual([]);
      for (const { x, width: long } of layout.lanes.flatMap(({ placed }) => placed)) {
        expect(x).toBeGreaterThanOrEqual(-0.01);
        expect(x + long).toBeLessThanOrEqual(width + 0.01);
      }
    }),
  );
});
