import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Figure, Provider, Value } from "../../data/figure";
import { anyValue, exact, inventedFigure, range } from "../../data/invented.test.support";
import { comparedFrom } from "../../state/compared";
import type { ViewInput } from "../chart";
import type { Cell, MatrixView, Row } from "../kinds/matrix";
import { alba, brio, coro, faultsIn, given, metricOf, viewInput, WIDTHS } from "../view-input.test.support";
import { layOutMatrix } from "./layout";
import { buildView } from "./view";

const GROWTH = ["growth", "percent"] as const;
const PRICE = ["price", "USD"] as const;
const THREE = [alba, brio, coro] as const;

interface Chosen {
  readonly compare?: readonly Provider[];
  readonly against?: string | null;
}

function built(figures: readonly Figure[], { compare, against = null }: Chosen = {}, more: Partial<ViewInput> = {}) {
  const input = viewInput(figures, more);
  const whom = compare?.map(({ id }) => id) ?? null;
  const comparison = comparedFrom(input.pageData, { providers: input.filter.providers, compare: whom, against });
  return buildView({ ...input, comparison });
}

/** One row of a value for each, in the order of the values. */
function rowOf(values: readonly Value[], against: string | null = null): Row | undefined {
  const providers = THREE.slice(0, values.length);
  const figures = providers.map((provider, at) => given(provider, GROWTH, values[at] ?? exact(0), "2025"));
  return built(figures, { compare: providers, against })?.rows[0];
}

const bars = (...values: readonly Value[]) => rowOf(values)?.cells.map(({ bar }) => bar);
const aparts = (values: readonly Value[], against: string | null = null) =>
  rowOf(values, against)?.cells.map(({ apart }) => apart?.words ?? null);
const said = (cell: Cell | undefined) => cell?.entries.map(({ words }) => words);
const priced = (provider: Provider, amount: number, year: string | null, more: Partial<Figure> = {}) =>
  given(provider, PRICE, exact(amount), year, { metric: { ...metricOf(...PRICE), split: "period" }, ...more });
const cellsOf = (view: MatrixView | null) => view?.rows[0]?.cells ?? [];

describe("a row's bars", () => {
  it("stand on one scale that holds zero", () => {
    expect(bars(exact(10), exact(40))).toMatchObject([
      { at: 0, length: 0.25 },
      { at: 0, length: 1 },
    ]);
    expect(bars(exact(-10), exact(30))).toMatchObject([
      { at: 0, length: 0.25 },
      { at: 0.25, length: 0.75 },
    ]);
    expect(bars(exact(0), exact(0))).toMatchObject([{ length: 0 }, { length: 0 }]);
  });

  it("are as long as is sure, with a line for what a range may be; a bare fact has none", () => {
    expect(bars(range(10, 20), exact(40), { kind: "fact" })).toMatchObject([
      { length: 0.25, bounds: { low: 0.25, high: 0.5 } },
      { length: 1, bounds: null },
      null,
    ]);
  });

  it("are not drawn where the values are not of one time", () => {
    const view = built([priced(alba, 1, "2023"), priced(brio, 2, "2024")], { compare: [alba, brio] });
    expect(cellsOf(view).map(({ bar }) => bar)).toEqual([null, null]);
  });
});

describe("what lies between a value and the baseline", () => {
  it("is said against the second of two, or against whom the reader chose", () => {
    expect(aparts([exact(33), exact(17)])).toEqual(["+16 pp · 1.94×", null]);
    expect(aparts([exact(33), exact(17)], alba.id)).toEqual([null, "−16 pp · 0.52×"]);
    expect(aparts([exact(33), exact(17)], "none")).toEqual([null, null]);
    expect(aparts([exact(33), exact(17), exact(66)], alba.id)).toEqual([null, "−16 pp · 0.52×", "+33 pp · 2×"]);
    expect(aparts([exact(33), exact(17), exact(66)])).toEqual([null, null, null]);
  });

  it("has no ratio across zero, a range for a range, and stays open where a source leaves it open", () => {
    expect(aparts([exact(-17), exact(28)])?.[0]).toBe("−45 pp");
    expect(aparts([range(10, 20), exact(5)])?.[0]).toBe("+5 pp to +15 pp · 2× to 4×");
    expect(aparts([exact(10, "over"), exact(5)])?.[0]).toBe("more than +5 pp · more than 2×");
    expect(aparts([exact(10, "up-to"), exact(5)])?.[0]).toBe("at most +5 pp · at most 2×");
    expect(aparts([exact(10, "about"), exact(5)])?.[0]).toBe("about +5 pp · about 2×");
  });

  it("is no number, and says why, where they are not alike", () => {
    const against = (one: Partial<Figure>, other: Partial<Figure> = {}) => {
      const view = built([priced(alba, 3, "2025", one), priced(brio, 1, "2025", other)], { compare: [alba, brio] });
      return view?.rows[0]?.cells[0]?.apart?.words;
    };
    expect(against({ accounting: "cash" }, { accounting: "cash-net" })).toBe("no number: another basis");
    expect(against({ evidence: "planned" })).toBe("no number: a plan beside a result");
    expect(against({ period: { from: "2024-07", to: "2025-06", part: null, fiscal: "FY2025" } })).toBe(
      "no number: fiscal years differ",
    );
    expect(aparts([exact(10, "over"), exact(5, "over")])?.[0]).toBe("no number: both are bounds");
  });

  it("is told for who hears it with whom it is against", () => {
    expect(rowOf([exact(33), exact(17)])?.cells[0]?.apart?.sentence).toBe("against Brio: +16 pp, 1.94×");
  });
});

