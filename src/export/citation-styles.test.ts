import { describe, expect, it } from "vitest";
import { CHARTS } from "../charts/registry";
import { shippedDatasets } from "../data/shipped.test.support";
import { LANGUAGES } from "../language/language";
import { wordsIn } from "../language/words";
import { UNFILTERED } from "../state/choices";
import { pageDataFrom } from "../state/selectors";
import { CITATION_STYLES, cite } from "./citation-styles";

const datasets = shippedDatasets();

const cases = LANGUAGES.flatMap((language) =>
  CHARTS.flatMap((chart) => CITATION_STYLES.map((style) => ({ chart, style, language }))),
);

it.each(cases)("$chart.id as $style in $language has all its parts and nothing empty", ({ chart, style, language }) => {
  const words = wordsIn({ language, currency: "usd", wonPerDollar: 1300 });
  const { view } = chart.prepare(pageDataFrom(datasets, ["article", "record"]), UNFILTERED, words);
  const address = `https://example.org/?sources=article,record#chart-${chart.id}`;
  const seen = new Date("2026-11-05T12:00:00Z");
  const text = cite(style, { id: chart.id, title: view.title, figures: view.figures, address, seen }, words);
  expect(text).not.toMatch(/\(\)|undefined|null|, ,|\.\./);
  expect(text.replaceAll("\\textasciitilde{}", "~").replaceAll("\\", "")).toContain(view.title);
  expect(text).toContain(address);
  if (style === "ris") expect(text).toContain("Y2  - 2026/11/05");
  if (style === "bibtex") expect(text).toContain("urldate = {2026-11-05}");
});

describe("a plain citation", () => {
  it("names each source’s own address behind it", () => {
    const words = wordsIn({ language: "en", currency: "usd", wonPerDollar: 1300 });
    const chart = CHARTS.find(({ id }) => id === "growth-history");
    const { view } = chart?.prepare(pageDataFrom(datasets, ["article", "record"]), UNFILTERED, words) ?? {};
    const text = cite(
      "plain",
      { id: "x", title: "t", figures: view?.figures ?? [], address: "a", seen: new Date() },
      words,
    );
    expect(text).toMatch(/Korea Metaverse Journal \(https:\/\/www\.kmjournal\.net/);
  });
});
