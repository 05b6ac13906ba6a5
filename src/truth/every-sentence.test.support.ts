import { expect, it } from "vitest";
import type { Chart } from "../charts/chart";
import { CHARTS } from "../charts/registry";
import { EVIDENCE, type Figure, TOPICS } from "../data/figure";
import { shippedDatasets } from "../data/shipped.test.support";
import { altText } from "../export/alt/alt-text";
import { LANGUAGES, type Language } from "../language/language";
import { MESSAGES } from "../language/messages";
import { type Words, wordsIn } from "../language/words";
import { answerFrom, questionFrom } from "../panels/screens/answer";
import { headlinesFrom } from "../panels/screens/headlines";
import { takeawaysFrom } from "../panels/takeaways/takeaways";
import { BASES, type ChartFilter, STEPS, UNFILTERED } from "../state/choices";
import { comparedFrom } from "../state/compared";
import { AMOUNTS, type Form, SHAPES, writeForm } from "../state/form";
import { figuresShown, type PageData, pageDataFrom, providersOffered, yearsCovered } from "../state/selectors";
import { refutation } from "./rule";
import { RULES } from "./rules";
import { type Claim, witnessOf } from "./witness";
import { type Fact, facts } from "./world";

/**
 * Everything the page says of its figures, under every choice of providers with every year, and each kind of evidence and topic:
 * whatever it claims (most, fastest, times as much, so many of them) is looked up in the bundled files by a way of its own.
 */

/** Where the messages stand whose claims are looked up. */
export const SAID_BY = [
  "charts",
  "forms",
  "room",
  "alt",
  "compare",
  "takeaways",
  "headlines",
  "page.answer",
  "page.question",
  "page.questionPlain",
] as const;

const factNamed = new Map(facts.map((fact) => [fact.id, fact]));
const factsOf = (figures: readonly Figure[]): readonly Fact[] =>
  figures.flatMap((figure) => factNamed.get(figure.id) ?? computedFact(figure) ?? []);

/** What a form computed, worked out anew from the facts it names: a sum, or how many percent one is of another. */
function computedFact(figure: Figure): Fact | null {
  const { id, metric, basis, about } = figure;
  if (basis.kind !== "derived") return null;
  const [own, whole, ...more] = factsOf(basis.inputs);
  if (!own || !whole) return null;
  const sum = [own, whole, ...more].reduce((all, { amount }) => all + (amount ?? Number.NaN), 0);
  const isSum = basis.operation === "sum";
  const of = (number: number | null): number | null =>
    number === null ? null : isSum ? sum : (100 * number) / (whole.amount ?? Number.NaN);
  const isRough = [own, whole, ...more].some(({ qualifier }) => qualifier === "about");
  const qualifier = own.qualifier === "over" || own.qualifier === "up-to" ? own.qualifier : isRough ? "about" : null;
  const isBroken = !metric.id.endsWith("~indexed") && [own, whole, ...more].some((input) => input.isBroken);
  const shared = {
    ...own,
    id,
    metric: metric.id,
    evidence: "derived",
    grade: null,
    publisher: null,
    qualifier,
    isBroken,
  };
  return isSum
    ? {
        ...shared,
        amount: sum,
        provider: null,
        together: "providers" in about ? about.providers.map((one) => one.id) : [],
      }
    : { ...shared, unit: "percent", amount: of(own.amount), low: of(own.low), high: of(own.high) };
}

/** A test in each language with these datasets on the page; one file for each, so that they run beside each other. */
export function itSaysWhatIsSo(sources: readonly string[], languages: readonly Language[] = LANGUAGES): void {
  const pageData = pageDataFrom(shippedDatasets(), sources);
  const ids = providersOffered(pageData).map(({ id }) => id);
  const filters = [...comparisonsOf(ids), ...filtersOf(subsets(ids), yearsCovered(pageData))];
  itIsSo(sources, pageData, SPEAKERS, filters, languages);
}

