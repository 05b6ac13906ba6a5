import { describe, expect, it } from "vitest";
import type { Value } from "../../data/figure";
import { exact, range } from "../../data/invented.test.support";
import { alba, brio, coro, given, viewInput } from "../view-input.test.support";
import { buildView } from "./view";

const growth = (value: Value, provider = alba, year: string | null = "2025") =>
  given(provider, ["cloud-revenue-growth", "percent"], value, year);
const other = (value: Value) => given(alba, ["growth-from-other", "percentage_points"], value, "2025");
const ai = (value: Value) => given(alba, ["growth-from-ai", "percentage_points"], value, "2025");
const piecesOf = (figures: Parameters<typeof viewInput>[0]) =>
  buildView(viewInput(figures))?.groups[0]?.rows.map(({ parts }) => parts.map(({ from, to }) => [from, to]));

describe("AI's part of the growth", () => {
  it("stands at the end of the whole's bar", () => {
    expect(piecesOf([growth(exact(33)), other(exact(17)), ai(exact(16))])).toEqual([
      [
        [0, 17],
        [17, 33],
      ],
    ]);
    expect(piecesOf([growth(exact(33)), ai(exact(16))])).toEqual([
      [
        [0, 17],
        [17, 33],
      ],
    ]);
  });

  it.each([
    ["larger than the whole", exact(10), exact(16), [[0, 10]], [[0, 16]]],
    ["beside a fall", exact(-17), exact(16), [[0, -17]], [[0, 16]]],
    ["a range", exact(33), range(12, 18), [[0, 33]], [[0, 12]]],
  ])("has a row of its own where it is %s", (_, whole, part, first, second) => {
    expect(piecesOf([growth(whole), ai(part)])).toEqual([first, second]);
  });
});

describe("the title", () => {
  const titleOf = (...figures: ReturnType<typeof growth>[]) => buildView(viewInput(figures))?.title;

  it("compares where growth without AI equals another's", () => {
    const figures = [growth(exact(33)), other(exact(17)), ai(exact(16)), growth(exact(17), brio)];
    const view = buildView(viewInput(figures));
    expect(view?.guide).toBe(17);
    expect(view?.title).toBe(
      "By Alba’s count, 16 pp of Alba’s 33% growth came from AI; the other 17 pp equal Brio’s whole growth",
    );
    expect(view?.note).toContain("Brio’s growth has AI in it too");
  });

  it("compares no rest whose parts are not there", () => {
    const view = buildView(viewInput([growth(exact(33)), other(exact(17)), growth(exact(17), brio)]));
    expect([view?.guide, view?.title]).toEqual([null, "Alba grew fastest in 2025: 33%"]);
  });

  it("speaks of those shown where one who is not shown grew as fast", () => {
    const input = viewInput([growth(exact(20)), growth(exact(17), brio)]);
    const held = (record: Value, year: string) => [
      ...input.figures,
      given(coro, ["cloud-growth-record", "percent"], record, year),
    ];
    const titleWith = (every: ReturnType<typeof held>) =>
      buildView({ ...input, pageData: { ...input.pageData, every } })?.title;
    expect(titleWith(held(exact(20), "2025"))).toBe("Of those shown, Alba grew fastest in 2025: 20%");
    expect(titleWith(held(exact(19), "2025"))).toBe("Alba grew fastest in 2025: 20%");
    expect(titleWith(held(exact(90), "2024"))).toBe("Alba grew fastest in 2025: 20%");
  });

  it("calls nobody the fastest where two are", () => {
    expect(titleOf(growth(exact(85)), growth(exact(84), brio))).toContain("fastest");
    expect(titleOf(growth(exact(85)), growth(exact(85), brio))).not.toContain("fastest");
  });

  it("stands where no figure has a date", () => {
    expect(titleOf(growth(exact(12), alba, null))).toContain("12%");
  });
});

it("orders by what each may be at most", () => {
  const view = buildView(viewInput([growth(exact(15)), growth(range(12, 18), brio)]));
  expect(view?.groups.map(({ provider }) => provider)).toEqual([brio, alba]);
});
