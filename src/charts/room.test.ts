import { expect, it } from "vitest";
import { inventedProvider } from "../data/invented.test.support";
import { UNFILTERED } from "../state/choices";
import { type Form, SHAPES } from "../state/form";
import { capexByYear } from "./capex-by-year";
import type { ChartView } from "./chart-view";
import { cutOf, everyFigureOf, ROOM, ROOM_FOR_ALL, withRest } from "./room";
import { english, given, viewInput } from "./view-input.test.support";

const SPENT = ["capital-expenditure", "USD"] as const;
const companies = Array.from({ length: 20 }, (_, at) => inventedProvider(`Company ${at}`));
const years = ["2021", "2022", "2023"];
const amount = (value: number) => ({ kind: "exact", amount: value, qualifier: null }) as const;

/** The first company had most once and has least now. */
const figures = companies.flatMap((provider, at) =>
  years.map((year) => given(provider, SPENT, amount(year === "2021" ? 100 - at : at + 1), year)),
);
const viewOf = (of: typeof figures, more: Partial<ChartView> = {}): ChartView => ({
  title: "",
  subtitle: "",
  note: "A note.",
  figures: of,
  marks: [],
  withRecord: false,
  ...more,
});
const names = (of: typeof figures) =>
  new Set(of.map(({ about }) => ("provider" in about ? about.provider.name.en : "")));
const cut = (view: ChartView, providers: number, most = Number.POSITIVE_INFINITY) =>
  cutOf(view, { providers, figures: most });

it("leaves a view alone that finds room", () => {
  expect(cut(viewOf(figures), 20)).toBeNull();
  expect(cut(viewOf(figures), 20, figures.length)).toBeNull();
  expect(cutOf(viewOf(figures), ROOM_FOR_ALL)).toBeNull();
});

it("keeps the companies whose last figure is largest, with all their years, and says so", () => {
  const found = cut(viewOf(figures), 3);
  const kept = figures.filter((figure) => found?.keeps(figure));
  expect(names(kept)).toEqual(new Set(["Company 17", "Company 18", "Company 19"]));
  expect(kept).toHaveLength(9);
  expect(found?.said(english, false)).toMatch(
    /^Of 20 companies, the 3 with the highest last figure \(.+\) are drawn; the table has the 17 others\.$/,
  );
  expect(found?.said(english, true)).toMatch(/^Of 20 companies, this form is limited to the 3 with the highest last/);
});

it("takes those that do not compare in the order of the data", () => {
  const found = cut(viewOf(figures, { isUnranked: true }), 2);
  expect(names(figures.filter((figure) => found?.keeps(figure)))).toEqual(new Set(["Company 0", "Company 1"]));
  expect(found?.said(english, false)).toContain("in the order of the data");
});

it("keeps as many of the last years as there is room for, one at least", () => {
  const keptWith = (most: number) => {
    const found = cut(viewOf(figures), 20, most);
    return new Set(figures.filter((figure) => found?.keeps(figure)).map(({ period }) => period?.from));
  };
  expect(keptWith(45)).toEqual(new Set(["2022", "2023"]));
  expect(keptWith(5)).toEqual(new Set(["2023"]));
  expect(cut(viewOf(figures), 20, 45)?.said(english, false)).toBe(
    "Drawn is what there is from 2022 on; the table has what was before.",
  );
});

it("chooses companies among those of the years that are drawn", () => {
  const stale = given(inventedProvider("Stale"), SPENT, amount(1000), "2019");
  const found = cut(viewOf([stale, ...figures]), 3, 6);
  expect(found?.keeps(stale)).toBe(false);
  expect(found?.said(english, false)).toContain("Of the 20 companies with figures of that time, the 3 with");
});

it("has in its table what it does not draw, after what it draws", () => {
  const whole = viewOf(figures);
  const found = cut(whole, 3);
  if (!found) throw new Error("nothing cut");
  const drawn = viewOf(figures.filter((figure) => found.keeps(figure)));
  const shown = withRest(drawn, whole, "What is cut.");
  expect([shown.note, shown.cut]).toEqual(["A note.", "What is cut."]);
  expect(everyFigureOf(shown)).toHaveLength(figures.length);
  expect(everyFigureOf(shown).slice(0, 9)).toEqual(drawn.figures);
  expect(everyFigureOf(whole)).toBe(whole.figures);
});

it("has room for something in every kind of chart", () => {
  for (const { providers, figures: most } of Object.values(ROOM)) expect(Math.min(providers, most)).toBeGreaterThan(7);
});

it("has the room of the form it is in, not of the one it was drawn for", () => {
  const long = companies.flatMap((provider, at) =>
    Array.from({ length: 10 }, (_, year) => given(provider, SPENT, amount(at + year + 1), String(2014 + year))),
  );
  const { pageData } = viewInput(long);
  const of = (shape: Form["shape"] | null) => {
    const form = shape && ({ shape, amounts: "absolute", order: "value" } as const);
    return capexByYear.prepare(pageData, { ...UNFILTERED, form }, english);
  };
  expect(of(null).view.cut).toMatch(/^Drawn is what there is from 20\d\d on.+ the 12 with .+ are drawn/);
  expect([of("table").view.cut, of("table").view.figures.length]).toEqual([undefined, long.length]);
  expect(of("line").view.figures).toHaveLength(12 * 10);
  for (const shape of SHAPES.filter((one) => one !== "table")) {
    const { view, form, forms } = of(shape);
    expect(form?.shape).toBe(shape);
    expect(view.cut).toMatch(/^Of 20 companies, this form is limited to the \d+ with/); // and to no years
    expect(everyFigureOf(view)).toHaveLength(long.length);
    expect(forms()).toEqual(of("table").forms());
  }
});
