import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { About, Figure, Period, Unit, Value } from "../../data/figure";
import {
  anyValue,
  exact,
  inventedFigure,
  inventedMetric,
  inventedProvider,
  range,
} from "../../data/invented.test.support";
import { wordsIn } from "../../language/words";
import { DATA_COLUMNS, type DataColumn, matching, sorted } from "./data-rows";

const english = wordsIn({ language: "en", currency: "usd", wonPerDollar: 1000 });
const korean = wordsIn({ ...english, language: "ko" });
const alba: About = { kind: "one", provider: { ...inventedProvider("alba"), name: { ko: "알바", en: "Alba" } } };
const brio: About = { kind: "one", provider: { ...inventedProvider("brio"), name: { ko: "브리오", en: "Brio" } } };

function valued(id: string, value: Value, unit: Unit | null = "USD"): Figure {
  return inventedFigure(id, alba, null, { value, metric: inventedMetric("price", { unit }) });
}

function dated(id: string, period: Partial<Period> | null): Figure {
  return inventedFigure(id, alba, period);
}

function idsOf(figures: readonly Figure[]): readonly string[] {
  return figures.map(({ id }) => id);
}

function order(figures: readonly Figure[], column: DataColumn, descending = false): readonly string[] {
  return idsOf(sorted(figures, { column, descending }, english));
}

describe("figures in the order of a column", () => {
  it("stay in the file's order until a column is chosen, and where it does not tell them apart", () => {
    const figures = [dated("b", null), dated("a", null)];
    expect(sorted(figures, null, english)).toBe(figures);
    expect(order(figures, "evidence")).toEqual(["b", "a"]);
    expect(order(figures, "evidence", true)).toEqual(["b", "a"]);
  });

  it("stand by value: a range by its high, an estimate by its median", () => {
    const interval: Value = { kind: "interval", amount: 50, low: 1, high: 200 };
    const figures = [
      valued("exact 60", exact(60)),
      valued("range to 100", range(10, 100)),
      valued("median 50", interval),
      valued("below zero", exact(-5)),
    ];
    expect(order(figures, "value")).toEqual(["below zero", "median 50", "exact 60", "range to 100"]);
    expect(order(figures, "value", true)).toEqual(["range to 100", "exact 60", "median 50", "below zero"]);
  });

  it("compare amounts within a unit alone", () => {
    const figures = [
      valued("weeks", exact(1), "weeks"),
      valued("percent", exact(30), "percent"),
      valued("usd", exact(900)),
    ];
    expect(order(figures, "value")).toEqual(["usd", "percent", "weeks"]);
  });

  it("come last without a value there, in either direction", () => {
    const values = [
      valued("fact", { kind: "fact" }, null),
      valued("no number", { kind: "fact" }),
      valued("one", exact(-1)),
    ];
    const dates = [dated("undated", null), dated("2025", { from: "2025" }), dated("2024", { from: "2024" })];
    for (const descending of [false, true])
      expect(order(values, "value", descending)).toEqual(["one", "fact", "no number"]);
    expect(order(dates, "period")).toEqual(["2024", "2025", "undated"]);
    expect(order(dates, "period", true)).toEqual(["2025", "2024", "undated"]);
  });

  it("stand by date, the period that ends first before one that began with it", () => {
    const figures = [
      dated("year", { from: "2024-01", to: "2024-12" }),
      dated("quarter", { from: "2024-01", to: "2024-03" }),
    ];
    expect(order(figures, "period")).toEqual(["quarter", "year"]);
  });

  it("stand by section and paragraph, then by other places, then what is computed", () => {
    const { basis } = dated("any", null);
    if (basis.kind !== "stated") throw new Error("an invented figure is stated");
    const at = (id: string, locator: typeof basis.locator) => ({ ...dated(id, null), basis: { ...basis, locator } });
    const early = at("¶2", { section: 1, paragraph: 2 });
    const late = at("¶10", { section: 1, paragraph: 10 });
    const sum: Figure = { ...early, id: "sum", basis: { kind: "derived", operation: "sum", inputs: [early, late] } };
    const figures = [sum, at("table", { at: "table 1" }), late, early];
    expect(order(figures, "place")).toEqual(["¶2", "¶10", "table", "sum"]);
  });

  it("stand by the words of the reader's language", () => {
    const figures = [inventedFigure("brio's", brio, null), inventedFigure("alba's", alba, null)];
    expect(order(figures, "about")).toEqual(["alba's", "brio's"]);
    expect(idsOf(sorted(figures, { column: "about", descending: false }, korean))).toEqual(["brio's", "alba's"]);
  });

  it("are the same figures, whatever the column and the values", () => {
    const values = fc.array(anyValue, { maxLength: 8 });
    fc.assert(
      fc.property(values, fc.constantFrom(...DATA_COLUMNS), fc.boolean(), (found, column, descending) => {
        const figures = found.map((value, index) => valued(String(index), value));
        expect([...order(figures, column, descending)].sort()).toEqual(idsOf(figures));
      }),
    );
  });
});

describe("figures that match a search", () => {
  const paraphrase = { ko: "알바의 칩 가격", en: "What Alba’s chip costs" };
  const chip = inventedFigure("chip.alba", alba, { from: "2024", to: "2024" }, { paraphrase, value: exact(5e9) });
  const growth = inventedFigure("growth.brio", brio, null);
  const found = (query: string) => idsOf(matching([chip, growth], query));

  it("are all of them for an empty one", () => {
    expect(found("")).toEqual(["chip.alba", "growth.brio"]);
    expect(found("  ")).toEqual(["chip.alba", "growth.brio"]);
  });

  it("hold every word of it, in any order and any case, in any language", () => {
    expect(found("COSTS alba")).toEqual(["chip.alba"]);
    expect(found("가격 chip")).toEqual(["chip.alba"]);
    expect(found("alba brio")).toEqual([]);
  });

  it("are found by id, value, date and evidence", () => {
    for (const query of ["chip.alba", "$5B", "50억", "2024"]) expect(found(query), query).toEqual(["chip.alba"]);
    expect(found("undated reported")).toEqual(["growth.brio"]);
  });

  it("are found by initial consonants alone", () => {
    expect(found("ㅂㄹㅇ")).toEqual(["growth.brio"]);
    expect(found("ㅇㅂ ㄱㄱ")).toEqual(["chip.alba"]);
  });
});
