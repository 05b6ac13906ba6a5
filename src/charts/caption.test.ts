import { describe, expect, it } from "vitest";
import { ARTICLE, RECORD } from "../data/dataset";
import { EVIDENCE } from "../data/figure";
import { shippedDatasets } from "../data/shipped.test.support";
import { LANGUAGES } from "../language/language";
import { wordsIn } from "../language/words";
import { type Filter, NO_FILTER, UNFILTERED } from "../state/choices";
import { pageDataFrom } from "../state/selectors";
import { captionOf, knownForms } from "./caption";
import { NOTHING_SAID, type PlacedAnnotations } from "./drawing/annotations";
import { CHARTS } from "./registry";

/** What stands around every chart, in both languages, on the shipped data with the record. */

const datasets = shippedDatasets();
const pageData = pageDataFrom(datasets, [ARTICLE, RECORD]);
const WON = 1300;

const cases = LANGUAGES.flatMap((language) => CHARTS.map((chart) => ({ chart, language })));

describe.each(cases)("around $chart.id in $language", ({ chart, language }) => {
  const words = wordsIn({ language, currency: "krw", wonPerDollar: WON });
  const captioned = (part: Partial<Filter>) => {
    const filter = { ...NO_FILTER, ...part };
    const prepared = chart.prepare(pageData, { ...UNFILTERED, ...filter }, words);
    return { prepared, caption: captionOf(prepared, { pageData, filter, words, placed: null }) };
  };

  it("stand its title, its source and a key for every kind of mark, the record's last", () => {
    const { prepared, caption } = captioned({});
    expect(caption.title).toBe(prepared.view.title);
    expect(caption.source).not.toBe("");
    expect(caption.key.map(({ mark }) => mark)).toEqual([
      ...prepared.evidence,
      ...(prepared.view.withRecord ? ["record"] : []),
    ]);
    for (const { name } of caption.key) expect(name).not.toBe("");
  });

  it("stands the rate of won where money is shown, and nowhere else", () => {
    const { prepared, caption } = captioned({});
    const hasMoney = prepared.view.figures.some(({ metric }) => metric.unit === "USD");
    expect(caption.rate !== "").toBe(hasMoney);
  });

  it("stands the filter where there is one", () => {
    expect(captioned({}).caption.filter).toBe("");
    expect(captioned({ providers: ["amazon", "microsoft"] }).caption.filter).toContain(
      language === "ko" ? "아마존" : "Amazon",
    );
  });

  it("stands beside chosen years what no date puts there", () => {
    const { prepared, caption } = captioned({ years: { from: 2020, to: 2021 } });
    const { figures } = prepared.view;
    const undated = figures.filter(({ period }) => !period).length;
    if (undated > 0) expect(caption.filter).toContain(words.text.frame.withUndated(undated));
    if (figures.some(({ period }) => period?.to === null)) expect(caption.filter).toMatch(/since|부터/);
  });

  it("stands neither source nor key while the filter leaves nothing", () => {
    const { prepared, caption } = captioned({ evidence: [] });
    expect(prepared.empty).not.toBeNull();
    expect([caption.source, caption.known, caption.annotations, caption.key]).toEqual(["", [], [], []]);
  });
});

it("says what there is to know in ever fewer words, never without the severe", () => {
  const words = wordsIn({ language: "en", currency: "usd", wonPerDollar: WON });
  const known = ["a", "b", "c"].map((short, index) => ({ short, isSevere: index === 0 }));
  expect(knownForms(known, words)).toEqual(["a · b · c", "a · b", "a"]);
  const light = known.map(({ short }) => ({ short, isSevere: false }));
  expect(knownForms(light, words).at(-1)).toBe("a");
  expect(knownForms([], words)).toEqual([""]);
});

describe.each(pageData.annotations.map((annotation) => [annotation.id, annotation] as const))("%s", (_, annotation) => {
  const words = wordsIn({ language: "en", currency: "usd", wonPerDollar: WON });
  const chart = CHARTS.find(({ id }) => id === annotation.chart);
  const about = pageData.figures.filter(({ id }) => annotation.figures.includes(id));

  it("stands in its chart while all that it speaks of is shown", () => {
    const shown = (filter: Filter) => chart?.prepare(pageData, { ...UNFILTERED, ...filter }, words).annotations ?? [];
    expect(shown(NO_FILTER)).toContain(annotation);
    for (const figure of about) {
      const others = EVIDENCE.filter((kind) => kind !== figure.evidence);
      expect(shown({ ...NO_FILTER, evidence: others })).not.toContain(annotation);
    }
  });

  it("stands around the drawing while nobody knows where, and where it stands in it, in the drawing alone", () => {
    const prepared = chart?.prepare(pageData, UNFILTERED, words);
    if (!prepared) throw new Error("there is no such chart");
    const told = (placed: PlacedAnnotations | null) =>
      captionOf(prepared, { pageData, filter: NO_FILTER, words, placed }).annotations.find(
        ({ id }) => id === annotation.id,
      );
    expect(told(null)).toMatchObject({ isDrawn: false, number: null });
    expect(told(NOTHING_SAID)).toMatchObject({ isDrawn: true });
    const outside = [{ id: annotation.id, number: 3 }];
    expect(told({ ...NOTHING_SAID, outside })).toMatchObject({ isDrawn: false, number: 3 });
  });
});
