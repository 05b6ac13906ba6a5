import fc from "fast-check";
import { expect, it } from "vitest";
import type { Provider } from "../../../data/figure";
import { inventedFigure } from "../../../data/invented.test.support";
import { textWidth } from "../../drawing/text-width";
import { alba, brio, faultsIn, WIDTHS } from "../../view-input.test.support";
import { layOutTimeline, type Moment, type PlacedMoment, RADIUS, type Timeline } from "./timeline";

const moment = (provider: Provider, at: number, length: number, label: string): Moment => ({
  figure: inventedFigure(`${provider.id}-${at}-${label}`, { kind: "one", provider }, null),
  provider,
  evidence: "reported",
  from: at,
  to: at + length,
  mayBeginAt: null,
  onRecordAt: null,
  label,
  listed: `${label}: when it was`,
  flag: label.length % 3 === 0 ? "severe" : null,
  until: null,
  ofRecord: true,
});

const moments = (provider: Provider) =>
  fc.array(
    fc
      .tuple(
        fc.integer({ min: 0, max: 120 }),
        fc.constantFrom(0, 0.5),
        fc.constantFrom("A", "Chip 2", "A chip with a long name"),
      )
      .map(([month, length, label]) => moment(provider, 2015 + month / 12, length, label)),
    { minLength: 1, maxLength: 14 },
  );

interface Box {
  readonly from: number;
  readonly to: number;
  readonly y: number;
}

/** What a moment covers: its mark and its words, as stretches of lines 12 pixels high. */
function boxesOf({ x, y, width, labelAt }: PlacedMoment, size: number): readonly Box[] {
  const words = labelAt.map((line) => ({ from: line.x, to: line.x + textWidth(line.text, size), y: line.y - 5 }));
  return [{ from: x - RADIUS, to: x + width + RADIUS, y }, ...words];
}

const meets = (a: Box, b: Box): boolean => a.from < b.to && b.from < a.to && Math.abs(a.y - b.y) < 12;

it("no word meets a mark or another word, on an axis or in a list, and all stay inside", () => {
  fc.assert(
    fc.property(
      moments(alba),
      moments(brio),
      fc.boolean(),
      fc.constantFrom(...WIDTHS),
      (first, second, isClose, width) => {
        const timeline: Timeline = {
          lanes: [
            { key: "a", name: "Alba", moments: first },
            { key: "b", name: "Brio", moments: second },
          ],
          from: 2015,
          to: 2026,
          after: null,
          isClose,
        };
        const layout = layOutTimeline(timeline, width);
        expect(faultsIn(layout)).toEqual([]);
        const placed = layout.lanes.flatMap((lane) => lane.placed);
        expect(placed).toHaveLength(first.length + second.length);
        const boxes = placed.map((one) => boxesOf(one, layout.textSize));
        for (const [index, own] of boxes.entries())
          for (const other of boxes.slice(index + 1))
            for (const a of own) for (const b of other) expect(meets(a, b)).toBe(false);
        const lines = layout.years.flatMap(({ x, pieces }) => pieces.map((piece) => ({ x, ...piece })));
        for (const word of placed.flatMap(({ labelAt }) => labelAt))
          for (const { x, from, to } of lines)
            if (word.x < x && x < word.x + textWidth(word.text, layout.textSize))
              expect(to <= word.y - layout.textSize || from >= word.y).toBe(true);
        for (const { from, to, y } of boxes.flat()) {
          expect(from).toBeGreaterThanOrEqual(-0.01);
          expect(to).toBeLessThanOrEqual(width + 0.01);
          expect(y).toBeLessThanOrEqual(layout.height);
        }
      },
    ),
    { numRuns: 150 },
  );
});

it("is a list on a phone, with each year before the first of its rows", () => {
  const own = [moment(alba, 2023.9, 0, "B"), moment(alba, 2020.1, 0, "A"), moment(alba, 2023.1, 0, "C")];
  const timeline: Timeline = {
    lanes: [{ key: "a", name: "Alba", moments: own }],
    from: 2020,
    to: 2024,
    after: null,
    isClose: false,
  };
  const layout = layOutTimeline(timeline, 358);
  expect(layout.yearsAt.map(({ text }) => text)).toEqual(["2020", "2023"]);
  expect(layout.lanes[0]?.placed.map(({ label }) => label)).toEqual(["A", "C", "B"]);
  expect(layout.years).toEqual([]);
});
