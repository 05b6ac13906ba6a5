import { readFileSync } from "node:fs";

/** The bundled files as they are, read without the page's own parser: what a sentence says is looked up here. */

interface Named {
  readonly ko: string;
  readonly en: string;
}

/** A figure as its file has it, with the number worked out where the file names a derivation. */
export interface Fact {
  readonly id: string;
  readonly dataset: string;
  readonly metric: string;
  readonly unit: string | null;
  readonly topic: string;
  /** What is in a sum, by its own word or its metric's. */
  readonly accounting: string | null;
  /** How alike companies define it: `same`, `similar` or `own`. */
  readonly definition: string;
  /** Whether it is told once, without a period of its own for each. */
  readonly isState: boolean;
  /** Whose figure it is: the provider, or the one that gives; null for several together or the market. */
  readonly provider: string | null;
  readonly counterparty: string | null;
  readonly together: readonly string[];
  readonly amount: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly qualifier: string | null;
  readonly evidence: string;
  readonly from: string;
  readonly to: string;
  readonly fiscal: string | null;
  readonly stated: string | null;
  readonly isBroken: boolean;
  /** How near its source is to the fact; null for what is derived. */
  readonly grade: string | null;
  readonly isUndated: boolean;
  readonly product: Named | null;
  /** Who says it, where the source names someone. */
  readonly speaker: string | null;
  /** Who published the page it was read from; null for what was worked out. */
  readonly publisher: Named | null;
  readonly notes: readonly Remark[];
}

/** What there is to know about a figure. */
interface Remark {
  readonly severity: string;
  readonly kind: string;
  readonly short: Named;
  /** When it was on record, where the date is what is doubtful. */
  readonly date: string | null;
}

type Json = Record<string, unknown>;

const FILES = ["article.json", "record.json"] as const;
const files = FILES.map((name): Json => JSON.parse(readFileSync(`public/data/${name}`, "utf8")));

const listOf = <Entry = Json>(file: Json, name: string): readonly Entry[] => (file[name] ?? []) as readonly Entry[];

/** Providers by every name they are called by, their cloud's among them. */
interface Called {
  readonly id: string;
  readonly name: Named;
  readonly cloud?: Named;
  readonly founded?: number;
}

const providers = files.flatMap((file) => listOf<Called>(file, "providers"));

export function providerCalled(said: string): string | null {
  const found = providers.find(({ name, cloud }) =>
    [name.ko, name.en, cloud?.ko, cloud?.en].some((one) => one !== undefined && said === one),
  );
  return found?.id ?? null;
}

/** What a company is called, in each language; nothing where there is none. */
export function namesOf(provider: string | null): readonly string[] {
  const found = providers.find(({ id }) => id === provider);
  return found ? [found.name.ko, found.name.en] : [];
}

/** The year a company was founded; null where no file says. */
export function foundedIn(provider: string | null): number | null {
  return providers.find(({ id }) => id === provider)?.founded ?? null;
}

/** What comes of setting a figure beside the record; null where it is not. */
export function verdictOn(figure: string): string | null {
  const check = files.flatMap((file) => listOf(file, "checks")).find((one) => one.figure === figure);
  return check ? String(check.verdict) : null;
}

/** A sentence about figures, as its file has it. */
export interface Sentence {
  readonly id: string;
  readonly chart: string;
  readonly figures: readonly string[];
  readonly text: Named;
}

export const sentences: readonly Sentence[] = files.flatMap((file) => listOf<Sentence>(file, "annotations"));

/** All that the files say in words of a figure: itself, its metric, where it breaks with what came before, its notes. */
export function wordsOn({ id: figure, metric }: Fact, language: keyof Named): readonly string[] {
  const own = files.flatMap((file) => listOf(file, "figures")).filter(({ id }) => id === figure);
  const metrics = files.flatMap((file) => listOf(file, "metrics")).filter(({ id }) => id === metric);
  const notes = files.flatMap((file) => listOf(file, "notes"));
  const about = notes.filter(({ figures }) => (figures as readonly string[]).includes(figure));
  return [
    ...own.flatMap(({ paraphrase, break: broken }) => [paraphrase, broken]),
    ...metrics.map(({ note }) => note),
    ...about.flatMap(({ says, record, short }) => [says, record, short]),
  ].flatMap((text) => (text ? [(text as Named)[language]] : []));
}
/** How a form names what it computes of a metric, and the ending its id then has. */
const COMPUTED = [
  [/^(?:Share of those shown|표시된 곳 가운데 몫): (.+)$/, "share"],
  [/^(?:Indexed|지수): (.+)$/, "indexed"],
] as const;

