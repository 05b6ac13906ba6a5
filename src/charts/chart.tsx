import type { ComponentType, ReactElement } from "react";
import { RECORD } from "../data/dataset";
import {
  type Annotation,
  EVIDENCE,
  type Evidence,
  type Figure,
  type Note,
  SEVERITIES,
  type Topic,
} from "../data/figure";
import { onceOf } from "../data/once-of";
import type { Words } from "../language/words";
import type { Basis, ChartFilter, ChartScreen, Filter, History, Rows, Step } from "../state/choices";
import { type Compared, comparedFrom } from "../state/compared";
import type { Form } from "../state/form";
import { figuresShown, type PageData, passes } from "../state/selectors";
import { type Annotated, annotated } from "./annotated";
import type { ChartView } from "./chart-view";
import { AnnotationContext } from "./drawing/annotation-context";
import { NOTHING_SAID, type PlacedAnnotations } from "./drawing/annotations";
import type { Size } from "./drawing/box";
import type { Occupied } from "./drawing/occupied";
import { type Drawable, DrawingCode, drawable } from "./drawing-code";
import type { DrawingProps } from "./drawing-props";
import { type Empty, emptyBecause, emptyComparison, emptyWithoutRecord } from "./empty";
import { type Cell, gridOf } from "./forms/cells";
import { type Formed, figuresInForms, forgetFormFailures, formedFrom } from "./forms/formed";
import { formsOffered, nearestForm, type Offer } from "./forms/offer";
import type { Refusal } from "./forms/refusal";
import { insteadWords } from "./forms/words";
import type { MatrixView } from "./kinds/matrix";
import type { TableView } from "./kinds/table/table";
import { type Cut, cutOf, ROOM, ROOM_OF_FORM, type Room, withRest } from "./room";
import type { WalkSeries } from "./walk";
import { walkOfFigures } from "./walk-of-figures";

/** What a view is built from. */
export interface ViewInput {
  /** The chart's figures that pass the filter. */
  readonly figures: readonly Figure[];
  /** The chart's figures without the filter: what the source gives at all. */
  readonly given: readonly Figure[];
  /** What is drawn beside them, as far as it is on the page and passes the filter: what the record says, for most. */
  readonly beside: readonly Figure[];
  readonly filter: Filter;
  /** Into which lengths of time a history is cut. */
  readonly step: Step;
  /** What counts as capital spending in a history. */
  readonly basis: Basis;
  /** Who is compared with whom. */
  readonly comparison: Compared;
  readonly rows: Rows;
  readonly history: History;
  readonly pageData: PageData;
  readonly words: Words;
}

/** How a chart stands on a page, on screen and on paper: as it is drawn, or as a table. A picture of it is drawn always. */
export type Presentation =
  | { readonly kind: "drawing" }
  | { readonly kind: "table"; readonly table: MatrixView }
  | { readonly kind: "grid"; readonly grid: TableView };

/** @param placed where sentences stand in it; none do where this is left out */
export type Draw = (size: Size, scope: string, placed?: PlacedAnnotations) => ReactElement;

/** A chart made ready for one state of the page. */
export interface Prepared {
  readonly view: ChartView;
  /** What a reader would call such a drawing. */
  readonly kind: ChartKind;
  /** The form it is in; null as it was drawn. */
  readonly form: Form | null;
  /** Why it is not in the form that was asked for, in a sentence; empty where it is. */
  readonly instead: string;
  readonly presentation: Presentation;
  /** Kinds of evidence drawn, surest first. */
  readonly evidence: readonly Evidence[];
  /** Why nothing can be drawn; null when something can. */
  readonly empty: Empty | null;
  /** What there is to know about the figures shown, weightiest first. */
  readonly notes: readonly Note[];
  /** What the data say of it in a sentence each, for what is drawn. */
  readonly annotations: readonly Annotation[];
  /** Its places in the order in which they are gone through one by one. */
  walk(): readonly WalkSeries[];
  /** Where these sentences stand. */
  readonly annotated: Annotated;
  /** The forms it can be in under this filter. */
  forms(): readonly Form[];
  /** Natural height at a width, in CSS pixels; known before the drawing has been fetched, so that nothing jumps. */
  height(width: number): number;
  /** Suspends until the drawing code has been fetched; draws at once afterwards. */
  readonly draw: Draw;
  /** The same, for drawing at once off screen. */
  fetchDrawing(): Promise<Draw>;
  /** What can be drawn of it where room is short: all of it, all of it closer together, then ever less. */
  briefs(): Iterable<Brief>;
}

