import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { extentOf, sureOf } from "../../../data/extent";
import type { Value } from "../../../data/figure";
import { anyValue, exact, range } from "../../../data/invented.test.support";
import { valueWords } from "../../../language/figure-words";
import { alba, brio, english, faultsIn, given, WIDTHS } from "../../view-input.test.support";
import { type BarView, barView, partsOf, recordMark, stackedParts } from "./bars";
import { barsHeight, barsLeast, layOutBars } from "./bars-layout";

const figureOf = (value: Value, year = "2024") => given(alba, ["price", "USD"], value, year);

/** One row for each value, in two groups. */
function viewOf(values: readonly Value[], record: readonly Value[] = [], name = "Alba"): BarView {
  const rows = values.map((value, index) => {
    const figure = figureOf(value, String(1990 + index));
    const found = record[index];
    return {
      key: figure.id,
      figure,
      parts: partsOf(figure),
      value: valueWords(figure, english),
      remark: "a remark",
      record: found ? recordMark(figureOf(found, "1980")) : null,
    };
  });
  return barView({
    title: "",
    subtitle: "",
    note: "",
    figures: [],
    groups: [
      { name, provider: alba, rows: rows.slice(0, 1) },
      { name: "Brio", provider: brio, rows: rows.slice(1) },
    ],
    scaleEnd: null,
    guide: null,
  });
}

describe("a bar", () => {
  it("of a range is as long as is sure and has a whisker to what it may be", () => {
    expect(partsOf(figureOf(range(12, 18)))).toMatchObject([{ from: 0, to: 12, bounds: { low: 12, high: 18 } }]);
    const [row] = layOutBars(viewOf([range(12, 18)]), 540).rows;
    const [part] = row?.parts ?? [];
    expect((part?.whisker?.to ?? 0) - (part?.whisker?.from ?? 0)).toBeCloseTo(((part?.width ?? 0) + 1) / 2);
    expect(row?.valueAt?.text).toBe("$12–$18");
  });

  it("of a negative value grows left from the line of zero", () => {
    const { zero, rows } = layOutBars(viewOf([exact(-17), exact(28)]), 540);
    expect(rows[0]?.parts[0]).toMatchObject({ from: 0, to: -17 });
    expect((rows[0]?.parts[0]?.x ?? 0) + (rows[0]?.parts[0]?.width ?? 0)).toBeCloseTo(zero - 0.5);
    expect(rows[1]?.parts[0]?.x).toBeCloseTo(zero + 0.5);
  });

  it("of zero is a hairline with its value, and a bare fact has none", () => {
    const { rows } = layOutBars(viewOf([exact(0), { kind: "fact" }]), 540);
    expect(rows[0]?.parts).toMatchObject([{ width: 1 }]);
    expect(rows[0]?.valueAt?.text).toBe("$0");
    expect(rows[1]?.parts).toEqual([]);
  });

  it("goes on where its source says over", () => {
    expect(partsOf(figureOf(exact(5, "over")))[0]?.goesOn).toBe(true);
    expect(partsOf(figureOf(exact(5, "up-to")))[0]?.goesOn).toBe(false);
  });

  it("of several pieces keeps what is below zero on its own side", () => {
    const figures = [exact(5), exact(-3), range(2, 4), exact(-1)].map((value) => figureOf(value));
    expect(stackedParts(figures, () => ({})).map(({ from, to }) => [from, to])).toEqual([
      [0, 5],
      [0, -3],
      [5, 7],
      [-3, -4],
    ]);
  });
});

it("has a finite place and length within the room there is, whatever the values", () => {
  const values = fc.array(anyValue, { minLength: 1, maxLength: 5 });
  const name = fc.constantFrom("Alba", "A name that goes on and on ".repeat(4).trim());
  fc.assert(
    fc.property(values, values, name, fc.constantFrom(...WIDTHS), (given, record, group, width) => {
      const layout = layOutBars(viewOf(given, record, group), width);
      expect(faultsIn(layout)).toEqual([]);
      const span = layout.scale.to - layout.scale.from;
      for (const { parts, recordAt } of layout.rows) {
        for (const at of recordAt) expect(at).toBeGreaterThanOrEqual(layout.left - 0.01);
        for (const { figure, x, width: long, whisker } of parts) {
          expect(x).toBeGreaterThanOrEqual(layout.left - 0.01);
          expect(Math.max(x + long, whisker?.to ?? 0)).toBeLessThanOrEqual(width + 1.51);
          const sure = Math.abs(sureOf(extentOf(figure)) ?? Number.NaN);
          expect(long).toBeCloseTo(Math.max((sure / span) * (width - layout.left) - 1, 1), 3);
        }
      }
    }),
    { numRuns: 300 },
  );
});

it("makes bars and gaps smaller where height is short, as far as values have room", () => {
  const view = viewOf([exact(100), exact(80), exact(60)]);
  const heights = [400, barsHeight(view, 540), 130, barsLeast(view, 540), 0].map(
    (height) => layOutBars(view, 540, height).height,
  );
  expect(heights).toEqual(
    [400, barsHeight(view, 540), 130, barsLeast(view, 540), barsLeast(view, 540)].map((height) =>
      expect.closeTo(height),
    ),
  );
  const tops = layOutBars(view, 540, 0).rows.map(({ valueAt }) => valueAt?.y ?? 0);
  for (const [index, y] of tops.slice(1).entries()) expect(y - (tops[index] ?? 0)).toBeGreaterThanOrEqual(20);
});

it("has its words above a stack that the record passes: behind its mark they would seem to be the record’s", () => {
  const figures = [exact(100), exact(80)].map((value, index) => figureOf(value, String(1990 + index)));
  const plain = viewOf([exact(500), exact(180)], []);
  const stack = plain.groups[1]?.rows[0];
  if (!stack) throw new Error("two groups were asked for");
  const row = { ...stack, parts: stackedParts(figures, () => ({})), record: recordMark(figureOf(exact(260), "1980")) };
  const rows = layOutBars(
    { ...plain, groups: [...plain.groups.slice(0, 1), { name: "Brio", provider: brio, rows: [row] }] },
    1120,
  ).rows;
  const placed = rows.at(-1);
  expect(placed?.valueAt?.y).toBeLessThan(placed?.y ?? 0);
  expect(rows[0]?.valueAt?.y).toBeGreaterThan(rows[0]?.y ?? 0);
});