/** The same of every chart in every form it offers, with one provider, two or all and fewer years: forms say less by themselves. */
export function itSaysWhatIsSoInEveryForm(sources: readonly string[]): void {
  const pageData = pageDataFrom(shippedDatasets(), sources);
  const ids = providersOffered(pageData).map(({ id }) => id);
  const providers = subsets(ids).filter(({ length }) => length === ids.length || (length > 0 && length <= MOST));
  const { to } = yearsCovered(pageData);
  const spans = [null, { from: to - 1, to: to - 1 }, { from: to - 2, to: to - 1 }];
  const filters = providers.flatMap((chosen) =>
    spans.flatMap((years) =>
      STEPS.map((step) => ({ ...UNFILTERED, providers: chosen.length === ids.length ? null : chosen, years, step })),
    ),
  );
  itIsSo(sources, pageData, FORM_SPEAKERS, filters, LANGUAGES);
}

/** The same of every chart as it was drawn, with few filters: for drawings that have no room for all. */
export function itSaysWhatIsSoOfMuch(sources: readonly string[]): void {
  const pageData = pageDataFrom(shippedDatasets(), sources);
  const ids = providersOffered(pageData).map(({ id }) => id);
  const choices = subsets(ids).filter(({ length }) => length >= ids.length - 1);
  itIsSo(sources, pageData, SPEAKERS, filtersOf(choices, yearsCovered(pageData)), LANGUAGES);
}

/** The same in every form, with fewer filters still. */
export function itSaysWhatIsSoOfMuchInForms(sources: readonly string[]): void {
  const pageData = pageDataFrom(shippedDatasets(), sources);
  const { to } = yearsCovered(pageData);
  const filters = [null, { from: to - 2, to: to - 1 }].map((years) => ({ ...UNFILTERED, years }));
  itIsSo(sources, pageData, FORM_SPEAKERS, filters, LANGUAGES);
}

const MOST = 2;

function itIsSo(
  sources: readonly string[],
  pageData: PageData,
  speakers: readonly Speaker[],
  filters: readonly ChartFilter[],
  languages: readonly Language[],
): void {
  const occasions = occasionsOf(pageData, speakers, filters);
  it.each(languages)(
    "all that is said in %s is so",
    (language) => {
      const { faults, claims, views } = faultsOn(occasions, pageData, language);
      process.stdout.write(
        `${sources.join("+")}, ${language}: ${claims} claims in ${views} views under ${filters.length} filters\n`,
      );
      expect(faults.slice(0, 20)).toEqual([]);
    },
    300_000,
  );
}

/** What was said until now and is shown nowhere: a view that was built for what it has alone. */
export const unsaid = { forget: (): void => {} };

/** Something that speaks of the figures, and what makes it say what it says. */
interface Occasion {
  readonly speaker: Speaker;
  readonly filter: ChartFilter;
  readonly passing: readonly Figure[];
}

/** Each once: most filters change nothing that a given chart is made from. */
function occasionsOf(
  pageData: PageData,
  speakers: readonly Speaker[],
  filters: readonly ChartFilter[],
): readonly Occasion[] {
  const seen = new Map<string, Occasion>();
  for (const filter of filters) {
    const passing = figuresShown(pageData.figures, filter);
    for (const speaker of speakers.filter((one) => isWanted(one, filter))) {
      const view = [speaker.name, ...speaker.madeFrom(passing, filter)].join();
      if (!seen.has(view)) seen.set(view, { speaker, filter, passing });
    }
  }
  return [...seen.values()];
}

/** Comparisons are asked of two and of three, and of all as they come; each chosen in the filter alone, or compared by name. */
function isWanted({ compares }: Speaker, { providers }: ChartFilter): boolean {
  return !compares || providers === null || (providers.length > 1 && providers.length < 4);
}

interface Found {
  /** Each kind of fault once, with where it was seen first. */
  readonly faults: readonly string[];
  readonly views: number;
  readonly claims: number;
}