/** What the record has that is closest to a figure of the article; null where it is not set beside it. */
export function closestOnRecord(figure: string): Fact | null {
  const check = files.flatMap((file) => listOf(file, "checks")).find((one) => one.figure === figure);
  const [closest] = (check?.against ?? []) as readonly string[];
  return facts.find(({ id }) => id === closest) ?? null;
}

/** What a metric is called; empty for one that no file has. */
export function metricName(id: string, language: keyof Named): string {
  return (metrics.get(id)?.name as Named | undefined)?.[language] ?? "";
}

/** Ids of the metrics of this name, in either language. */
export function metricsCalled(said: string): readonly string[] {
  for (const [pattern, ending] of COMPUTED) {
    const [, metric] = pattern.exec(said) ?? [];
    if (metric) return metricsCalled(metric).map((id) => `${id}~${ending}`);
  }
  return files
    .flatMap((file) => listOf<{ id: string; name: Named }>(file, "metrics"))
    .flatMap(({ id, name }) => (name.en === said || name.ko === said ? [id] : []));
}

const metrics = new Map(files.flatMap((file) => listOf(file, "metrics").map((metric) => [metric.id, metric] as const)));

const publishers = new Map(
  files.flatMap((file) =>
    listOf(file, "sources").map(({ id, publisher }) => [String(id), publisher as Named] as const),
  ),
);
const remarks = remarksByFigure();
const grades = new Map(files.flatMap((file) => listOf(file, "sources").map(({ id, grade }) => [id, String(grade)])));

export const facts: readonly Fact[] = gathered();

function remarksByFigure(): ReadonlyMap<string, readonly Remark[]> {
  const found = new Map<string, readonly Remark[]>();
  for (const { figures, severity, kind, short, date } of files.flatMap((file) => listOf(file, "notes"))) {
    const remark = {
      severity: String(severity),
      kind: String(kind),
      short: short as Named,
      date: (date ?? null) as string | null,
    };
    for (const id of figures as readonly string[]) found.set(id, [...(found.get(id) ?? []), remark]);
  }
  return found;
}

function gathered(): readonly Fact[] {
  const all = new Map<string, Fact>();
  for (const file of files)
    for (const entry of listOf(file, "figures").filter(({ sameAs }) => sameAs === undefined))
      all.set(String(entry.id), factOf(entry, String(file.id), all));
  return [...all.values()];
}

function factOf(entry: Json, dataset: string, earlier: ReadonlyMap<string, Fact>): Fact {
  const about = entry.about as { provider?: string; counterparty?: string; together?: readonly string[] };
  const period = (entry.period ?? {}) as { from?: string; to?: string; fiscal?: string };
  const derivation = entry.derivation as { operation: string; inputs: readonly string[] } | undefined;
  const number = (name: string): number | null => (typeof entry[name] === "number" ? entry[name] : null);
  const metric = metrics.get(entry.metric) ?? {};
  return {
    id: String(entry.id),
    dataset,
    metric: String(entry.metric),
    unit: (metric.unit ?? null) as string | null,
    topic: String(metric.topic),
    accounting: (entry.accounting ?? metric.accounting ?? null) as string | null,
    definition: String(metric.definition ?? "same"),
    isState: metric.split === undefined,
    provider: about.provider ?? null,
    counterparty: about.counterparty ?? null,
    together: about.together ?? [],
    amount: derivation ? computed(derivation, earlier) : number("value"),
    low: number("low"),
    high: number("high"),
    qualifier: (entry.qualifier ?? null) as string | null,
    evidence: derivation ? "derived" : String(entry.evidence),
    from: period.from ?? "",
    to: period.to ?? "",
    fiscal: period.fiscal ?? null,
    stated: (entry.stated ?? null) as string | null,
    isBroken: entry.break !== undefined,
    product: (entry.product ?? null) as Named | null,
    speaker: (entry.attributedTo ?? null) as string | null,
    publisher: publishers.get(String(entry.source)) ?? null,
    notes: remarks.get(String(entry.id)) ?? [],
    grade: grades.get(entry.source) ?? null,
    isUndated: entry.period === undefined || entry.period === null,
  };
}

function computed(
  { operation, inputs }: { readonly operation: string; readonly inputs: readonly string[] },
  earlier: ReadonlyMap<string, Fact>,
): number {
  const numbers = inputs.map((id) => earlier.get(id)?.amount ?? Number.NaN);
  const [a = Number.NaN, b = Number.NaN] = numbers;
  const ways: Record<string, () => number> = {
    sum: () => numbers.reduce((total, one) => total + one, 0),
    difference: () => a - b,
    product: () => a * b,
    ratio: () => a / b,
    share: () => (100 * a) / b,
    growth: () => (100 * (a - b)) / b,
    "before-growth": () => (100 * a) / (100 + b),
  };
  return ways[operation]?.() ?? Number.NaN;
}
