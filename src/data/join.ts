import { type Check, contradictionIn } from "./check";
import type { Dataset } from "./dataset";
import type { DatasetFile, FigureEntry, PeriodEntry } from "./dataset-file";
import { derive, takes } from "./derivation";
import {
  type About,
  amountOf,
  type Basis,
  type Figure,
  type Metric,
  type Note,
  type Period,
  type Provider,
  SEVERITIES,
  type Source,
  type Speaker,
  type Value,
} from "./figure";

/** One thing wrong, and where. Mistakes are gathered, not thrown, so that all are reported at once. */
export interface Found {
  readonly place: string;
  readonly reason: string;
}

type AddMistake = (place: string, reason: string) => void;

/** Everything a figure may name: what the file holds, after what the datasets before it hold. */
interface Context {
  readonly sources: readonly Source[];
  readonly speakers: readonly Speaker[];
  readonly providers: readonly Provider[];
  readonly metrics: readonly Metric[];
  readonly bounds: ReadonlyMap<string, { readonly min: number; readonly max: number }>;
  readonly notes: ReadonlyMap<string, readonly Note[]>;
}

/** Joins ids to what they name. */
export function join(
  file: DatasetFile,
  earlier: readonly Dataset[],
): { readonly dataset: Dataset; readonly mistakes: readonly Found[] } {
  const mistakes: Found[] = [];
  const addMistake: AddMistake = (place, reason) => mistakes.push({ place, reason });
  const base = earlier.find(({ id }) => id === file.extends);
  if (file.extends !== undefined && !base)
    addMistake("extends", `expected the id of a dataset read before, found "${file.extends}"`);
  const exchangeRate = file.exchangeRate ?? base?.exchangeRate;
  if (!exchangeRate) addMistake("exchangeRate", "expected an exchange rate, or a dataset to extend that has one");
  const own = ownParts(file);
  refuseTwins(file, base, addMistake);
  checkMetrics(file, addMistake);
  const sources = [...(base?.sources ?? []), ...own.sources];
  const notes = joinNotes(file, sources, addMistake);
  const context: Context = {
    sources,
    speakers: own.speakers,
    providers: [...(base?.providers ?? []), ...own.providers],
    metrics: [...(base?.metrics ?? []), ...own.metrics],
    bounds: new Map(
      file.metrics.map(({ id, min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY }) => [id, { min, max }]),
    ),
    notes: notesByFigure(notes),
  };
  const figures: Figure[] = [];
  for (const [index, entry] of file.figures.entries()) {
    const figure = joinFigure(
      entry,
      `figures[${index}]`,
      file.id,
      context,
      [...(base?.figures ?? []), ...figures],
      addMistake,
    );
    if (figure) figures.push(figure);
  }
  refuseSharedSlots(file, figures, addMistake);
  const known = [...(base?.figures ?? []), ...figures];
  checkNotes(file, known, addMistake);
  const checks = joinChecks(file, known, addMistake);
  const { id, title } = file;
  return {
    dataset: {
      id,
      title,
      sources: own.sources,
      providers: own.providers,
      metrics: own.metrics,
      figures,
      notes,
      checks,
      exchangeRate: exchangeRate ?? NO_RATE,
    },
    mistakes,
  };
}

/** Stands in a dataset that is refused anyway. */
const NO_RATE = { wonPerDollar: Number.NaN, date: "", source: { ko: "", en: "" } };

function ownParts(file: DatasetFile) {
  return {
    speakers: file.speakers,
    metrics: file.metrics.map(
      ({ id, topic, name, unit, note, counted, split }): Metric => ({
        id,
        topic,
        name,
        unit,
        note: note ?? null,
        counted: counted ?? null,
        split: split ?? "none",
      }),
    ),
    providers: file.providers.map((provider): Provider => ({ ...provider, cloud: provider.cloud ?? null })),
    sources: file.sources.map(
      (source): Source => ({ ...source, author: source.author ?? null, sections: source.sections ?? [] }),
    ),
  };
}

function refuseTwins(file: DatasetFile, base: Dataset | undefined, addMistake: AddMistake): void {
  for (const list of ["sources", "speakers", "providers", "metrics", "figures", "notes"] as const) {
    const taken: readonly { readonly id: string }[] = list === "speakers" ? [] : (base?.[list] ?? []);
    const items: readonly { readonly id: string }[] = file[list] ?? [];
    const seen = new Set(taken.map(({ id }) => id));
    for (const [index, { id }] of items.entries()) {
      if (seen.has(id)) addMistake(`${list}[${index}].id`, `expected an id used once, found "${id}" again`);
      seen.add(id);
    }
  }
}

function checkMetrics(file: DatasetFile, addMistake: AddMistake): void {
  for (const [index, metric] of file.metrics.entries()) {
    if ((metric.unit === "count") !== (metric.counted !== undefined))
      addMistake(`metrics[${index}].counted`, "expected what is counted for a count, and nothing otherwise");
  }
}

