import fc from "fast-check";
import { expect, it } from "vitest";
import type { Value } from "../../../data/figure";
import { anyValue, exact, range } from "../../../data/invented.test.support";
import { valueWords } from "../../../language/figure-words";
import { textWidth } from "../../drawing/text-width";
import { alba, brio, english, faultsIn, given, WIDTHS } from "../../view-input.test.support";
import { brieferTracks, type TrackMark, type TrackPanel, type TrackView } from "./tracks";
import { layOutTracks, tracksHeight } from "./tracks-layout";

const MARKS: readonly TrackMark[] = ["ring", "tick", "tick", "bar"];

function viewOf(values: readonly Value[], remark = "by the press"): TrackView {
  const panel = (provider: typeof alba, own: readonly Value[]): TrackPanel => ({
    name: provider.id,
    provider,
    sections: [
      {
        name: "For 2025",
        rows: own.map((value, index) => {
          const figure = given(provider, ["price", "USD"], value, String(1990 + index));
          const kind = MARKS[index % MARKS.length] ?? "tick";
          const isStep = index % MARKS.length > 0 && kind !== "bar";
          const words = valueWords(figure, english);
          return { key: figure.id, figure, kind, label: "Feb 2026", value: words, remark, flag: "minor", isStep };
        }),
      },
    ],
  });
  const panels = [panel(alba, values), panel(brio, values.slice(0, 2))];
  return { title: "", subtitle: "", note: "", figures: [], marks: [], withRecord: false, panels };
}

const rowsAt = (values: readonly Value[], width: number) =>
  layOutTracks(viewOf(values), width).panels.flatMap(({ sections }) => sections.flatMap(({ rows }) => rows));

it("stands its panels beside each other where there is room, and below each other on a phone", () => {
  const tops = (width: number) => layOutTracks(viewOf([exact(1)]), width).panels.map(({ nameAt }) => nameAt.y);
  expect(new Set(tops(1120)).size).toBe(1);
  expect(new Set(tops(358)).size).toBe(2);
});

it("begins bars at zero, draws a range as a box, and leads a stair from mark to mark", () => {
  const [ring, tick, box, bar] = rowsAt([exact(100), exact(118), range(120, 130), exact(132)], 358);
  expect(ring?.stair).toEqual([]);
  expect(tick?.stair.at(-1)?.x).toBe(tick?.place?.from);
  expect(box?.place).toMatchObject({ isRange: true });
  expect(bar?.place?.from).toBeLessThan(ring?.place?.from ?? 0);
  expect(bar?.place?.to).toBeGreaterThan(box?.place?.to ?? 0);
});

it("covers neither mark nor stair with words", () => {
  const value = fc.integer({ min: 1, max: 250 }).map((amount) => exact(amount * 1e9));
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 8 }), fc.constantFrom(...WIDTHS), (values, width) => {
      for (const { place, stair, valueAt, flagAt, y, isBold } of rowsAt(values, width)) {
        const [from, to] = [
          flagAt?.x ?? valueAt.x,
          valueAt.x + textWidth(valueAt.text, 14, isBold ? "bold" : "regular"),
        ];
        if (!place || valueAt.y < y) continue;
        for (const x of [place.from, place.to, ...stair.map((corner) => corner.x)])
          expect(x <= from || x >= to).toBe(true);
      }
    }),
    { numRuns: 200 },
  );
});

it("keeps a remark beside or above its mark where the value stands above, never under it at the left", () => {
  const near = fc.integer({ min: 90, max: 99 });
  fc.assert(
    fc.property(
      fc.array(near, { minLength: 2, maxLength: 6 }),
      fc.constantFrom("press", "with lease principal", "with finance leases · press"),
      fc.constantFrom(...WIDTHS),
      (amounts, remark, width) => {
        const view = viewOf(
          amounts.map((amount) => range(amount * 1e9, (amount + 2) * 1e9)),
          remark,
        );
        const rows = layOutTracks(view, width).panels.flatMap(({ sections }) => sections.flatMap((of) => of.rows));
        for (const { valueAt, remarkAt, place, y } of rows.filter((row) => row.valueAt.y < row.y))
          for (const line of remarkAt) {
            expect(line.y).toBeGreaterThanOrEqual(valueAt.y);
            expect(line.y).toBeLessThan(y + 8);
            const end = line.x + textWidth(line.text, 12);
            if (line.y > y) expect(line.x > (place?.to ?? 0) || end < (place?.from ?? 0)).toBe(true);
          }
      },
    ),
    { numRuns: 150 },
  );
});

it("lays out whatever values there are, within its width and as high as it says", () => {
  const values = fc.array(anyValue, { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(
      values,
      fc.constantFrom("", "net of what customers pay"),
      fc.constantFrom(...WIDTHS),
      (all, remark, width) => {
        const view = viewOf(all, remark);
        for (const height of [tracksHeight(view, width), 900]) {
          const layout = layOutTracks(view, width, height);
          expect(faultsIn(layout)).toEqual([]);
          for (const { place, y } of layout.panels.flatMap(({ sections }) => sections.flatMap(({ rows }) => rows))) {
            expect(y).toBeLessThanOrEqual(Math.max(layout.height, height));
            if (!place) continue;
            expect(place.from).toBeGreaterThanOrEqual(-8);
            expect(place.to).toBeLessThanOrEqual(width + 0.01);
          }
        }
      },
    ),
    { numRuns: 150 },
  );
});

it("leaves out for a small frame what its title can do without, and never a company that the article has a plan of", () => {
  const view = viewOf([exact(100), exact(118), exact(125), exact(132), exact(90)]);
  const kinds = (one: TrackView | null) =>
    one?.panels.map(({ sections }) => sections.flatMap(({ rows }) => rows.map(({ kind }) => kind)));
  const shorter = brieferTracks(view);
  expect(kinds(shorter)).toEqual([
    ["ring", "tick", "bar", "ring"],
    ["ring", "tick"],
  ]);
  expect(shorter && brieferTracks(shorter)).toBeNull();
});
