import { isMeant, tidied } from "./handed-on";

/** How choices are written as parameters of a query string, and read back leniently: what cannot be read is named. */

/** How one choice is written: `read` gives undefined for a bad value, and `rest` for what is bad within one. */
export interface Codec<Value, Context = void> {
  /** Name of the parameter, where it is not that of the choice. */
  readonly parameter?: string;
  /** Null leaves the parameter out: the value is the default. */
  write(value: Value, context: Context): string | null;
  read(text: string, context: Context): Read<Value> | undefined;
}

export interface Read<Value> {
  readonly value: Value;
  readonly rest: readonly string[];
}

/** One codec for every choice; a new choice does not compile until it has one. */
export type Codecs<Choices, Context = void> = { readonly [Name in keyof Choices]: Codec<Choices[Name], Context> };

/** A part of a query string that could not be read. */
export interface Ignored {
  readonly parameter: string;
  readonly value: string;
}

export interface ReadQuery<Choices> {
  readonly choices: Choices;
  readonly ignored: readonly Ignored[];
}

/** With a leading `?`; empty where every choice is the default. */
export function writeQuery<Choices, Context>(
  choices: Choices,
  codecs: Codecs<Choices, Context>,
  context: Context,
): string {
  const pairs = namesOf(codecs).flatMap((name) => {
    const text = codecs[name].write(choices[name], context);
    return text === null
      ? []
      : [`${codecs[name].parameter ?? name}=${encodeURIComponent(text).replaceAll("%2C", ",")}`];
  });
  return pairs.length > 0 ? `?${pairs.join("&")}` : "";
}

/** The nearest valid choices of any string at all, and what of it could not be read. */
export function readQuery<Choices, Context>(
  search: string,
  standard: Choices,
  codecs: Codecs<Choices, Context>,
  context: Context,
): ReadQuery<Choices> {
  const ignored: Ignored[] = [];
  let choices = standard;
  const query = new URLSearchParams(search);
  const parameters = new Map(namesOf(codecs).map((name) => [codecs[name].parameter ?? name, name]));
  for (const parameter of new Set(query.keys())) {
    const values = query.getAll(parameter);
    const name = parameters.get(parameter);
    if (name) {
      const { read, lost } = readLeniently(values, (text) => codecs[name].read(text, context));
      if (read) choices = { ...choices, [name]: read.value };
      if (lost.length > 0) ignored.push({ parameter, value: lost.join(",") });
    } else if (isMeant(parameter, [...parameters.keys()])) {
      ignored.push({ parameter, value: values.join(",") });
    }
  }
  return { choices, ignored };
}

/** As it stands, else as it was before it was handed on; of a repeated parameter all as one list, else the first. */
function readLeniently<Value>(values: readonly string[], read: (text: string) => Read<Value> | undefined) {
  const [first = "", ...more] = values;
  const all = values.join(",");
  const tried = [all, tidied(all)].flatMap((text) => read(text) ?? []);
  const best = tried.find(({ rest }) => rest.length === 0) ?? tried[0];
  if (best) return { read: best, lost: best.rest };
  const alone = more.length > 0 ? (read(first) ?? read(tidied(first))) : undefined;
  return { read: alone, lost: alone ? [...alone.rest, ...more] : [all] };
}

function namesOf<Choices, Context>(codecs: Codecs<Choices, Context>): readonly (keyof Choices & string)[] {
  return Object.keys(codecs) as (keyof Choices & string)[];
}

export function oneOf<Value extends string | number, Default extends Value | null>(
  values: readonly Value[],
  standard: Default,
): Codec<Value | Default, unknown> {
  return {
    write: (value) => (value === standard ? null : String(value)),
    read: (text) => {
      const value = values.find((candidate) => String(candidate) === text);
      return value === undefined ? undefined : { value, rest: [] };
    },
  };
}

/** A list: known names are kept, in their own order; all of them is the default, none of them is unreadable. */
export function several<Value extends string, Context>(
  all: (context: Context) => readonly Value[],
): Codec<readonly Value[] | null, Context> {
  return {
    write: (chosen) => (chosen === null ? null : chosen.length === 0 ? NONE : chosen.join(",")),
    read: (text, context) => {
      if (text === NONE) return { value: [], rest: [] };
      const names = text.split(",").map((name) => name.trim());
      const chosen = all(context).filter((name) => names.includes(name));
      if (chosen.length === 0) return undefined;
      const rest = names.filter((name) => !chosen.some((known) => known === name));
      return { value: chosen.length === all(context).length ? null : chosen, rest };
    },
  };
}

/** A list whose order counts: known names are kept as they stand, each once, no more of them than there may be. */
export function ordered<Context>(
  all: (context: Context) => readonly string[],
  most: number,
): Codec<readonly string[] | null, Context> {
  return {
    write: (chosen) => (chosen === null ? null : chosen.length === 0 ? NONE : chosen.join(",")),
    read: (text, context) => {
      if (text === NONE) return { value: [], rest: [] };
      const names = [...new Set(text.split(",").map((name) => name.trim()))];
      const chosen = names.filter((name) => all(context).includes(name)).slice(0, most);
      const rest = names.filter((name) => !chosen.includes(name));
      return chosen.length === 0 ? undefined : { value: chosen, rest };
    },
  };
}

/** How an empty list, or nobody, is written. */
export const NONE = "none";
