import { describe, expect, it } from "vitest";
import { RECORD } from "../data/dataset";
import type { Figure } from "../data/figure";
import { shippedDatasets } from "../data/shipped.test.support";
import { wordsIn } from "../language/words";
import { readAddress, writeAddress } from "./address";
import { type Filter, INITIAL_CHOICES, NO_FILTER } from "./choices";
import { type Offer, offersFor } from "./filter-offers";
import { SUBJECT_KINDS, type Subject, subjectIn, subjectOf } from "./filter-subject";
import { figuresShown, nameableFrom, pageDataFrom, passes } from "./selectors";

const datasets = shippedDatasets();
const IN_DOLLARS = { language: "en", currency: "usd", wonPerDollar: 1400 } as const;
const words = wordsIn(IN_DOLLARS);
const ACTS = [{ act: ["article"] }, { act: ["article", RECORD] }];

const FILTERS: readonly Filter[] = [
  NO_FILTER,
  { ...NO_FILTER, providers: ["amazon", "microsoft"] },
  { ...NO_FILTER, providers: ["amazon"], years: { from: 2024, to: 2025 }, evidence: ["reported", "planned"] },
  { ...NO_FILTER, topics: ["capex"], years: { from: 2025, to: 2025 } },
];

function offersAt(subject: Subject, act: readonly string[], filter: Filter, said = words): readonly Offer[] {
  return offersFor(subject, { filter, pageData: pageDataFrom(datasets, act), datasets, words: said });
}

/** Everything that any figure can be filtered by, each once, with a figure of it. */
function subjectsOf(figures: readonly Figure[]): readonly (readonly [Subject, Figure])[] {
  const each = figures.flatMap((figure) => SUBJECT_KINDS.map((kind) => [subjectIn(figure, kind), figure] as const));
  return [...new Map(each.map((one) => [JSON.stringify(one[0]), one])).values()];
}

const ids = (figures: readonly Figure[]): string => figures.map(({ id }) => id).join();

describe.each(ACTS)("what is offered at every figure with $act", ({ act: sources }) => {
  const pageData = pageDataFrom(datasets, sources);
  const nameable = nameableFrom(pageData, { charts: [], datasets: datasets.map(({ id }) => id) });

  it.each(FILTERS)("changes what is shown, leaves something, has a name of its own and an address: %j", (filter) => {
    const now = figuresShown(pageData.figures, filter);
    const seen = new Map<string, Offer>();
    for (const [subject, figure] of subjectsOf(pageData.every)) {
      const offers = offersAt(subject, sources, filter);
      const names = offers.map(({ name }) => name);
      expect(new Set(names).size, figure.id).toBe(names.length);
      for (const offer of offers) seen.set(`${offer.name} ${JSON.stringify(offer.part)}`, offer);
    }
    for (const { name, part, left } of seen.values()) {
      const choices = { ...INITIAL_CHOICES, ...filter, sources, ...part };
      if (part.sources) {
        expect(part.sources, name).not.toEqual(sources);
        continue;
      }
      const then = figuresShown(pageData.figures, choices);
      expect(then.length, name).toBe(left);
      expect(then.length, name).toBeGreaterThan(0);
      expect(ids(then), name).not.toBe(ids(now));
      expect(readAddress(writeAddress(choices, nameable), () => nameable).choices, name).toEqual(choices);
    }
  });

  it("keeps a figure, or leaves it out under “without” unless another provider shows it; in both languages", () => {
    for (const [subject, figure] of subjectsOf(pageData.figures)) {
      const korean = offersAt(subject, sources, NO_FILTER, wordsIn({ ...IN_DOLLARS, language: "ko" }));
      for (const [index, { name, part }] of offersAt(subject, sources, NO_FILTER).entries()) {
        expect(korean[index]?.part).toEqual(part);
        expect(korean[index]?.name).not.toBe(name);
        const isByAnother = figure.about.kind === "between" && part.providers !== undefined;
        if (part.sources || isByAnother) continue;
        expect(passes(figure, { ...NO_FILTER, ...part }), `${figure.id}: ${name}`).toBe(!name.startsWith("Without"));
      }
    }
  });
});

describe("an offer", () => {
  const pageData = pageDataFrom(datasets, ["article", RECORD]);
  const namesAt = (
    figure: Figure | undefined,
    filter: Partial<Filter>,
    act: readonly string[] = ["article", RECORD],
  ) => (figure ? offersAt(subjectOf(figure), act, { ...NO_FILTER, ...filter }).map(({ name }) => name) : []);
  const plan = pageData.figures.find(
    ({ about, evidence, period, dataset }) =>
      about.kind === "one" &&
      about.provider.id === "amazon" &&
      evidence === "planned" &&
      period?.from.startsWith("2025") &&
      dataset === "article",
  );

  it("is made for each thing that the figure is about", () => {
    expect(namesAt(plan, {})).toEqual([
      "Only Amazon",
      "Without Amazon",
      "Only 2025",
      "From 2025",
      "Until 2025",
      "Only Planned",
      "Without Planned",
      "Only Capital spending",
      "Without Capital spending",
      "Only the article",
    ]);
  });

  it("takes a filter of its kind back", () => {
    const names = namesAt(plan, { providers: ["amazon"], evidence: ["planned"] });
    expect(names).toEqual(expect.arrayContaining(["All providers", "All kinds of evidence"]));
    expect(names).not.toContain("Only Amazon");
    expect(names).not.toContain("Without Amazon"); // nobody would be left
  });

  it("keeps the end of a range of years that the reader chose", () => {
    const figure = plan && subjectIn(plan, "years");
    const offers = offersFor(figure ?? {}, {
      filter: { ...NO_FILTER, years: { from: 2024, to: 2025 } },
      pageData,
      datasets,
      words,
    });
    expect(offers.map(({ name, part }) => [name, part.years])).toEqual([
      ["Only 2025", { from: 2025, to: 2025 }],
      ["All years", null],
    ]);
  });

  it("brings the record where only the article is on the page, and takes it away again", () => {
    const figure = pageData.every.find(({ dataset }) => dataset === RECORD);
    expect(namesAt(figure, {}, ["article"])).toContain("With the record");
    expect(namesAt(figure, {})).toContain("Without the record");
    expect(namesAt(plan, {}, ["article"]).at(-1)).toBe("With the record");
  });

  it("of a figure about several at once is for all of them together", () => {
    const joint = pageData.figures.find(({ about }) => about.kind === "together");
    const names = namesAt(joint, {});
    expect(names.filter((name) => name.startsWith("Only"))[0]).toContain(" and ");
  });
});
