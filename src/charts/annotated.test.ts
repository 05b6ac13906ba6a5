import { describe, expect, it } from "vitest";
import { ARTICLE, RECORD } from "../data/dataset";
import { shippedDatasets } from "../data/shipped.test.support";
import { LANGUAGES } from "../language/language";
import { wordsIn } from "../language/words";
import { UNFILTERED } from "../state/choices";
import { pageDataFrom } from "../state/selectors";
import { isWithin } from "./drawing/box";
import { CHARTS } from "./registry";

/** What every chart promises to sentences about it, on the shipped data: that they stand at their marks. */

/** CSS pixels, from a phone's to a large picture's. */
const WIDTHS = [288, 358, 456, 655, 772, 936, 1152, 1376];
/** How much higher than it needs a drawing may be made. */
const HEIGHTS = [1, 1.6];
const DESK = 1152;

const cases = [[ARTICLE], [ARTICLE, RECORD]].flatMap((sources) => {
  const pageData = pageDataFrom(shippedDatasets(), sources);
  return CHARTS.map((chart) => ({ id: chart.id, acts: sources.length, chart, pageData }));
});

describe.each(cases)("in $id, $acts act(s)", ({ chart, pageData }) => {
  const prepared = LANGUAGES.map((language) =>
    chart.prepare(pageData, UNFILTERED, wordsIn({ language, currency: "usd", wonPerDollar: 1400 })),
  );

  it("each sentence stands in the drawing or around it, never twice, never nowhere", () => {
    for (const { annotated, height, empty } of prepared)
      for (const width of empty ? [] : WIDTHS)
        for (const factor of HEIGHTS) {
          const size = { width, height: height(width) * factor };
          const { sentences, numbers, outside } = annotated.place(size);
          const told = [...sentences, ...outside].map(({ id }) => id);
          expect(told.sort()).toEqual(annotated.sentences.map(({ id }) => id).sort());
          const numbered = outside.flatMap(({ id, number }) => (number === null ? [] : [{ id, number }]));
          expect(numbers.map(({ id, number }) => ({ id, number }))).toEqual(numbered);
          for (const { box } of [...sentences, ...numbers])
            expect(isWithin(box, { x: 0, y: 0, ...size }), `${width} px`).toBe(true);
        }
  });

  it("one that once stands outside stays there, and the others stand as before", () => {
    for (const { annotated, height, empty } of prepared) {
      if (empty) continue;
      const size = { width: 358, height: height(358) };
      const placed = annotated.place(size);
      const outside = placed.outside.map(({ id }) => id);
      expect(annotated.place(size, outside)).toEqual(placed);
    }
  });

  it("on a desk each stands at its mark, or its number does", () => {
    for (const { annotated, height, empty } of prepared) {
      if (empty) continue;
      const { outside } = annotated.place({ width: DESK, height: height(DESK) });
      expect(outside.filter(({ number }) => number === null)).toEqual([]);
    }
  });
});
