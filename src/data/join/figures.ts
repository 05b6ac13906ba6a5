import type { DerivedEntry, FigureEntry, PeriodEntry, StatedEntry } from "../dataset-file";
import { takes } from "../derivation";
import { type About, type Basis, type Figure, type Note, type Period, yearOf } from "../figure";
import type { Context, Place } from "./context";
import { notesByFigure } from "./notes";
import { partiesIn } from "./parties";
import { accountingOf, checkStatement, confirmations, refuseMixedSeries, repeats } from "./statements";
import { checkBounds, joinValue } from "./values";

/** Joins the file's figures and adds them to the context, from the top, so that each may be derived from those above. */
export function joinFigures(context: Context, notes: readonly Note[]): readonly Figure[] {
  const notesOf = notesByFigure(notes);
  const confirmedBy = confirmations(context);
  const own: Figure[] = [];
  for (const [index, entry] of context.file.figures.entries()) {
    const joined = joinFigure(entry, context.at("figures", index), context, confirmedBy.get(entry.id) ?? []);
    if (!joined || repeats(entry)) continue;
    const figure = { ...joined, notes: notesOf.get(entry.id) ?? [] };
    context.figures.push(figure);
    own.push(figure);
  }
  refuseSharedSlots(own, context);
  refuseMixedSeries(own, context);
  return own;
}

function joinFigure(
  entry: FigureEntry,
  place: Place,
  { file }: Context,
  confirmedBy: readonly string[],
): Omit<Figure, "notes"> | undefined {
  const metric = place.at("metric").lookUp("metric", entry.metric);
  const about = joinAbout(entry.about, place.at("about"));
  const basis = "derivation" in entry ? joinDerivation(entry, place) : joinStatement(entry, place, confirmedBy);
  const value = basis && joinValue(entry, basis, place);
  checkPeriod(entry.period, place.at("period"));
  if (about) checkFounded(about, entry.period, place.at("period", "from"));
  const limits = file.metrics.find(({ id }) => id === entry.metric);
  if (metric && value) checkBounds(value, { ...limits, unit: metric.unit }, place);
  if (!metric || !about || !basis || !value) return undefined;
  const stated = "evidence" in entry ? entry : null;
  return {
    id: entry.id,
    dataset: file.id,
    about,
    metric,
    value,
    period: entry.period ? joinPeriod(entry.period) : null,
    evidence: stated?.evidence ?? "derived",
    basis,
    paraphrase: entry.paraphrase,
    product: entry.product ?? null,
    chipKind: stated?.kind ?? null,
    accounting: accountingOf(entry, metric, place),
    statedOn: stated?.stated ?? null,
    break: stated?.break ?? null,
  };
}

function joinAbout(entry: FigureEntry["about"], place: Place): About | undefined {
  if ("market" in entry) return { kind: "market" };
  if ("together" in entry) {
    const providers = entry.together.flatMap((id, index) => place.at("together", index).lookUp("provider", id) ?? []);
    return providers.length === entry.together.length ? { kind: "together", providers } : undefined;
  }
  const provider = place.at("provider").lookUp("provider", entry.provider);
  if (!("counterparty" in entry)) return provider && { kind: "one", provider };
  const counterparty = place.at("counterparty").lookUp("provider", entry.counterparty);
  return provider && counterparty && { kind: "between", provider, counterparty };
}

function joinDerivation({ derivation }: DerivedEntry, place: Place): Basis | undefined {
  const { operation, inputs: ids } = derivation;
  const at = place.at("derivation", "inputs");
  const fits = takes(operation, ids.length);
  if (!fits) at.addMistake(`expected two inputs (a sum: two or more), found ${ids.length}`);
  const inputs = ids.flatMap((id, index) => at.at(index).lookUp("figure further up", id) ?? []);
  return fits && inputs.length === ids.length ? { kind: "derived", operation, inputs } : undefined;
}

function joinStatement(entry: StatedEntry, place: Place, confirmedBy: readonly string[]): Basis | undefined {
  const source = place.at("source").lookUp("source", entry.source);
  const alsoIn = [...(entry.alsoIn ?? []), ...confirmedBy].flatMap(
    (id, index) => place.at("alsoIn", index).lookUp("source", id) ?? [],
  );
  if (source) checkStatement(entry, source, place);
  const speaker =
    entry.attributedTo === undefined ? null : place.at("attributedTo").lookUp("speaker", entry.attributedTo);
  const { locator } = entry;
  if (source && "section" in locator && locator.section >= source.sections.length)
    place
      .at("locator", "section")
      .addMistake(`expected a section below ${source.sections.length}, found ${locator.section}`);
  return source && speaker !== undefined ? { kind: "stated", source, alsoIn, locator, speaker } : undefined;
}

function checkPeriod(period: PeriodEntry | undefined, place: Place): void {
  if (!period) return;
  if (period.part && period.from.length !== 4)
    place.at("part").addMistake("expected a year alone beside a part of the year");
  if ("to" in period && period.from.localeCompare(period.to) > 0 && !period.from.startsWith(period.to))
    place.at("to").addMistake(`expected an end not before ${period.from}, found ${period.to}`);
}

/** Nothing is between two companies before both are there. */
function checkFounded(about: About, period: PeriodEntry | undefined, place: Place): void {
  if (about.kind !== "between" || !period) return;
  for (const { founded } of [about.provider, about.counterparty])
    if (founded !== null && yearOf(period.from) < founded)
      place.addMistake(`expected a date from ${founded}, when the company was founded, found ${period.from}`);
}

function joinPeriod(entry: PeriodEntry): Period {
  return {
    from: entry.from,
    to: "to" in entry ? entry.to : null,
    part: entry.part ?? null,
    fiscal: entry.fiscal ?? null,
  };
}

/** Two stated numbers for the same thing, time and source cannot both stand. */
function refuseSharedSlots(figures: readonly Figure[], context: Context): void {
  const slots = new Map<string, string>();
  for (const figure of figures) {
    if (figure.value.kind === "fact" || figure.basis.kind === "derived") continue;
    const { about, metric, period, product, statedOn, basis } = figure;
    const slot = JSON.stringify([partiesIn(about), metric.id, period, product, statedOn, basis.source.id]);
    const holder = slots.get(slot);
    if (holder)
      context
        .at("figures", context.indexOf(figure))
        .addMistake(`expected a slot of its own, found "${holder}" in it already`);
    slots.set(slot, figure.id);
  }
}
