import { expect, it } from "vitest";
import type { Figure, Provider } from "../../data/figure";
import { exact } from "../../data/invented.test.support";
import { layOutMultiples } from "../kinds/multiples/multiples-layout";
import { alba, brio, coro, faultsIn, given, viewInput, WIDTHS } from "../view-input.test.support";
import { buildView } from "./view";

/** Revenue in billions of dollars, in three months that begin with this one. */
function earned(provider: Provider, begin: string, billions: number, more: Partial<Figure> = {}): Figure {
  const [year = "", month = ""] = begin.split("-");
  const to = `${year}-${String(Number(month) + 2).padStart(2, "0")}`;
  const period = { from: begin, to, part: null, fiscal: null };
  return given(provider, ["cloud-revenue", "USD"], exact(billions * 1e9), begin, { period, ...more });
}

const viewOf = (...figures: readonly Figure[]) => buildView(viewInput(figures));
const BROKEN = { break: { ko: "", en: "" } };

it("puts lines of different definitions beside each other in the order of the data, ranking none", () => {
  const view = viewOf(earned(alba, "2026-04", 20), earned(brio, "2026-04", 40), earned(coro, "2026-01", 50));
  expect(view?.title).toBe("Cloud revenue in Q2 2026, as each company defines it: Alba $20B and Brio $40B");
  expect(view?.note).toContain("no ranking");
  expect(view?.note).toContain("Without a figure for that quarter: Coro.");
});

it("compares one alone with its own quarter a year before", () => {
  const growing = [earned(alba, "2025-04", 20), earned(alba, "2026-01", 90), earned(alba, "2026-04", 25)];
  expect(viewOf(...growing)?.title).toBe("Alba’s revenue was $25B in Q2 2026, 25% more than a year before");
  expect(viewOf(earned(alba, "2025-04", 20), earned(alba, "2026-04", 15))?.title).toContain("25% less");
});

it.each([
  ["the year before is not there", [earned(alba, "2026-01", 20), earned(alba, "2026-04", 25)]],
  ["it is as much", [earned(alba, "2025-04", 25), earned(alba, "2026-04", 25)]],
  [
    "the series is broken between",
    [earned(alba, "2025-04", 10), earned(alba, "2026-01", 20, BROKEN), earned(alba, "2026-04", 25)],
  ],
  ["it begins anew", [earned(alba, "2025-04", 10), earned(alba, "2026-04", 25, BROKEN)]],
])("compares with nothing where %s", (_, figures) => {
  expect(viewOf(...figures)?.title).toBe("Alba’s revenue was $25B in Q2 2026");
});

it("names the months of quarters that are not the calendar’s, and puts them beside none that are", () => {
  expect(viewOf(earned(alba, "2026-06", 7))?.title).toBe("Alba’s revenue was $7B in Jun 2026–Aug 2026");
  expect(viewOf(earned(alba, "2026-06", 7), earned(brio, "2026-04", 40))?.title).toBe(
    "Brio’s revenue was $40B in Q2 2026",
  );
});

it("draws every figure that has a date", () => {
  const view = viewOf(earned(alba, "2026-04", 20), earned(alba, "2026-01", 10, BROKEN), earned(brio, "2026-06", 7));
  for (const width of WIDTHS) {
    const layout = view && layOutMultiples(view, width, 320);
    expect(faultsIn(layout)).toEqual([]);
    expect(layout?.panels.flatMap(({ line }) => line.points)).toHaveLength(3);
  }
  expect(viewOf(given(alba, ["cloud-revenue", "USD"], exact(1), null))).toBeNull();
});
