import { describe, expect, it } from "vitest";
import { ARTICLE, RECORD } from "../data/dataset";
import { shippedDatasets } from "../data/shipped.test.support";
import { LANGUAGES } from "../language/language";
import { wordsIn } from "../language/words";
import { UNFILTERED } from "../state/choices";
import { pageDataFrom } from "../state/selectors";
import { CHARTS } from "./registry";
import { type Place, placeOf, stopAt, type WalkSeries, walk } from "./walk";

const datasets = shippedDatasets();
const [figure] = pageDataFrom(datasets).every;

/** Series of stops at these places. */
function seriesAt(...places: readonly (readonly number[])[]): readonly WalkSeries[] {
  return places.map((ats, index) => ({
    key: `${index}`,
    name: `${index}`,
    stops: ats.flatMap((at) => (figure ? [{ ...stopAt(figure, at), key: `${index} ${at}` }] : [])),
  }));
}

describe("keys", () => {
  const series = seriesAt([2020, 2021, 2022, 2023, 2024, 2025, 2026], [2022, 2024], [2026]);
  const at = (place: Place | null): string | undefined =>
    place ? series[place.series]?.stops[place.stop]?.key : undefined;
  const from = (key: string): Place | null => placeOf(series, key);

  it("begin at the first value, with End at the last of the first series", () => {
    expect(at(walk(series, null, "next"))).toBe("0 2020");
    expect(at(walk(series, null, "last"))).toBe("0 2026");
    expect(walk([], null, "next")).toBeNull();
  });

  it("go along the axis and stay at its ends", () => {
    expect(at(walk(series, from("0 2020"), "next"))).toBe("0 2021");
    expect(at(walk(series, from("0 2020"), "previous"))).toBe("0 2020");
    expect(at(walk(series, from("1 2022"), "last"))).toBe("1 2024");
    expect(at(walk(series, from("0 2020"), "page-down"))).toBe("0 2025");
    expect(at(walk(series, from("0 2025"), "page-down"))).toBe("0 2026");
    expect(at(walk(series, from("0 2026"), "page-up"))).toBe("0 2021");
  });

  it("go to the nearest value of the next series, and not past the outermost", () => {
    expect(at(walk(series, from("0 2025"), "down"))).toBe("1 2024");
    expect(at(walk(series, from("1 2022"), "down"))).toBe("2 2026");
    expect(at(walk(series, from("2 2026"), "down"))).toBe("2 2026");
    expect(at(walk(series, from("1 2022"), "up"))).toBe("0 2022");
  });

  it("go along the only series whichever way it is drawn", () => {
    const alone = seriesAt([1, 2, 3]);
    expect(walk(alone, { series: 0, stop: 0 }, "down")).toEqual({ series: 0, stop: 1 });
    expect(walk(alone, { series: 0, stop: 1 }, "up")).toEqual({ series: 0, stop: 0 });
  });

  it("begin anew where the place is gone", () => {
    expect(placeOf(series, "no more")).toBeNull();
    expect(at(walk(series, { series: 9, stop: 9 }, "next"))).toBe("0 2020");
  });
});

describe.each(
  LANGUAGES.flatMap((language) =>
    [[ARTICLE], [ARTICLE, RECORD]].flatMap((sources) =>
      (["year", "quarter"] as const).map((step) => ({ language, sources, step })),
    ),
  ),
)("in $language on $sources by $step", ({ language, sources, step }) => {
  const pageData = pageDataFrom(datasets, sources);
  const words = wordsIn({ language, currency: "usd", wonPerDollar: pageData.exchangeRate.wonPerDollar });

  it.each(CHARTS.map((chart) => [chart.id, chart] as const))(
    "every place of %s is walked once and in order",
    (_id, chart) => {
      const { view, empty, walk: walkOf } = chart.prepare(pageData, { ...UNFILTERED, step }, words);
      const series = walkOf();
      expect(series.length > 0).toBe(empty === null);
      const stops = series.flatMap((one) => one.stops);
      expect(new Set(stops.map(({ key }) => key)).size).toBe(stops.length);
      expect(new Set(series.map(({ key }) => key)).size).toBe(series.length);
      for (const { name, stops: along } of series) {
        expect(name).not.toBe("");
        expect(along.map(({ at }) => at)).toEqual(along.map(({ at }) => at).toSorted((a, b) => (a === b ? 0 : a - b)));
        for (const { figures, said } of along) expect(figures.length > 0 || said !== null).toBe(true);
      }
      const walked = new Set(stops.flatMap(({ figures }) => figures));
      expect([...walked].filter((one) => !view.figures.includes(one)).map(({ id }) => id)).toEqual([]);
    },
  );
});

it("a gap of the article is said, what the filter takes is not", () => {
  const pageData = pageDataFrom(datasets);
  const words = wordsIn({ language: "en", currency: "usd", wonPerDollar: pageData.exchangeRate.wonPerDollar });
  const [chart] = CHARTS.filter(({ id }) => id === "capex-by-year");
  const said = (filter = UNFILTERED): readonly (string | null)[] =>
    chart
      ?.prepare(pageData, filter, words)
      .walk()
      .flatMap(({ stops }) => stops.flatMap((stop) => stop.said ?? [])) ?? [];
  expect(said()).toEqual(["Alphabet, 2024: not in the article"]);
  expect(said({ ...UNFILTERED, evidence: ["planned"] })).toEqual([]);
});
