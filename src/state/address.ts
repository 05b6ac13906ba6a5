import { EVIDENCE, TOPICS } from "../data/figure";
import { CURRENCIES, LANGUAGES } from "../language/language";
import {
  ARTICLE,
  type Choices,
  HIGHEST_RATE,
  INITIAL_CHOICES,
  LOWEST_RATE,
  STEPS,
  THEMES,
  VIEWS,
  type Years,
} from "./choices";

/** What an address may name, as the data on the page has it. */
export interface Nameable {
  readonly datasets: readonly string[];
  readonly providers: readonly string[];
  readonly figures: readonly string[];
  readonly charts: readonly string[];
  /** First and last year any figure has. */
  readonly years: Years;
}

/** A part of an address that could not be read. */
export interface Ignored {
  readonly parameter: string;
  readonly value: string;
}

export interface ReadAddress {
  readonly choices: Choices;
  readonly ignored: readonly Ignored[];
}

/** How one choice is written in an address: `read` gives undefined for a value it cannot read, or only partly can. */
interface Codec<Value> {
  write(value: Value, nameable: Nameable): string | null;
  read(text: string, nameable: Nameable): { value: Value; rest: readonly string[] } | undefined;
}

/** Every choice answers how the address writes it; a new choice does not compile until it does. */
const CODECS: { readonly [Name in keyof Choices]: Codec<Choices[Name]> } = {
  view: oneOf(VIEWS, INITIAL_CHOICES.view),
  providers: several((nameable) => nameable.providers),
  years: {
    write: (years, { years: all }) => {
      if (!years || (years.from <= all.from && years.to >= all.to)) return null;
      return years.from === years.to ? String(years.from) : `${years.from}-${years.to}`;
    },
    read: readYears,
  },
  topics: several(() => TOPICS),
  evidence: several(() => EVIDENCE),
  sources: {
    write: (sources) => (sources.length > 1 ? sources.join(",") : null),
    read: readSources,
  },
  step: oneOf(STEPS, INITIAL_CHOICES.step),
  currency: oneOf(CURRENCIES, INITIAL_CHOICES.currency),
  fx: {
    write: (rate) => (rate === null ? null : String(rate)),
    read: (text) => {
      const rate = /^\d{1,5}(\.\d{1,4})?$/.test(text) ? Number(text) : Number.NaN;
      return rate >= LOWEST_RATE && rate <= HIGHEST_RATE ? { value: rate, rest: [] } : undefined;
    },
  },
  chart: named((nameable) => nameable.charts),
  figure: named((nameable) => nameable.figures),
  lang: oneOf(LANGUAGES, null),
  theme: oneOf(THEMES, null),
};

const NAMES = Object.keys(CODECS) as readonly (keyof Choices)[];

/** The query string of a view, with a leading `?`; empty for the page as it first opens. */
export function writeAddress(choices: Choices, nameable: Nameable): string {
  const pairs = NAMES.flatMap((name) => {
    const text = writeOne(name, choices, nameable);
    return text === null ? [] : [`${name}=${encodeURIComponent(text).replaceAll("%2C", ",")}`];
  });
  return pairs.length > 0 ? `?${pairs.join("&")}` : "";
}

/**
 * The nearest valid view of any string at all, and what of it could not be read.
 * @param nameableWith what may be named while these datasets are on the page
 */
export function readAddress(search: string, nameableWith: (sources: Choices["sources"]) => Nameable): ReadAddress {
  const ignored: Ignored[] = [];
  let choices = INITIAL_CHOICES;
  const seen = new Set<string>();
  const parameters = new URLSearchParams(search);
  const sources = readSources(parameters.get("sources") ?? "", nameableWith(choices.sources))?.value ?? choices.sources;
  const nameable = nameableWith(sources);
  for (const [parameter, value] of parameters) {
    const name = NAMES.find((candidate) => candidate === parameter);
    if (name && !seen.has(name)) {
      seen.add(name);
      const read = readOne(name, value, nameable);
      if (read) choices = { ...choices, ...read.part };
      const lost = read ? read.rest : [value];
      if (lost.length > 0) ignored.push({ parameter, value: lost.join(",") });
    } else if (!FOREIGN.test(parameter)) {
      ignored.push({ parameter, value });
    }
  }
  return { choices, ignored };
}

/** Marks that mail programs and social pages hang on links: dropped without a word. */
const FOREIGN = /^(utm_\w+|fbclid|gclid|ref)$/;

function writeOne<Name extends keyof Choices>(name: Name, choices: Choices, nameable: Nameable): string | null {
  return CODECS[name].write(choices[name], nameable);
}

function readOne<Name extends keyof Choices>(
  name: Name,
  text: string,
  nameable: Nameable,
): { part: Partial<Choices>; rest: readonly string[] } | undefined {
  const read = CODECS[name].read(text, nameable);
  return read && { part: { [name]: read.value }, rest: read.rest };
}

/** The article's figures are always there; the others come in the order of the catalogue. */
function readSources(
  text: string,
  { datasets }: Nameable,
): { value: readonly string[]; rest: readonly string[] } | undefined {
  const names = text.split(",").map((name) => name.trim());
  const known = datasets.filter((name) => name === ARTICLE || names.includes(name));
  const rest = names.filter((name) => !datasets.includes(name));
  return names.some((name) => datasets.includes(name)) ? { value: known, rest } : undefined;
}

function oneOf<Value extends string, Default extends Value | null>(
  values: readonly Value[],
  standard: Default,
): Codec<Value | Default> {
  return {
    write: (value) => (value === standard ? null : value),
    read: (text) => {
      const value = values.find((candidate) => candidate === text);
      return value === undefined ? undefined : { value, rest: [] };
    },
  };
}

function named(all: (nameable: Nameable) => readonly string[]): Codec<string | null> {
  return {
    write: (value) => value,
    read: (text, nameable) => (all(nameable).includes(text) ? { value: text, rest: [] } : undefined),
  };
}

/** A list: known names are kept, in the order of the data; all of them is the default, none of them is unreadable. */
function several<Value extends string>(all: (nameable: Nameable) => readonly Value[]): Codec<readonly Value[] | null> {
  return {
    write: (chosen) => (chosen === null ? null : chosen.length === 0 ? "none" : chosen.join(",")),
    read: (text, nameable) => {
      if (text === "none") return { value: [], rest: [] };
      const names = text.split(",").map((name) => name.trim());
      const chosen = all(nameable).filter((name) => names.includes(name));
      if (chosen.length === 0) return undefined;
      const rest = names.filter((name) => !chosen.some((known) => known === name));
      return { value: chosen.length === all(nameable).length ? null : chosen, rest };
    },
  };
}

function readYears(
  text: string,
  { years: all }: Nameable,
): { value: Years | null; rest: readonly string[] } | undefined {
  const match = /^(\d{4})(?:-(\d{4}))?$/.exec(text.trim());
  if (!match) return undefined;
  const [first, second] = [Number(match[1]), Number(match[2] ?? match[1])];
  const [from, to] = [Math.max(Math.min(first, second), all.from), Math.min(Math.max(first, second), all.to)];
  if (from > to) return undefined;
  const value = from === all.from && to === all.to ? null : { from, to };
  const kept = from === first && to === second;
  return { value, rest: kept ? [] : [text] };
}
