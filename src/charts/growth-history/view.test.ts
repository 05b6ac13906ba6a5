import { expect, it } from "vitest";
import type { Figure, Note, Provider } from "../../data/figure";
import { exact } from "../../data/invented.test.support";
import { layOutMultiples } from "../kinds/multiples/multiples-layout";
import { alba, brio, coro, faultsIn, given, viewInput, WIDTHS } from "../view-input.test.support";
import { buildView } from "./view";

/** Growth in three months that begin with this one. */
function grew(provider: Provider, begin: string, amount: number, more: Partial<Figure> = {}): Figure {
  const [year = "", month = ""] = begin.split("-");
  const to = `${year}-${String(Number(month) + 2).padStart(2, "0")}`;
  const period = { from: begin, to, part: null, fiscal: null };
  return given(provider, ["cloud-growth-record", "percent"], exact(amount), begin, { period, ...more });
}

const titleOf = (...figures: readonly Figure[]) => buildView(viewInput(figures))?.title;

it("compares the last quarter that all have, and names whom it compares", () => {
  const both = [grew(alba, "2025-01", 40), grew(brio, "2025-01", 17), grew(alba, "2025-04", 50)];
  expect(titleOf(...both)).toBe(
    "Of Alba and Brio, Alba grew fastest in Q1 2025, the last quarter shown of them all: 40%",
  );
  expect(titleOf(...both, grew(brio, "2025-04", 60))).toBe("Of Brio and Alba, Brio grew fastest in Q2 2025: 60%");
});

it("compares nobody where no quarter is everybody’s: two of three do not stand for all", () => {
  expect(titleOf(grew(alba, "2019-07", 59), grew(brio, "2019-07", 35), grew(coro, "2020-01", 52))).toBe(
    "Coro grew 52% in Q1 2020",
  );
});

it("calls nobody the fastest by less than is said", () => {
  expect(titleOf(grew(alba, "2025-01", 29), grew(brio, "2025-01", 28.8))).toBe("Alba grew 29% in Q1 2025");
});

it("leaves out by name whose quarters are not the calendar’s, and nobody for being fast", () => {
  const view = buildView(viewInput([grew(alba, "2025-01", 40), grew(brio, "2025-01", 17), grew(coro, "2025-03", 121)]));
  expect(view?.title).toBe("Of Alba and Brio, Alba grew fastest in Q1 2025: 40%");
  expect(view?.note).toContain("Not compared, for quarters other than the calendar’s: Coro.");
  expect(view?.panels.map(({ series }) => series.name)).toContain("Coro");
});

it("draws recast growth apart in its cloud’s panel and compares it with nothing", () => {
  const recast = grew(alba, "2025-01", 90, {
    metric: given(alba, ["cloud-growth-recast", "percent"], exact(1), "2025").metric,
  });
  const view = buildView(viewInput([grew(alba, "2025-01", 43), grew(brio, "2025-01", 82), recast]));
  expect(view?.panels.map(({ series, pieces }) => [series.name, pieces.map(({ name }) => name)])).toEqual([
    ["Brio", []],
    ["Alba", ["Alba, new definition"]],
  ]);
  expect(view?.title).toContain("Brio grew fastest");
  for (const width of WIDTHS) expect(view && faultsIn(layOutMultiples(view, width, 320))).toEqual([]);
});

it("says what keeps the compared figures from comparing", () => {
  const text = { ko: "", en: "hardware sales included" };
  const note: Note = {
    id: "n",
    dataset: "record",
    severity: "notable",
    kind: "comparability",
    short: text,
    says: text,
    record: text,
    date: null,
    sources: [],
    figures: [],
  };
  const view = buildView(viewInput([grew(alba, "2025-01", 40, { notes: [note] }), grew(brio, "2025-01", 17)]));
  expect(view?.note).toContain("Alba, Q1 2025: hardware sales included.");
});

it("has a panel for the part from AI behind its cloud’s, with the whole in grey", () => {
  const ai = (begin: string, points: number) =>
    grew(alba, begin, points, {
      metric: given(alba, ["growth-from-ai-record", "percentage_points"], exact(1), "2025").metric,
    });
  const wholes = ["2024-07", "2024-10", "2025-01"].map((begin) => grew(alba, begin, 33));
  const view = buildView(viewInput([...wholes, ai("2024-07", 12), ai("2024-10", 13)]));
  expect(view?.panels.map(({ series, isPart }) => [series.name, series.value, series.when, isPart])).toEqual([
    ["Alba", "33%", "Q1 2025", false],
    ["Alba, from AI", "13 pp", "Q4 2024", true],
  ]);
  expect(view?.panels[1]?.behind).toEqual([view?.panels[0]?.series]);
});
