import { ARTICLE } from "../data/dataset";
import { EVIDENCE, TOPICS } from "../data/figure";
import { CURRENCIES, LANGUAGES, type Language } from "../language/language";
import {
  BASES,
  type Choices,
  HIGHEST_RATE,
  HISTORIES,
  INITIAL_CHOICES,
  LOWEST_RATE,
  MOST_COMPARED,
  ROWS,
  SCREENS,
  STEPS,
  THEMES,
  type Years,
} from "./choices";
import {
  type Codec,
  type Codecs,
  NONE,
  oneOf,
  ordered,
  type Read,
  type ReadQuery,
  readQuery,
  several,
  writeQuery,
} from "./codec";
import { FORM_CODEC, type Form, ownerId, writeForm } from "./form";
import { tidied } from "./handed-on";

/** What an address may name, as the data on the page has it. */
export interface Nameable {
  readonly datasets: readonly string[];
  readonly providers: readonly string[];
  readonly figures: readonly string[];
  readonly charts: readonly string[];
  /** First and last year any figure has. */
  readonly years: Years;
}

/** Every choice answers how the address writes it; a new choice does not compile until it does. */
const CODECS: Codecs<Choices, Nameable> = {
  screen: { ...oneOf(SCREENS, INITIAL_CHOICES.screen), parameter: "view" },
  providers: several((nameable: Nameable) => nameable.providers),
  years: {
    write: (years, { years: all }) => {
      if (!years || (years.from <= all.from && years.to >= all.to)) return null;
      return years.from === years.to ? String(years.from) : `${years.from}-${years.to}`;
    },
    read: readYears,
  },
  topics: several((_: Nameable) => TOPICS),
  evidence: several((_: Nameable) => EVIDENCE),
  sources: {
    write: (sources) => (sources.length > 1 ? sources.join(",") : null),
    read: readSources,
  },
  step: oneOf(STEPS, INITIAL_CHOICES.step),
  basis: oneOf(BASES, INITIAL_CHOICES.basis),
  compare: ordered((nameable: Nameable) => nameable.providers, MOST_COMPARED),
  against: named((nameable) => [...nameable.providers, NONE]),
  rows: oneOf(ROWS, INITIAL_CHOICES.rows),
  history: oneOf(HISTORIES, INITIAL_CHOICES.history),
  currency: oneOf(CURRENCIES, INITIAL_CHOICES.currency),
  fx: {
    write: (rate) => (rate === null ? null : String(rate)),
    read: (text) => {
      const rate = /^\d{1,5}(\.\d{1,4})?$/.test(text) ? Number(text) : Number.NaN;
      return rate >= LOWEST_RATE && rate <= HIGHEST_RATE ? { value: rate, rest: [] } : undefined;
    },
  },
  chart: named((nameable) => nameable.charts),
  form: FORM_CODEC,
  figure: {
    write: (id) => id,
    read: (text, { figures }) =>
      figures.includes(text) || figures.includes(ownerId(text)) ? { value: text, rest: [] } : undefined,
  },
  embed: named((nameable) => nameable.charts),
  lang: { ...oneOf(LANGUAGES, null), read: readLanguage },
  theme: oneOf(THEMES, null),
};

/** The query string of a view, with a leading `?`; empty for the page as it first opens. */
export function writeAddress(choices: Choices, nameable: Nameable): string {
  return writeQuery(choices, CODECS, nameable);
}

/** The address of a view with one chart of it open in a form; the same address where it is as it was drawn. */
export function addressInForm(address: string, chart: string, form: Form | null): string {
  if (!form) return address;
  const query = new URLSearchParams(address);
  query.set("chart", chart);
  query.set("form", writeForm(form));
  // in the order in which a whole view is written
  const names = Object.entries(CODECS).map(([name, { parameter = name }]) => parameter);
  const pairs = names.flatMap((name) => {
    const value = query.get(name);
    return value === null ? [] : [`${name}=${encodeURIComponent(value).replaceAll("%2C", ",")}`];
  });
  return `?${pairs.join("&")}`;
}

/**
 * The nearest valid view of any string at all, and what of it could not be read.
 * @param nameableWith what may be named while these datasets are on the page
 */
export function readAddress(
  search: string,
  nameableWith: (sources: Choices["sources"]) => Nameable,
): ReadQuery<Choices> {
  const named = tidied(new URLSearchParams(search).getAll("sources").join(","));
  const { sources: always } = INITIAL_CHOICES;
  const sources = readSources(named, nameableWith(always))?.value ?? always;
  return readQuery(search, INITIAL_CHOICES, CODECS, nameableWith(sources));
}

/** The article's figures are always there; the others come in the order of the catalogue. */
function readSources(text: string, { datasets }: Nameable): Read<readonly string[]> | undefined {
  const names = text.split(",").map((name) => name.trim());
  const known = datasets.filter((name) => name === ARTICLE || names.includes(name));
  const rest = names.filter((name) => !datasets.includes(name));
  return names.some((name) => datasets.includes(name)) ? { value: known, rest } : undefined;
}

function named(all: (nameable: Nameable) => readonly string[]): Codec<string | null, Nameable> {
  return {
    write: (value) => value,
    read: (text, nameable) => (all(nameable).includes(text) ? { value: text, rest: [] } : undefined),
  };
}

/** Of a language with its region, `ko-KR`, the language. */
function readLanguage(text: string): Read<Language> | undefined {
  const [primary] = text.toLowerCase().split(/[-_]/);
  const language = LANGUAGES.find((name) => name === primary);
  return language && { value: language, rest: [] };
}

function readYears(text: string, { years: all }: Nameable): Read<Years | null> | undefined {
  const match = /^(\d{4})(?:-(\d{4}))?$/.exec(text.trim());
  if (!match) return undefined;
  const [first, second] = [Number(match[1]), Number(match[2] ?? match[1])];
  const [from, to] = [Math.max(Math.min(first, second), all.from), Math.min(Math.max(first, second), all.to)];
  if (from > to) return undefined;
  const value = from === all.from && to === all.to ? null : { from, to };
  const kept = from === first && to === second;
  return { value, rest: kept ? [] : [text] };
}
