import { extentOf } from "../../data/extent";
import type { Figure } from "../../data/figure";
import { yearsWords } from "../../language/date-words";
import { amountWords, valueWords } from "../../language/figure-words";
import { localized } from "../../language/language";
import type { Words } from "../../language/words";
import type { Form } from "../../state/form";
import { metricNotes } from "../figure-queries";
import { spanOf } from "../kinds/series";
import { exceeds } from "../superlative";
import type { Reckoned } from "./amounts";
import type { Grid, GridSeries, Position } from "./cells";
import type { Refusal } from "./refusal";
import { sharedPositions } from "./shared";

/** What a chart in another form says of itself. */

/** What a base is called on its own scale: all of it. */
const WHOLE = 100;

/** What is measured, with the unit where the values do not say it. */
export function measureWords({ metric }: Pick<Grid, "metric">, words: Words): string {
  const name = localized(metric.name, words);
  return metric.unit === "USD" ? words.text.forms.dollars(name) : name;
}

/** @param shown the positions that are drawn */
export function subtitleOf(
  { amounts }: Form,
  measure: string,
  { grid, base }: Reckoned,
  shown: readonly Position[],
  words: Words,
): string {
  const text = words.text.forms.subtitle;
  const when = timesWords(grid, shown, words);
  if (amounts === "indexed" && base)
    return text.indexed(measure, when, base.name, amountWords(WHOLE, grid.metric, words));
  return text[amounts === "share" ? "share" : "absolute"](measure, when);
}

/** Positions that can be named one by one; more are given as years from the first to the last. */
const NAMED = 4;

function timesWords({ series, isTimed }: Grid, shown: readonly Position[], words: Words): string {
  const names = shown.map(({ name }) => name);
  if (!isTimed) return words.text.sentences.lists(names);
  if (shown.length <= NAMED) return words.text.sentences.and(names);
  const figures = series.flatMap(({ figures: own }) => shown.flatMap(({ key }) => own.get(key) ?? []));
  const { from, to } = spanOf(figures);
  return yearsWords(from, to - 1, words);
}

/** As given, a chart's own finding stands; of what is computed, who comes first. */
export function titleOf(
  { amounts }: Form,
  drawnFor: string,
  shown: Reckoned,
  isUnranked: boolean,
  words: Words,
): string {
  if (amounts === "absolute") return drawnFor;
  const last = sharedPositions(shown.grid).at(-1);
  if (!last) return drawnFor;
  const leader = isUnranked ? null : leaderAt(shown.grid, last);
  return amounts === "share" ? shareTitle(shown.grid, last, leader, words) : indexTitle(shown, last, leader, words);
}

interface Leader {
  readonly series: GridSeries;
  readonly figure: Figure;
}

/** Who is ahead of all others, as far as is said; null where nobody surely is. */
function leaderAt({ series }: Grid, { key }: Position): Leader | null {
  const all = series.flatMap((one): readonly Leader[] => {
    const figure = one.figures.get(key);
    return figure ? [{ series: one, figure }] : [];
  });
  const isSingle = all.every(({ figure }) => {
    const extent = extentOf(figure);
    return extent.kind === "amount" && extent.open === null;
  });
  if (!isSingle || all.length < 2) return null;
  const others = (own: Figure) => all.flatMap(({ figure }) => (figure === own ? [] : [figure]));
  return all.find(({ figure }) => exceeds(figure, others(figure))) ?? null;
}

function shareTitle({ series }: Grid, last: Position, leader: Leader | null, words: Words): string {
  const text = words.text.forms;
  if (!leader) return text.parts(series.length, listAt(series, last, words), last.name);
  return text.makesUp(leader.series.name, valueWords(leader.figure, words), series.length, last.name);
}

function indexTitle({ grid, base }: Reckoned, last: Position, leader: Leader | null, words: Words): string {
  const text = words.text.forms;
  const { series, positions } = grid;
  const from = base?.name ?? "";
  if (!leader) return text.levels(from, listAt(series, last, words), last.name);
  const goesOn = positions.at(-1) !== last;
  return text[goesOn ? "highestOfAll" : "highest"](
    from,
    leader.series.name,
    valueWords(leader.figure, words),
    last.name,
  );
}

/** Each with its number at a position. */
function listAt(series: readonly GridSeries[], { key }: Position, words: Words): string {
  const said = series.flatMap(({ name, figures }) => {
    const figure = figures.get(key);
    return figure ? [words.text.forms.of(name, valueWords(figure, words))] : [];
  });
  return words.text.sentences.and(said);
}

/** What is to note: what the metrics say of themselves, how it was computed, who has no figure for what is drawn. */
export function noteOf(
  { amounts, shape }: Form,
  given: Grid,
  reckoned: Reckoned,
  shown: readonly Position[],
  words: Words,
): string {
  const text = words.text.forms;
  const { base } = reckoned;
  const inputs = given.series.flatMap(({ figures }) => [...figures.values()]);
  return [
    metricNotes(inputs, words),
    shape === "line" ? text.places : "",
    amounts === "share" ? text.shares : "",
    amounts === "indexed" && base ? text.measured(base.name) : "",
    withoutWords(given, reckoned, shown, words),
  ]
    .filter(Boolean)
    .join(" ");
}

/** Who is in the chart as it was drawn but not here: not to be measured against the base, or with nothing at what is drawn. */
function withoutWords(given: Grid, { grid, base }: Reckoned, shown: readonly Position[], words: Words): string {
  const { sentences, forms } = words.text;
  const namesBut = (all: readonly GridSeries[], kept: readonly GridSeries[]): string =>
    sentences.list(all.filter(({ key }) => !kept.some((one) => one.key === key)).map(({ name }) => name));
  const drawn = grid.series.filter(({ figures }) => shown.some(({ key }) => figures.has(key)));
  const [unmeasured, undrawn] = [base ? namesBut(given.series, grid.series) : "", namesBut(grid.series, drawn)];
  return [
    base && unmeasured ? forms.unmeasured(unmeasured, base.name) : "",
    undrawn ? forms.without(undrawn, sentences.and(shown.map(({ name }) => name))) : "",
  ]
    .filter(Boolean)
    .join(" ");
}

/** Why a form is not shown, and what is in its place. */
export function insteadWords(why: Refusal, form: Form | null, { text }: Words): string {
  return text.picker.instead(text.picker.refusals[why], form ? formName(form, { text }) : text.picker.drawn);
}

/** A form as the picker calls it. */
function formName({ shape, amounts }: Form, { text }: Pick<Words, "text">): string {
  const { picker, sentences } = text;
  return sentences.list([picker.shapes[shape], ...(amounts === "absolute" ? [] : [picker.amounts[amounts]])]);
}
