import { type ComponentType, type ReactElement, use } from "react";
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
import type { Words } from "../language/words";
import type { Basis, ChartFilter, ChartScreen, Filter, History, Rows, Step } from "../state/choices";
import { type Compared, comparedFrom } from "../state/compared";
import { figuresShown, type PageData } from "../state/selectors";
import { type Annotated, annotated } from "./annotated";
import type { ChartView } from "./chart-view";
import { AnnotationContext } from "./drawing/annotation-context";
import type { PlacedAnnotations } from "./drawing/annotations";
import type { Size } from "./drawing/box";
import type { Occupied } from "./drawing/occupied";
import type { DrawingProps } from "./drawing-props";
import { type Empty, emptyBecause, emptyComparison, emptyWithoutRecord } from "./empty";
import type { MatrixView } from "./kinds/matrix";
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

/** In which form a chart stands on a page, on screen and on paper: as it is drawn, or as a table. A picture of it is drawn always. */
export type Presentation = { readonly kind: "drawing" } | { readonly kind: "table"; readonly table: MatrixView };

/** @param placed where sentences stand in it; what finds room at this size, where nothing is said */
export type Draw = (size: Size, scope: string, placed?: PlacedAnnotations) => ReactElement;

/** A chart made ready for one state of the page. */
export interface Prepared {
  readonly view: ChartView;
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
  /** Natural height at a width, in CSS pixels; known before the drawing has been fetched, so that nothing jumps. */
  height(width: number): number;
  /** Suspends until the drawing code has been fetched; draws at once afterwards. */
  readonly draw: Draw;
  /** The same, for drawing at once off screen. */
  fetchDrawing(): Promise<Draw>;
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
  readonly topic: Topic;
  /** The dashboard where nothing is said. */
  readonly screen?: ChartScreen;
  readonly span: Span;
  readonly spanWithRecord?: Span;
  readonly needsRecord?: boolean;
  readonly hasSteps?: boolean;
  readonly hasBases?: boolean;
  /** Whether the chart draws such a figure at all. */
  uses(figure: Figure): boolean;
  /** Whether it draws such a figure beside them; alone, these make no chart. */
  beside?(figure: Figure): boolean;
  /** Null when the figures that are left cannot make this chart. */
  buildView(subject: ViewInput): View | null;
  /** The order of its places; by measure, time and whom they are about where nothing is said. */
  walk?(view: View, words: Words): readonly WalkSeries[];
  /** A drawing where nothing is said. */
  presentation?(view: View): Presentation;
  height(view: View, width: number): number;
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
    forgetFailure: () => code.forget(),
    prepare(pageData, chartFilter, words) {
      const { step, basis, compare, against, rows, history, ...filter } = chartFilter;
      const given = pageData.figures.filter(uses);
      const alongside = drawsBeside ? pageData.figures.filter(drawsBeside) : [];
      const viewUnder = (tried: Filter, compared = compare): View | null => {
        const figures = figuresShown(given, tried);
        const beside = figuresShown(alongside, tried);
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
      const view = viewUnder(filter);
      if (!view) {
        const away = needsRecord && !pageData.sources.includes(RECORD);
        const canDraw = (tried: Filter, compared = compare): boolean => viewUnder(tried, compared) !== null;
        const empty = away
          ? emptyWithoutRecord(words)
          : screen === "compare"
            ? emptyComparison({ ...filter, compare, against }, canDraw, pageData, words)
            : emptyBecause(filter, canDraw, words);
        return nothing(id, empty, words);
      }
      const annotations = annotationsOf(id, view, figuresShown(pageData.figures, filter), pageData);
      const occupied = takesUp ? (size: Size): Occupied => takesUp(view, size) : null;
      const said = annotated(annotations, occupied, words);
      return {
        view,
        presentation: parts.presentation?.(view) ?? DRAWING,
        notes: notesOn(view.figures),
        annotations,
        annotated: said,
        evidence: EVIDENCE.filter((kind) => view.marks.includes(kind)),
        empty: null,
        walk: once(() => parts.walk?.(view, words) ?? walkOfFigures(view.figures, given, words)),
        height: (width) => parts.height(view, width),
        draw: (size, scope, placed = said.place(size)) => (
          <AnnotationContext value={placed}>
            <Drawing code={code} view={view} scope={scope} {...size} />
          </AnnotationContext>
        ),
        fetchDrawing: async () => {
          const Fetched = await code.fetchAnew();
          return (size, scope, placed = said.place(size)) => (
            <AnnotationContext value={placed}>
              <Fetched view={view} scope={scope} {...size} />
            </AnnotationContext>
          );
        },
      };
    },
  };
}

/** The component that draws, fetched once and at its first use. */
class DrawingCode<View> {
  component: ComponentType<DrawingProps<View>> | null = null;
  private fetching: Promise<ComponentType<DrawingProps<View>>> | null = null;
  private readonly load: () => Promise<ComponentType<DrawingProps<View>>>;
  constructor(load: () => Promise<ComponentType<DrawingProps<View>>>) {
    this.load = load;
  }
  fetch(): Promise<ComponentType<DrawingProps<View>>> {
    this.fetching ??= this.load().then((component) => {
      this.component = component;
      return component;
    });
    return this.fetching;
  }
  /**
   * A failure is not kept, so that another try can succeed; where drawings suspend it is, or they would ask for ever.
   */
  async fetchAnew(): Promise<ComponentType<DrawingProps<View>>> {
    try {
      return await this.fetch();
    } catch (error) {
      this.forget();
      throw error;
    }
  }
  /** After a failure: the next use asks again. */
  forget(): void {
    this.fetching = null;
  }
}

interface FetchedDrawingProps<View> extends DrawingProps<View> {
  readonly code: DrawingCode<View>;
}

/** Suspends until the code is there, and throws where it could not be fetched. */
function Drawing<View>({ code, view, scope, width, height }: FetchedDrawingProps<View>) {
  const Fetched = code.component ?? use(code.fetch());
  return <Fetched view={view} scope={scope} width={width} height={height} />;
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
  passing: readonly Figure[],
  { annotations }: PageData,
): readonly Annotation[] {
  const areIn = (held: readonly Figure[]) => {
    const ids = new Set(held.map(({ id }) => id));
    return (id: string): boolean => ids.has(id);
  };
  const [isDrawn, passes] = [areIn(figures), areIn(passing)];
  return annotations.filter((one) => one.chart === chart && one.figures.some(isDrawn) && one.figures.every(passes));
}

function nothing(id: ChartId, empty: Empty, words: Words): Prepared {
  const { name } = words.text.charts[id];
  const blank = () => <svg aria-hidden="true" />;
  return {
    view: { title: name, subtitle: "", note: "", figures: [], marks: [], withRecord: false },
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
  };
}
