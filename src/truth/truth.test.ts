import { describe, expect, it } from "vitest";
import { CHARTS } from "../charts/registry";
import { ARTICLE, RECORD } from "../data/dataset";
import { EVIDENCE, TOPICS } from "../data/figure";
import { shippedDatasets } from "../data/shipped.test.support";
import { LANGUAGES } from "../language/language";
import { MESSAGES } from "../language/messages";
import { wordsIn } from "../language/words";
import { type ChartFilter, STEPS, UNFILTERED } from "../state/choices";
import { figuresShown, pageDataFrom, providersOffered, yearsCovered } from "../state/selectors";
import { refutation, type Scene } from "./rule";
import { RULES } from "./rules";
import { type Claim, keysBelow, witnessOf } from "./witness";
import { type Fact, facts } from "./world";

/**
 * Everything the page says of its figures, under every choice of providers with every year, and each kind of evidence and topic:
 * whatever it claims (most, fastest, times as much, so many of them) is looked up in the bundled files by a way of its own.
 */

const datasets = shippedDatasets();
const factNamed = new Map(facts.map((fact) => [fact.id, fact]));
const factsOf = (figures: readonly { readonly id: string }[]): readonly Fact[] =>
  figures.flatMap(({ id }) => factNamed.get(id) ?? []);

const SAID_BY = ["charts", "headlines", "page.answer", "page.question", "page.questionPlain"] as const;

it.each(LANGUAGES)("every sentence the page computes in %s has a rule", (language) => {
  const keys = SAID_BY.flatMap((path) => {
    const node = path.split(".").reduce<unknown>((found, name) => Reflect.get(Object(found), name), MESSAGES[language]);
    return typeof node === "object" && node !== null ? keysBelow(node, path) : [path];
  });
  expect(keys.filter((key) => RULES[key] === undefined)).toEqual([]);
});

function subsets<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  return items.reduce<readonly (readonly Item[])[]>(
    (all, item) => [...all, ...all.map((some) => [...some, item])],
    [[]],
  );
}

/** Every choice of providers with all years, each year and each run to the last; each kind of evidence and topic with every choice of providers. */
function filtersOf(
  ids: readonly string[],
  years: { readonly from: number; readonly to: number },
): readonly ChartFilter[] {
  const providers = subsets(ids).map((some) => (some.length === ids.length ? null : some));
  const each = Array.from({ length: years.to - years.from + 1 }, (_, index) => years.from + index);
  const spans = [
    null,
    ...each.map((year) => ({ from: year, to: year })),
    ...each.slice(-4, -1).map((from) => ({ from, to: years.to })),
  ];
  return providers.flatMap((chosen) => [
    ...spans.map((span) => ({ ...UNFILTERED, providers: chosen, years: span })),
    ...EVIDENCE.map((kind) => ({ ...UNFILTERED, providers: chosen, evidence: [kind] })),
    { ...UNFILTERED, providers: chosen, evidence: ["planned", "derived"] as const },
    ...TOPICS.map((topic) => ({ ...UNFILTERED, providers: chosen, topics: [topic] })),
    ...STEPS.map((step) => ({ ...UNFILTERED, providers: chosen, step })),
  ]);
}

describe.each([[[ARTICLE]], [[ARTICLE, RECORD]]])("with %j on the page", (sources) => {
  const pageData = pageDataFrom(datasets, sources);
  const filters = filtersOf(
    providersOffered(pageData).map(({ id }) => id),
    yearsCovered(pageData),
  );
  const onPage = factsOf(pageData.figures);

  it.each(LANGUAGES)(
    "all that is said in %s is so",
    (language) => {
      const witness = witnessOf(MESSAGES[language]);
      const words = { ...wordsIn({ language, currency: "usd", wonPerDollar: 1300 }), text: witness.text };
      const false_ = new Map<string, string>();
      let [sentences, views] = [0, 0];
      for (const filter of filters) {
        const passing = factsOf(figuresShown(pageData.figures, filter));
        for (const chart of CHARTS) {
          witness.heard();
          const { view, empty } = chart.prepare(pageData, filter, words);
          const claims = witness.heard();
          if (empty) continue;
          views += 1;
          const said = [view.title, view.subtitle, view.note].join("\n");
          for (const claim of claims.filter(({ key, text }) => isSaid(key, text, said))) {
            sentences += 1;
            const scene: Scene = {
              drawn: factsOf(view.figures),
              passing,
              onPage,
              everything: facts,
              language,
              ofShown: isOfShown(claim, claims, said),
            };
            const why = refutation(RULES, claim, scene);
            if (why && !false_.has(claim.key + why))
              false_.set(claim.key + why, `${chart.id} ${JSON.stringify(filter)}: “${claim.text}”: ${why}`);
          }
        }
      }
      process.stdout.write(`${sources.join("+")}, ${language}: ${sentences} claims in ${views} views checked\n`);
      expect([...false_.values()].slice(0, 20)).toEqual([]);
    },
    300_000,
  );
});

function isSaid(key: string, text: string, said: string): boolean {
  return SAID_BY.some((path) => key === path || key.startsWith(`${path}.`)) && said.includes(text);
}

/** A claim stands inside a sentence that speaks of what is shown alone. */
function isOfShown(claim: Claim, claims: readonly Claim[], said: string): boolean {
  return claims.some(
    ({ key, text }) => key === "sentences.ofShown" && said.includes(text) && text.includes(claim.text),
  );
}