function faultsOn(occasions: readonly Occasion[], pageData: PageData, language: Language): Found {
  const witness = witnessOf(MESSAGES[language]);
  const words = { ...wordsIn({ language, currency: "usd", wonPerDollar: 1300 }), text: witness.text };
  unsaid.forget = () => void witness.heard();
  const onPage = factsOf(pageData.figures);
  const faults = new Map<string, string>();
  let [views, claims] = [0, 0];
  for (const { speaker, filter, passing } of occasions) {
    witness.heard();
    const spoken = speaker.say(passing, pageData, filter, words);
    const heard = witness.heard();
    if (!spoken) continue;
    views += 1;
    const said = textsIn(spoken.said).join("\n");
    const scene = {
      drawn: factsOf(spoken.drawn),
      rest: factsOf(spoken.rest ?? []),
      passing: factsOf(passing),
      onPage,
      everything: facts,
      language,
      years: filter.years,
      compared: comparedFrom(pageData, filter).providers.map(({ id }) => id),
    };
    for (const claim of heard.filter(({ key, text }) => isSaid(key, text, said))) {
      claims += 1;
      const why = refutation(RULES, claim, { ...scene, ofShown: isOfShown(claim, heard, said) });
      if (why && !faults.has(claim.key + why))
        faults.set(claim.key + why, `${speaker.name} ${JSON.stringify(filter)}: “${claim.text}”: ${why}`);
    }
  }
  return { faults: [...faults.values()], views, claims };
}

/** What says something of the figures: a chart, the opening. */
interface Speaker {
  readonly name: string;
  /** Whether it sets companies against each other. */
  readonly compares: boolean;
  /** All that what it says can depend on. */
  madeFrom(passing: readonly Figure[], filter: ChartFilter): readonly string[];
  /** Null where it says nothing. */
  say(
    passing: readonly Figure[],
    pageData: PageData,
    filter: ChartFilter,
    words: Words,
  ): { readonly said: unknown; readonly drawn: readonly Figure[]; readonly rest?: readonly Figure[] } | null;
}

const opening: Speaker = {
  name: "opening",
  compares: false,
  madeFrom: (passing, { years }) => [String(years !== null), ...passing.map(({ id }) => id)],
  say: (passing, { figures }, { years }, words) => ({
    said: [
      questionFrom(passing, words),
      answerFrom(passing, { given: figures, years }, words),
      headlinesFrom(passing, words),
    ],
    drawn: passing,
  }),
};

/** A chart in one form, or as it was drawn. */
function chartSpeaker(chart: Chart, form: Form | null): Speaker {
  const { id, screen, hasSteps, hasBases } = chart;
  return {
    name: form ? `${id} ${writeForm(form)}` : id,
    compares: screen === "compare",
    madeFrom: (passing, filter) => [
      hasSteps ? filter.step : "",
      hasBases ? filter.basis : "",
      ...(screen === "compare" ? comparisonIn(filter) : []),
      ...passing.filter(chart.draws).map((figure) => figure.id),
    ],
    say: (_, pageData, filter, words) => {
      const prepared = chart.prepare(pageData, { ...filter, form }, words);
      const { view, empty } = prepared;
      const shown = prepared.form && writeForm(prepared.form);
      if (empty || (form && shown !== writeForm(form))) return null;
      return { said: [view, altText(prepared, "", words)], drawn: view.figures, rest: view.rest ?? [] };
    },
  };
}

/** What a comparison comes to; of none that is said whether it is written on screen or on paper. */
const takeaways: Speaker = {
  name: "takeaways",
  compares: true,
  madeFrom: (passing, filter) => [
    JSON.stringify(filter.providers),
    JSON.stringify(filter.compare),
    ...passing.map(({ id }) => id),
  ],
  say: (passing, pageData, filter, words) => {
    const found = takeawaysFrom(passing, comparedFrom(pageData, filter), pageData, words);
    return { said: found.map(({ text }) => text), drawn: found.flatMap(({ figures }) => figures) };
  },
};

const SPEAKERS: readonly Speaker[] = [opening, takeaways, ...CHARTS.map((chart) => chartSpeaker(chart, null))];