describe("the time of a row", () => {
  it("is the latest that all have, and what is newer stands by", () => {
    const figures = [
      ...["2022", "2023", "2024"].map((year) => priced(alba, Number(year), year)),
      ...["2022", "2023"].map((year) => priced(brio, Number(year), year)),
    ];
    const view = built(figures, { compare: [alba, brio] });
    expect(view?.rows.map(({ name }) => name)).toEqual(["price, 2023"]);
    expect(cellsOf(view)[0]?.more.map(({ words }) => words)).toEqual(["newest: $2.02K, reported, 2024"]);
  });

  it("has a row for each of a few, and what only one has besides stands by", () => {
    const figures = [
      priced(alba, 1, "2023"),
      priced(alba, 2, "2024"),
      priced(brio, 3, "2024"),
      priced(brio, 4, "2025"),
    ];
    const view = built(figures, { compare: [alba, brio] });
    expect(view?.rows.map(({ name }) => name)).toEqual(["price, 2024"]);
    expect(view?.rows[0]?.cells.map(({ more }) => more.map(({ words }) => words))).toEqual([
      ["$1, reported, 2023"],
      ["$4, reported, 2025"],
    ]);
  });

  it("is each one's own where they share none, and each says it", () => {
    const view = built([priced(alba, 1, "2023"), priced(brio, 2, "2025")], { compare: [alba, brio] });
    expect(view?.rows[0]?.name).toBe("price");
    expect(cellsOf(view).map(({ entries }) => entries[0]?.detail)).toEqual(["reported, 2023", "reported, 2025"]);
  });
});

it("indexes a history from the first period all have, and says where there is none", () => {
  const years = (provider: Provider, ...amounts: readonly number[]) =>
    amounts.map((amount, at) => priced(provider, amount, String(2020 + at)));
  const indexed = (figures: readonly Figure[]) =>
    built(figures, { compare: [alba, brio] }, { history: "indexed" })?.rows[0];
  const row = indexed([...years(alba, 10, 20, 40), ...years(brio, 10, 5, 5).slice(1)]);
  expect(row?.remark).toBe("2021 = 100");
  expect(row?.cells.map(({ index }) => index)).toEqual(["index 200", "index 100"]);
  const apart = indexed([...years(alba, 10, 20, 40), priced(brio, 4, "2031"), priced(brio, 5, "2032")]);
  expect(apart?.remark).toBe("no common period for an index");
  const broken = (year: string) => ({ ...priced(alba, 20, year), break: { ko: "", en: "x" } });
  const across = indexed([
    priced(alba, 10, "2020"),
    priced(alba, 40, "2021"),
    broken("2022"),
    ...years(brio, 10, 5, 5),
  ]);
  expect(across?.remark).toBe("2020 = 100");
  expect(across?.cells.map(({ index }) => index)).toEqual(["", "index 50"]);
  const after = indexed([priced(alba, 10, "2020"), broken("2021"), priced(alba, 40, "2022"), ...years(brio, 10, 5, 5)]);
  expect(after?.remark).toBe("2021 = 100");
  expect(after?.cells.map(({ index }) => index)).toEqual(["index 200", "index 100"]);
});