function lookUp<Item extends { readonly id: string }>(
  items: readonly Item[],
  id: string,
  place: string,
  what: string,
  addMistake: AddMistake,
): Item | undefined {
  const item = items.find((candidate) => candidate.id === id);
  if (!item) addMistake(place, `expected the id of a ${what}, found "${id}"`);
  return item;
}

function joinNotes(file: DatasetFile, sources: readonly Source[], addMistake: AddMistake): readonly Note[] {
  return (file.notes ?? []).map((note, index) => ({
    ...note,
    date: note.date ?? null,
    sources: note.sources.flatMap(
      (id, position) => lookUp(sources, id, `notes[${index}].sources[${position}]`, "source", addMistake) ?? [],
    ),
  }));
}

/** Weightiest first, as the file has them within one severity. */
function notesByFigure(notes: readonly Note[]): ReadonlyMap<string, readonly Note[]> {
  const ordered = SEVERITIES.flatMap((severity) => notes.filter((note) => note.severity === severity));
  const ids = new Set(notes.flatMap(({ figures }) => figures));
  return new Map([...ids].map((id) => [id, ordered.filter(({ figures }) => figures.includes(id))]));
}

function checkNotes(file: DatasetFile, figures: readonly Figure[], addMistake: AddMistake): void {
  for (const [index, note] of (file.notes ?? []).entries())
    for (const [position, id] of note.figures.entries())
      lookUp(figures, id, `notes[${index}].figures[${position}]`, "figure", addMistake);
}

function joinChecks(file: DatasetFile, figures: readonly Figure[], addMistake: AddMistake): readonly Check[] {
  const taken = new Set<string>();
  return (file.checks ?? []).flatMap((entry, index): readonly Check[] => {
    const place = `checks[${index}]`;
    if (taken.has(entry.figure))
      addMistake(`${place}.figure`, `expected one verdict on a figure, found "${entry.figure}" again`);
    taken.add(entry.figure);
    const figure = lookUp(figures, entry.figure, `${place}.figure`, "figure", addMistake);
    const against = entry.against.flatMap(
      (id, position) => lookUp(figures, id, `${place}.against[${position}]`, "figure", addMistake) ?? [],
    );
    if (!figure || against.length < entry.against.length) return [];
    const check: Check = {
      figure,
      against,
      verdict: entry.verdict,
      because: entry.because ?? null,
      reason: entry.reason,
    };
    const contradiction = contradictionIn(check);
    if (contradiction) addMistake(place, contradiction);
    return [check];
  });
}

/** Two stated numbers for the same thing, time and source cannot both stand. */
function refuseSharedSlots(file: DatasetFile, figures: readonly Figure[], addMistake: AddMistake): void {
  const slots = new Map<string, string>();
  for (const figure of figures) {
    if (figure.value.kind === "fact" || figure.basis.kind === "derived") continue;
    const { about, metric, period, product, statedOn, basis } = figure;
    const slot = JSON.stringify([partiesIn(about), metric.id, period, product, statedOn, basis.source.id]);
    const holder = slots.get(slot);
    const index = file.figures.findIndex(({ id }) => id === figure.id);
    if (holder) addMistake(`figures[${index}]`, `expected a slot of its own, found "${holder}" in it already`);
    slots.set(slot, figure.id);
  }
}

function partiesIn(about: About): readonly string[] {
  if (about.kind === "market") return [];
  if (about.kind === "together") return about.providers.map(({ id }) => id);
  return about.kind === "between" ? [about.provider.id, "→", about.counterparty.id] : [about.provider.id];
}

/** @param figures those further up and of earlier datasets: what a derivation may name, which rules out circles */
function joinFigure(
  entry: FigureEntry,
  place: string,
  dataset: string,
  context: Context,
  figures: readonly Figure[],
  addMistake: AddMistake,
): Figure | undefined {
  const metric = lookUp(context.metrics, entry.metric, `${place}.metric`, "metric", addMistake);
  const about = joinAbout(entry.about, (id, field) =>
    lookUp(context.providers, id, `${place}.about.${field}`, "provider", addMistake),
  );
  const basis = joinBasis(entry, place, context, figures, addMistake);
  const value = basis && joinValue(entry, basis, (reason) => addMistake(place, reason));
  checkPeriod(entry.period, (field, reason) => addMistake(`${place}.period.${field}`, reason));
  if (metric && value) checkBounds(value, metric, context, (reason) => addMistake(place, reason));
  if (!metric || !about || !basis || !value) return undefined;
  const stated = "evidence" in entry ? entry : null;
  return {
    id: entry.id,
    dataset,
    about,
    metric,
    value,
    period: entry.period ? joinPeriod(entry.period) : null,
    evidence: stated?.evidence ?? "derived",
    basis,
    paraphrase: entry.paraphrase,
    product: entry.product ?? null,
    chipKind: stated?.kind ?? null,
    statedOn: stated?.stated ?? null,
    break: stated?.break ?? null,
    notes: context.notes.get(entry.id) ?? [],
  };
}

