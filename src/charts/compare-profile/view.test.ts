import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Figure, Provider } from "../../data/figure";
import { anyValue, exact } from "../../data/invented.test.support";
import { comparedFrom } from "../../state/compared";
import { alba, brio, coro, faultsIn, given, metricOf, viewInput, WIDTHS } from "../view-input.test.support";
import { layOutProfile } from "./layout";
import { buildView } from "./view";

const of = (metric: string, provider: Provider, amount: number, year = "2025", more: Partial<Figure> = {}): Figure =>
  given(provider, [metric, "USD"], exact(amount), year, {
    metric: { ...metricOf(metric, "USD"), split: "period" },
    ...more,
  });
const built = (figures: readonly Figure[], compare = [alba, brio]) => {
  const input = viewInput(figures);
  const ids = compare.map(({ id }) => id);
  return buildView({
    ...input,
    comparison: comparedFrom(input.pageData, { providers: null, compare: ids, against: null }),
  });
};

describe("the profile of two", () => {
  it("counts who has more in what, and says by how much", () => {
    const view = built([of("sold", alba, 8), of("sold", brio, 4), of("made", alba, 1), of("made", brio, 3)]);
    expect(view?.title).toBe("Of 2 measures that compare, Alba has more in 1 and Brio in 1");
    expect(view?.rows.map(({ leader, byHowMuch }) => [leader, byHowMuch])).toEqual([
      [0, "2×"],
      [1, "3×"],
    ]);
  });

  it("says since when, where there is a history", () => {
    const years = (provider: Provider, ...amounts: readonly number[]) =>
      amounts.map((amount, at) => of("sold", provider, amount, String(2020 + at)));
    expect(built([...years(alba, 1, 5, 6), ...years(brio, 2, 3, 4)])?.rows[0]?.since).toBe("since 2021");
    expect(built([...years(alba, 4, 5, 6), ...years(brio, 2, 3, 4)])?.rows[0]?.since).toBe(
      "since 2020, as far back as both go",
    );
  });

  it("names what is not decided, and is of the first two of more", () => {
    const figures = [of("sold", alba, 8), of("sold", brio, 4), of("made", alba, 3), of("made", brio, 3)];
    expect(built(figures)?.note).toContain("Not decided, as the numbers do not compare or leave it open: made.");
    const three = built([...figures, of("sold", coro, 99)], [alba, brio, coro]);
    expect(three?.sides.map(({ name }) => name)).toEqual(["Alba", "Brio"]);
    expect(three?.note).toContain("the first two");
  });

  it("is none where nothing is decided", () => {
    expect(built([of("sold", alba, 3), of("made", brio, 3)])).toBeNull();
  });

  it("keeps every bar on its own side and within the drawing", () => {
    const pairs = fc.array(fc.tuple(anyValue, anyValue), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(pairs, fc.constantFrom(...WIDTHS), (values, width) => {
        const figures = values.flatMap(([one, other], at) => [
          of(`m${at}`, alba, 0, "2025", { id: `a${at}`, value: one }),
          of(`m${at}`, brio, 0, "2025", { id: `b${at}`, value: other }),
        ]);
        const view = built(figures);
        if (!view) return;
        const layout = layOutProfile(view, width);
        expect(faultsIn(layout)).toEqual([]);
        for (const { row, bar } of layout.rows) {
          if (!bar) continue;
          expect(bar.x).toBeGreaterThanOrEqual(-0.5);
          expect(bar.x + bar.width).toBeLessThanOrEqual(width + 0.5);
          if (row.leader === 1) expect(bar.x).toBeCloseTo(layout.axis.x);
          else expect(bar.x + bar.width).toBeLessThanOrEqual(layout.axis.x + 1.001);
        }
      }),
      { numRuns: 200 },
    );
  });
});