/** As much of a chart as a small frame has room for. */
export interface Brief extends Pick<Drawable, "height" | "least"> {
  readonly draw: Draw;
  /** Whether no figure of it is left out. */
  readonly isWhole: boolean;
  /** Where its sentences stand; null where they have no places in it. */
  readonly annotated: Annotated | null;
}

export interface Chart {
  /** Kebab-case; names the folder, the link and the exported file. */
  readonly id: ChartId;
  readonly kind: ChartKind;
  readonly topic: Topic;
  /** Where it stands. */
  readonly screen: ChartScreen;
  /** Columns of twelve on a wide page. */
  readonly span: Span;
  /** The same while the record is on the page. */
  readonly spanWithRecord: Span;
  /** Whether the chart is drawn from the record's figures alone. */
  readonly needsRecord: boolean;
  /** Whether the reader can cut it by year or by quarter. */
  readonly hasSteps: boolean;
  /** Whether the reader can choose what counts as capital spending in it. */
  readonly hasBases: boolean;
  /** Whether it is made from such a figure or draws it beside: what else the filter leaves cannot change it. */
  draws(figure: Figure): boolean;
  prepare(pageData: PageData, chartFilter: ChartFilter, words: Words): Prepared;
  /** Fetches the drawing code ahead of its use. */
  preload(): Promise<void>;
  /** After a failed fetch: the next drawing asks again. */
  forgetFailure(): void;
}

export type Span = 5 | 7 | 12;

/** What a reader would call such a drawing. */
export type ChartKind = keyof Words["text"]["alt"]["kinds"];

export type ChartId = keyof Words["text"]["charts"];

interface Parts<View extends ChartView> {
  readonly id: ChartId;
  readonly kind: ChartKind;
  /** Where its kind depends on what there is to draw. */
  kindOf?(view: View): ChartKind;
  readonly topic: Topic;
  /** The dashboard where nothing is said. */
  readonly screen?: ChartScreen;
  readonly span: Span;
  readonly spanWithRecord?: Span;
  readonly needsRecord?: boolean;
  readonly hasSteps?: boolean;
  readonly hasBases?: boolean;
  /** What its other forms are made of; without it, they are a table of all its figures, one by one. */
  cells?(view: View, words: Words): readonly Cell[];
  /** What is measured, where the first metric of those does not say it for all. */
  measure?(words: Words): string;
  /** Whether the chart draws such a figure at all. */
  uses(figure: Figure): boolean;
  /** Whether it draws such a figure beside them; alone, these make no chart. */
  beside?(figure: Figure): boolean;
  /** Null when the figures that are left cannot make this chart. */
  buildView(subject: ViewInput): View | null;
  /** The order of its places; by measure, time and whom they are about where nothing is said. */
  walk?(view: View, words: Words): readonly WalkSeries[] | null;
  /** For how much its drawing has room, where that is otherwise than its kind has. */
  readonly room?: Room;
  /** A drawing where nothing is said. */
  presentation?(view: View): Presentation;
  height(view: View, width: number): number;
  /** The least height in which all of it has room, where that is less. */
  least?(view: View, width: number): number;
  /** The same with a little less beside what its title says, for a frame too small for all; null where nothing can go. */
  briefer?(view: View): View | null;
  /** What the drawing takes up at a size, so that sentences can stand at its marks; without it they stand around it. */
  occupied?(view: View, size: Size): Occupied;
  fetchDrawing(): Promise<ComponentType<DrawingProps<View>>>;
}

const DRAWING: Presentation = { kind: "drawing" };