function joinAbout(
  entry: FigureEntry["about"],
  find: (id: string, field: string) => Provider | undefined,
): About | undefined {
  if ("market" in entry) return { kind: "market" };
  if ("together" in entry) {
    const providers = entry.together.map((id, index) => find(id, `together[${index}]`));
    const known = providers.filter((provider) => provider !== undefined);
    return known.length === providers.length ? { kind: "together", providers: known } : undefined;
  }
  const provider = find(entry.provider, "provider");
  if (!("counterparty" in entry)) return provider && { kind: "one", provider };
  const counterparty = find(entry.counterparty, "counterparty");
  return provider && counterparty && { kind: "between", provider, counterparty };
}

function joinBasis(
  entry: FigureEntry,
  place: string,
  context: Context,
  figures: readonly Figure[],
  addMistake: AddMistake,
): Basis | undefined {
  if ("derivation" in entry) {
    const { operation, inputs: ids } = entry.derivation;
    const fits = takes(operation, ids.length);
    if (!fits)
      addMistake(`${place}.derivation.inputs`, `expected two inputs (a sum: two or more), found ${ids.length}`);
    const inputs = ids.flatMap(
      (id, index) => lookUp(figures, id, `${place}.derivation.inputs[${index}]`, "figure further up", addMistake) ?? [],
    );
    return fits && inputs.length === ids.length ? { kind: "derived", operation, inputs } : undefined;
  }
  const source = lookUp(context.sources, entry.source, `${place}.source`, "source", addMistake);
  const alsoIn = (entry.alsoIn ?? []).flatMap(
    (id, index) => lookUp(context.sources, id, `${place}.alsoIn[${index}]`, "source", addMistake) ?? [],
  );
  const speaker =
    entry.attributedTo === undefined
      ? null
      : lookUp(context.speakers, entry.attributedTo, `${place}.attributedTo`, "speaker", addMistake);
  const { locator } = entry;
  if (source && "section" in locator && locator.section >= source.sections.length)
    addMistake(
      `${place}.locator.section`,
      `expected a section below ${source.sections.length}, found ${locator.section}`,
    );
  return source && speaker !== undefined ? { kind: "stated", source, alsoIn, locator, speaker } : undefined;
}

function joinValue(entry: FigureEntry, basis: Basis, addMistake: (reason: string) => void): Value | undefined {
  const qualifier = entry.qualifier ?? null;
  if (basis.kind === "derived") {
    const amount = derive(
      basis.operation,
      basis.inputs.map((input) => amountOf(input) ?? Number.NaN),
    );
    if (Number.isFinite(amount)) return { kind: "exact", amount, qualifier };
    addMistake("expected inputs that are single numbers and a result that is finite");
    return undefined;
  }
  if (!("source" in entry)) return undefined;
  const { value, low, high } = entry;
  if (low === undefined && high === undefined) {
    if (value !== undefined) return { kind: "exact", amount: value, qualifier };
    if (!qualifier) return { kind: "fact" };
  }
  if (low !== undefined && high !== undefined && !qualifier) {
    if (low >= high) addMistake(`expected low below high, found ${low} and ${high}`);
    else if (value === undefined) return { kind: "range", low, high };
    else if (low <= value && value <= high) return { kind: "interval", amount: value, low, high };
    else addMistake(`expected a value from low to high, found ${value}`);
    return undefined;
  }
  addMistake(
    qualifier && low !== undefined
      ? "expected no qualifier beside low and high"
      : "expected a value, or low and high, or all three, or none of them and no qualifier",
  );
  return undefined;
}

function checkPeriod(period: PeriodEntry | undefined, addMistake: (field: string, reason: string) => void): void {
  if (!period) return;
  if (period.part && period.from.length !== 4) addMistake("part", "expected a year alone beside a part of the year");
  if ("to" in period && period.from.localeCompare(period.to) > 0 && !period.from.startsWith(period.to))
    addMistake("to", `expected an end not before ${period.from}, found ${period.to}`);
}

function joinPeriod(entry: PeriodEntry): Period {
  return {
    from: entry.from,
    to: "to" in entry ? entry.to : null,
    part: entry.part ?? null,
    fiscal: entry.fiscal ?? null,
  };
}

function checkBounds(value: Value, metric: Metric, { bounds }: Context, addMistake: (reason: string) => void): void {
  if ((metric.unit === null) !== (value.kind === "fact")) {
    addMistake(
      metric.unit === null ? "expected a bare fact: its metric has no unit" : `expected a number in ${metric.unit}`,
    );
    return;
  }
  const { min, max } = bounds.get(metric.id) ?? { min: Number.NEGATIVE_INFINITY, max: Number.POSITIVE_INFINITY };
  for (const number of numbersIn(value)) {
    if (number < min) addMistake(`expected at least ${min}, found ${number}`);
    if (number > max) addMistake(`expected at most ${max}, found ${number}`);
  }
}

function numbersIn(value: Value): readonly number[] {
  switch (value.kind) {
    case "exact":
      return [value.amount];
    case "range":
      return [value.low, value.high];
    case "interval":
      return [value.low, value.amount, value.high];
    case "fact":
      return [];
  }
}