/** The order of rows changes no sentence. */
const FORM_SPEAKERS: readonly Speaker[] = CHARTS.flatMap((chart) =>
  SHAPES.flatMap((shape) => AMOUNTS.map((amounts) => chartSpeaker(chart, { shape, amounts, order: "value" }))),
);

/** All that a comparison depends on beside its figures. */
function comparisonIn({ providers, compare, against, rows, history }: ChartFilter): readonly string[] {
  return [JSON.stringify(providers), JSON.stringify(compare), String(against), rows, history];
}

/** Every text in a view, wherever it stands; those of the figures themselves are left out. */
function textsIn(node: unknown): readonly string[] {
  if (typeof node === "string") return [node];
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([name, child]) => (OF_THE_DATA.has(name) ? [] : textsIn(child)));
}

const OF_THE_DATA = new Set(["figure", "figures", "rest", "provider", "metric", "extent", "marks", "key"]);

function subsets<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  return Array.from({ length: 2 ** items.length }, (_, choice) =>
    items.filter((_item, place) => Math.floor(choice / 2 ** place) % 2 === 1),
  );
}

/** Every choice of providers with all years, each year and each run to the last; each kind of evidence and topic with every choice of providers. */
function filtersOf(
  choices: readonly (readonly string[])[],
  years: { readonly from: number; readonly to: number },
): readonly ChartFilter[] {
  const all = Math.max(...choices.map(({ length }) => length));
  const providers = choices.map((some) => (some.length === all ? null : some));
  const each = Array.from({ length: years.to - years.from + 1 }, (_, index) => years.from + index);
  const spans = [
    null,
    ...each.map((year) => ({ from: year, to: year })),
    ...each.slice(-4, -1).map((from) => ({ from, to: years.to })),
  ];
  return [
    ...providers.flatMap((chosen) => [
      ...spans.map((span) => ({ ...UNFILTERED, providers: chosen, years: span })),
      ...EVIDENCE.map((kind) => ({ ...UNFILTERED, providers: chosen, evidence: [kind] })),
      { ...UNFILTERED, providers: chosen, evidence: ["planned", "derived"] as const },
      ...TOPICS.map((topic) => ({ ...UNFILTERED, providers: chosen, topics: [topic] })),
      ...STEPS.flatMap((step) =>
        BASES.flatMap((basis) =>
          [null, ...each.slice(-4).map((year) => ({ from: year, to: year }))].map((span) => ({
            ...UNFILTERED,
            providers: chosen,
            years: span,
            step,
            basis,
          })),
        ),
      ),
    ]),
  ];
}

/** Every two in either order and every three, against each of them, and indexed; the filters above compare them as they come. */
function comparisonsOf(ids: readonly string[]): readonly ChartFilter[] {
  const some = subsets(ids).filter(({ length }) => length === 2 || length === 3);
  return some.flatMap((compare) => [
    ...compare.map((against) => ({ ...UNFILTERED, compare, against })),
    { ...UNFILTERED, compare: [...compare].reverse() },
    { ...UNFILTERED, compare, rows: "shared" as const, history: "indexed" as const },
  ]);
}

function isSaid(key: string, text: string, said: string): boolean {
  return SAID_BY.some((path) => key === path || key.startsWith(`${path}.`)) && saysWhole(said, text);
}

/** Whether a text stands in another, and not as the end of a larger number. */
function saysWhole(said: string, text: string): boolean {
  if (!/^\d/.test(text)) return said.includes(text);
  for (let at = said.indexOf(text); at >= 0; at = said.indexOf(text, at + 1))
    if (!/[\d.,]$/.test(said.slice(0, at))) return true;
  return false;
}

/** A claim stands inside a sentence that speaks of what is shown alone. */
function isOfShown(claim: Claim, claims: readonly Claim[], said: string): boolean {
  return claims.some(
    ({ key, text }) => key === "sentences.ofShown" && said.includes(text) && text.includes(claim.text),
  );
}