/** Ties a view to the component that draws it, and hides the view's own type from the registry. */
export function defineChart<View extends ChartView>(parts: Parts<View>): Chart {
  const { id, kind, topic, screen = "dashboard", span, spanWithRecord = span, needsRecord = false } = parts;
  const { hasSteps = false, hasBases = false } = parts;
  const { uses, beside: drawsBeside, buildView, occupied: takesUp, fetchDrawing } = parts;
  const code = new DrawingCode(fetchDrawing);
  const usedIn = onceOf((figures) => figures.filter(uses));
  const besideIn = onceOf((figures) => (drawsBeside ? figures.filter(drawsBeside) : []));
  return {
    id,
    kind,
    topic,
    screen,
    span,
    spanWithRecord,
    needsRecord,
    hasSteps,
    hasBases,
    draws: (figure) => uses(figure) || drawsBeside?.(figure) === true,
    preload: async () => {
      await code.fetchAnew();
    },
    forgetFailure: () => {
      code.forget();
      forgetFormFailures();
    },
    prepare(pageData, chartFilter, words) {
      const { step, basis, form: asked, compare, against, rows, history, ...filter } = chartFilter;
      const given = usedIn(pageData.figures);
      const alongside = besideIn(pageData.figures);
      const viewUnder = (tried: Filter, compared = compare, cut: Cut | null = null): View | null => {
        const shown = (all: readonly Figure[]) =>
          cut ? figuresShown(all, tried).filter(cut.keeps) : figuresShown(all, tried);
        const [figures, beside] = [shown(given), shown(alongside)];
        const comparison = comparedFrom(pageData, { ...tried, compare: compared, against });
        const input = {
          figures,
          given,
          beside,
          filter: tried,
          step,
          basis,
          comparison,
          rows,
          history,
          pageData,
          words,
        };
        return figures.length > 0 ? buildView(input) : null;
      };
      const whole = viewUnder(filter);
      if (!whole) {
        const away = needsRecord && !pageData.sources.includes(RECORD);
        const canDraw = (tried: Filter, compared = compare): boolean => viewUnder(tried, compared) !== null;
        const empty = away
          ? emptyWithoutRecord(words)
          : screen === "compare"
            ? emptyComparison({ ...filter, compare, against }, canDraw, pageData, words)
            : emptyBecause(filter, canDraw, words);
        return nothing({ id, kind }, empty, words);
      }
      const offerOfAll = once(() => offerOf(parts, whole, filter, words));
      const settled = asked && nearestForm(asked, offerOfAll());
      const all = settled?.form ? { ...whole, figures: figuresInForms(offerOfAll()) } : whole;
      const cut = screen === "compare" ? null : cutOf(all, roomFor(parts, whole, settled?.form ?? null));
      const found = cut && viewUnder(filter, compare, cut);
      const view = found ?? whole;
      const offer = found ? once(() => offerOf(parts, found, filter, words)) : offerOfAll;
      const nearest = found && settled?.form ? nearestAfterCut(settled.form, settled.why, offer()) : settled;
      const formed = nearest?.form ? formedFrom(nearest.form, offer(), words) : null;
      const shown = formed?.view ?? view;
      const annotations = annotationsOf(id, shown, filter, pageData);
      const occupied = takesUp ? (size: Size): Occupied => takesUp(view, size) : null;
      const said = annotated(annotations, formed ? formed.occupied : occupied, words);
      return {
        view: cut && found ? withRest(shown, all, cut.said(words, formed !== null)) : shown,
        kind: formed?.kind ?? parts.kindOf?.(view) ?? kind,
        form: nearest?.form ?? null,
        instead: nearest?.why ? insteadWords(nearest.why, nearest.form, words) : "",
        forms: () => formsOffered(offerOfAll()),
        presentation: formed ? presentationOf(formed) : (parts.presentation?.(view) ?? DRAWING),
        notes: notesOn(shown.figures),
        annotations,
        annotated: said,
        evidence: EVIDENCE.filter((one) => shown.marks.includes(one)),
        empty: null,
        walk: once(() => formed?.walk ?? parts.walk?.(view, words) ?? walkOfFigures(view.figures, given, words)),
        ...annotatedDrawing(formed ?? drawable(view, code, parts.height)),
        briefs: () => briefsOf(view, formed, parts, code, said),
      };
    },
  };
}

/** A form has the room of its own kind of drawing, whatever the chart is as it was drawn. */
function roomFor<View extends ChartView>({ room, kindOf, kind }: Parts<View>, whole: View, form: Form | null): Room {
  return form ? ROOM_OF_FORM[form.shape] : (room ?? ROOM[kindOf?.(whole) ?? kind]);
}