it("folds what only one has, unless the filter hides what others have", () => {
  const figures = [
    ...THREE.slice(0, 2).map((provider) => given(provider, GROWTH, exact(1), "2025")),
    given(alba, PRICE, exact(2), "2025"),
  ];
  const view = built(figures, { compare: [alba, brio] });
  expect(view?.rows.map(({ name }) => name)).toEqual(["growth, 2025"]);
  expect(view?.onlyOne.map(({ name }) => name)).toEqual(["Only about Alba (1)"]);
  const hidden = given(brio, PRICE, exact(2), "2025");
  const hiding = built(figures, { compare: [alba, brio] }, { given: [...figures, hidden] });
  expect(hiding?.onlyOne).toEqual([]);
  expect(hiding?.rows.map(({ cells }) => cells.map(({ missing }) => missing))).toEqual([
    [null, null],
    [null, "hidden"],
  ]);
});

it("keeps only what all have where the reader wants that, and says how much it leaves out", () => {
  const figures = [
    ...THREE.map((provider) => given(provider, GROWTH, exact(1), "2025")),
    ...THREE.slice(0, 2).map((provider) => given(provider, PRICE, exact(1), "2025")),
    given(alba, ["size", "count"], exact(2), "2025"),
  ];
  const view = built(figures, { compare: THREE }, { rows: "shared" });
  expect(view?.rows.map(({ name }) => name)).toEqual(["growth, 2025"]);
  expect(view?.onlyOne).toEqual([]);
  expect(view?.note).toContain("2 rows are left out");
});

it("says of a baseline that is not compared that nothing is set against it", () => {
  const figures = THREE.map((provider) => given(provider, GROWTH, exact(1), "2025"));
  const view = built(figures, { compare: [alba, brio], against: coro.id });
  expect(view?.rows[0]?.cells.map(({ apart }) => apart)).toEqual([null, null]);
  expect(view?.note).toContain("Coro is not among those compared");
});

it("stands in the order the reader gave", () => {
  const figures = THREE.map((provider) => given(provider, GROWTH, exact(1), "2025"));
  const view = built(figures, { compare: [coro, alba] });
  expect(view?.providers.map(({ name }) => name)).toEqual(["Coro", "Alba"]);
  expect(view?.title).toBe("Coro and Alba side by side");
});

it("shows a stake in both columns, to whom and from whom, and compares it with itself in neither", () => {
  const stake = inventedFigure("stake", { kind: "between", provider: alba, counterparty: coro }, null, {
    metric: metricOf("stake", "USD"),
    value: exact(13e9),
  });
  const figures = [stake, given(coro, GROWTH, exact(1), "2025")];
  const view = built(figures, { compare: [alba, coro] }, { pageData: { ...viewInput(figures).pageData } });
  expect(view?.rows[0]?.cells.map(said)).toEqual([["$13B → Coro"], ["$13B from Alba"]]);
  expect(view?.rows[0]?.cells.map(({ apart }) => apart)).toEqual([null, null]);
  expect(view?.figures.filter((figure) => figure === stake)).toHaveLength(1);
});

it("says so where a difference is not that of the rounded values", () => {
  const noteOn = (one: number, other: number) =>
    built([priced(alba, one, "2025"), priced(brio, other, "2025")], { compare: [alba, brio] })?.note;
  expect(noteOn(83.333e9, 60.15e9)).toContain("unrounded");
  expect(noteOn(80e9, 60e9)).not.toContain("unrounded");
});

it("keeps room for every cell, whatever the values and however long a name", () => {
  const name = { ko: "이름 ".repeat(30), en: "N".repeat(90) };
  const long = THREE.map((provider): Provider => ({ ...provider, name }));
  const values = fc.array(anyValue, { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(values, values, fc.constantFrom([...THREE], long), fc.constantFrom(...WIDTHS), (...drawn) => {
      const [growths, prices, providers, width] = drawn;
      const figures = providers.flatMap((provider, index) => [
        given(provider, GROWTH, growths[index] ?? exact(0), "2025"),
        given(provider, PRICE, prices[index] ?? exact(0), "2025"),
      ]);
      const view = buildView(viewInput(figures, { pageData: { ...viewInput(figures).pageData, providers } }));
      if (!view) return;
      const layout = layOutMatrix(view, width);
      expect(faultsIn(layout)).toEqual([]);
      expect(layout.barRoom).toBeGreaterThan(0);
      for (const { bar } of view.rows.flatMap(({ cells }) => cells))
        if (bar) expect(bar.at + bar.length).toBeLessThanOrEqual(1.0001);
    }),
    { numRuns: 150 },
  );
});
