import { readFileSync } from "node:fs";

/** What the page must hold for a view, read from the data files and worked out here: nothing of the page's own code. */

interface Bilingual {
  readonly ko: string;
  readonly en: string;
}

export interface Period {
  readonly from: string;
  readonly to?: string;
  readonly part?: string;
  readonly fiscal?: string;
}

interface Metric {
  readonly id: string;
  readonly topic: string;
  readonly unit: string | null;
  readonly counted?: string;
  readonly name: Bilingual;
}

interface Entry {
  readonly id: string;
  readonly about: { readonly provider?: string; readonly counterparty?: string; readonly together?: readonly string[] };
  readonly metric: string;
  readonly value?: number;
  readonly low?: number;
  readonly high?: number;
  readonly qualifier?: string;
  readonly period?: Period;
  readonly evidence?: string;
  readonly source?: string;
  readonly locator?: { readonly section: number; readonly paragraph: number } | { readonly at: string };
  readonly derivation?: { readonly operation: string; readonly inputs: readonly string[] };
  readonly paraphrase: Bilingual;
  readonly product?: Bilingual;
}

interface File {
  readonly id: string;
  readonly sources: readonly { readonly id: string; readonly date: { readonly value: string } | null }[];
  readonly providers: readonly {
    readonly id: string;
    readonly name: Bilingual;
    readonly color: { light: string };
    readonly founded?: number;
  }[];
  readonly metrics: readonly Metric[];
  readonly figures: readonly Entry[];
  readonly notes?: readonly {
    readonly figures: readonly string[];
    readonly severity: string;
    readonly short: Bilingual;
  }[];
  readonly annotations?: readonly { readonly text: Bilingual }[];
  readonly checks?: readonly {
    readonly figure: string;
    readonly against: readonly string[];
    readonly verdict: string;
  }[];
}

/** A figure of a data file with what it names. */
export interface Figure extends Omit<Entry, "metric" | "about" | "evidence" | "value"> {
  readonly dataset: string;
  readonly metric: Metric;
  /** Ids of all whom it is about; empty for the whole market. */
  readonly parties: readonly string[];
  readonly kind: "one" | "between" | "together" | "market";
  readonly evidence: string;
  /** A stated number, or one computed here from what the figure is derived from. */
  readonly value: number | undefined;
}

const read = (name: string) => JSON.parse(readFileSync(`public/data/${name}`, "utf8"));
export const FILES: readonly File[] = read("index.json").datasets.map(({ file }: { file: string }) => read(file));

/** As the address names the article and the record together. */
export const RECORD = `sources=${FILES.map(({ id }) => id).join(",")}`;
export const PROVIDERS = FILES.flatMap(({ providers }) => providers);
export const NOTES = FILES.flatMap(({ notes = [] }) => notes);
export const ANNOTATIONS = FILES.flatMap(({ annotations = [] }) => annotations.map(({ text }) => text));
export const CHECKS = FILES.flatMap(({ checks = [] }) => checks);

const metrics = new Map(FILES.flatMap((file) => file.metrics.map((metric) => [metric.id, metric] as const)));
const entries = new Map(FILES.flatMap(({ figures }) => figures.map((entry) => [entry.id, entry] as const)));
const founded = new Map(FILES.flatMap(({ providers }) => providers.map((one) => [one.id, one.founded ?? 0] as const)));
const dates = new Map(FILES.flatMap(({ sources }) => sources.map(({ id, date }) => [id, date?.value] as const)));

/** Every figure of every file. */
export const FIGURES: readonly Figure[] = FILES.flatMap((file) =>
  file.figures.map((entry) => figureOf(entry, file.id)),
);

function figureOf(entry: Entry, dataset: string): Figure {
  const metric = metrics.get(entry.metric);
  if (!metric) throw new Error(`no metric ${entry.metric}`);
  const { provider, counterparty, together = [] } = entry.about;
  return {
    ...entry,
    dataset,
    metric,
    parties: [...together, ...[provider, counterparty].filter((id) => id !== undefined)],
    kind: together.length > 0 ? "together" : counterparty ? "between" : provider ? "one" : "market",
    evidence: entry.evidence ?? "derived",
    value: numberOf(entry),
  };
}

function numberOf({ value, derivation }: Entry): number | undefined {
  if (!derivation) return value;
  const [a = Number.NaN, b = Number.NaN, ...more] = derivation.inputs.map(
    (id) => numberOf(entries.get(id) ?? { ...missing, id }) ?? Number.NaN,
  );
  const results: Record<string, number> = {
    sum: [b, ...more].reduce((total, number) => total + number, a),
    difference: a - b,
    product: a * b,
    ratio: a / b,
    share: (100 * a) / b,
    growth: (100 * (a - b)) / b,
    "before-growth": (100 * a) / (100 + b),
  };
  return results[derivation.operation];
}

const missing: Entry = { id: "", about: {}, metric: "", paraphrase: { ko: "", en: "" } };

/** Sources a figure rests on, through what it is derived from. */
export function sourcesOf({ source, derivation }: Pick<Entry, "source" | "derivation">): readonly string[] {
  const under = derivation?.inputs.flatMap((id) => sourcesOf(entries.get(id) ?? {})) ?? [];
  return [...new Set([...(source ? [source] : []), ...under])];
}

/** The figures of the datasets a view has, and those among them that pass its filter, in the order of the files. */
export function figuresAt(query: string): { readonly all: readonly Figure[]; readonly shown: readonly Figure[] } {
  const chosen = new URLSearchParams(query);
  const list = (name: string) => chosen.get(name)?.split(",");
  const all = FIGURES.filter(({ dataset }) => (list("sources") ?? [FILES[0]?.id]).includes(dataset));
  const passes = (figure: Figure): boolean =>
    passesProviders(figure, list("providers")) &&
    passesYears(figure, chosen.get("years")) &&
    (list("topics")?.includes(figure.metric.topic) ?? true) &&
    (list("evidence")?.includes(figure.evidence) ?? true);
  return { all, shown: all.filter(passes) };
}

function passesProviders({ kind, parties }: Figure, chosen: readonly string[] | undefined): boolean {
  if (!chosen || kind === "market") return true;
  const there = parties.filter((id) => chosen.includes(id)).length;
  return kind === "together" ? there === parties.length : there > 0;
}

function passesYears(figure: Figure, years: string | null): boolean {
  if (!years) return true;
  const [first = "", last = first] = years.split("-");
  if (Number(last) < earliest(figure)) return false;
  if (!figure.period) return true;
  const { from, to } = figure.period;
  const said = sourcesOf(figure).map((id) => dates.get(id) ?? "");
  const end = to ?? [from, ...said].sort().at(-1) ?? from; // an open period reaches to its source
  return from.slice(0, 4) <= last && end.slice(0, 4) >= first;
}

/** No stake is older than the company it is in, nor is what was computed from stakes. */
function earliest({ id }: Pick<Figure, "id">): number {
  const { about, derivation } = entries.get(id) ?? missing;
  const under = derivation?.inputs.map((input) => earliest({ id: input })) ?? [];
  const stake = about.counterparty ? [about.provider ?? "", about.counterparty] : [];
  return Math.max(0, ...under, ...stake.map((party) => founded.get(party) ?? 0));
}