/** The form that was settled on for all there is, of what found room in it: for as little as that it may be another. */
function nearestAfterCut(form: Form, why: Refusal | null, offer: Offer): ReturnType<typeof nearestForm> {
  const nearest = nearestForm(form, offer);
  return { form: nearest.form, why: why ?? nearest.why };
}

/** A drawing with its sentences at their marks. */
function annotatedDrawing(drawn: Drawable): Pick<Prepared, "height" | "draw" | "fetchDrawing"> {
  const withSentences =
    (draw: Drawable["draw"]): Draw =>
    (size, scope, placed = NOTHING_SAID) => <AnnotationContext value={placed}>{draw(size, scope)}</AnnotationContext>;
  return {
    height: (width) => drawn.height(width),
    draw: withSentences((size, scope) => drawn.draw(size, scope)),
    fetchDrawing: async () => withSentences(await drawn.fetchDrawing()),
  };
}

/** Closer together and with less in it, a chart is drawn without its sentences, whose places are those of all of it. */
function* briefsOf<View extends ChartView>(
  view: View,
  formed: Drawable | null,
  { height, least, briefer }: Parts<View>,
  code: DrawingCode<View>,
  said: Annotated,
): Generator<Brief> {
  const brief = (drawn: Drawable, isWhole: boolean, placing: Annotated | null): Brief => ({
    ...annotatedDrawing(drawn),
    least: (width) => drawn.least(width),
    isWhole,
    annotated: placing,
  });
  yield brief(formed ?? drawable(view, code, height, least), true, said);
  if (formed) return;
  const close = { ...view, isClose: true };
  yield brief(drawable(close, code, height, least), true, null);
  for (let left: View | null = briefer?.(close) ?? null; left; left = briefer?.(left) ?? null)
    yield brief(drawable(left, code, height, least), false, null);
}

/** What the other forms of a chart are made from. */
function offerOf<View extends ChartView>(parts: Parts<View>, view: View, { evidence }: Filter, words: Words): Offer {
  const cells = parts.cells?.(view, words) ?? [];
  return {
    view,
    isBeside: (figure) => parts.beside?.(figure) === true && !parts.uses(figure),
    grid: gridOf(cells),
    measure: parts.measure?.(words) ?? null,
    evidence,
    isTable: parts.kind === "table",
  };
}

function presentationOf({ table }: Formed): Presentation {
  return table ? { kind: "grid", grid: table } : DRAWING;
}

/** Worked out at the first call and kept. */
function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Each note once, weightiest first. */
function notesOn(figures: readonly Figure[]): readonly Note[] {
  const notes = new Set(figures.flatMap((figure) => figure.notes));
  return SEVERITIES.flatMap((severity) => [...notes].filter((note) => note.severity === severity));
}

/** What is said of a chart while all that is spoken of passes the filter and some of it is drawn. */
function annotationsOf(
  chart: ChartId,
  { figures }: ChartView,
  filter: Filter,
  { annotations, figures: all }: PageData,
): readonly Annotation[] {
  const own = annotations.filter((one) => one.chart === chart);
  if (own.length === 0) return own;
  const drawn = new Set(figures.map(({ id }) => id));
  const isShown = (id: string): boolean => {
    const figure = byId(all).get(id);
    return figure !== undefined && passes(figure, filter);
  };
  return own.filter((one) => one.figures.some((id) => drawn.has(id)) && one.figures.every(isShown));
}

const byId = onceOf((figures) => new Map(figures.map((figure) => [figure.id, figure])));

function nothing({ id, kind }: Pick<Chart, "id" | "kind">, empty: Empty, words: Words): Prepared {
  const { name } = words.text.charts[id];
  const blank = () => <svg aria-hidden="true" />;
  return {
    view: { title: name, subtitle: "", note: "", figures: [], marks: [], withRecord: false },
    kind,
    form: null,
    instead: "",
    forms: () => [],
    presentation: DRAWING,
    evidence: [],
    notes: [],
    annotations: [],
    annotated: annotated([], null, words),
    empty,
    walk: () => [],
    height: () => 160,
    draw: blank,
    fetchDrawing: async () => blank,
    briefs: () => [],
  };
}
