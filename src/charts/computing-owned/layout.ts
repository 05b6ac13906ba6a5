import type { Figure, Provider } from "../../data/figure";
import { TEXT } from "../drawing/paint";
import type { PlacedText } from "../drawing/placed-text";
import { straightScale } from "../drawing/scale";
import { evenLines, textWidth } from "../drawing/text-width";
import type { BarPart } from "../kinds/bars/bars";
import type { ComputingView, OwnerPanel, Stock } from "./view";

export interface PlacedPart extends BarPart {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** What its end lies between; beside the whiskers of the other parts, so that each is seen whole. */
  readonly whisker: {
    readonly along: "x" | "y";
    readonly at: number;
    readonly from: number;
    readonly to: number;
  } | null;
}

export interface PlacedStock {
  readonly key: string;
  readonly parts: readonly PlacedPart[];
  readonly nameAt: PlacedText;
  readonly valuesAt: readonly (PlacedText & { readonly figure: Figure })[];
  readonly valueSize: number;
}

export interface PlacedPanel {
  readonly provider: Provider;
  readonly nameAt: PlacedText;
  /** Each with its swatch before the first line; the swatch's left edge and top. */
  readonly key: readonly {
    readonly pale: boolean;
    readonly x: number;
    readonly y: number;
    readonly lines: readonly PlacedText[];
  }[];
  /** The line that columns or bars begin at. */
  readonly zero: { readonly x1: number; readonly x2: number; readonly y1: number; readonly y2: number };
  readonly stocks: readonly PlacedStock[];
}

export interface ComputingLayout {
  readonly panels: readonly PlacedPanel[];
  /** Which way the values are counted: where names and values are aligned to. */
  readonly upright: boolean;
  readonly height: number;
}

/** Narrower than this, bars lie: columns of several years would be too narrow for their values. */
const NARROW = 420;
const ACROSS = 3;
const GAP = 28;
const NAME = 22;
const LINE = 18;
const VALUE_LINE = 17;
export const SWATCH = 11;
const SWATCH_ROOM = SWATCH + 6;
const YEAR = 24;
const PLOT = 190;
/** The least in which columns still compare. */
const PLOT_LEAST = 80;
const WIDEST = 64;
/** A lying bar with the room between it and the next, and room for the year before it. */
const BAR = { height: 18, between: 10, year: 48 };
const BETWEEN_PANELS = 24;
/** Left with less than this, the longest bar has its values below it. CSS pixels. */
const SHORTEST = 40;
/** From the line that bars begin at to values below a bar. */
const AXIS_GAP = 6;

/** A panel for each owner on one scale: with columns in rows that are full, or one below the other with bars that lie. */
export function layOutComputing(view: ComputingView, width: number, height?: number): ComputingLayout {
  const form = width < NARROW ? null : columnsFor(view, width);
  return form ? layOutColumns(view, width, form, height) : layOutBars(view, width, height);
}

/** How columns stand: panels beside each other, and how large their values are. */
interface ColumnForm {
  readonly across: number;
  readonly size: number;
}

/**
 * As many panels across as leave every value the room of its own column and no row half empty; null where only one
 * would stand beside nothing, which bars that lie show in less height.
 */
function columnsFor(view: ComputingView, width: number): ColumnForm | null {
  const count = view.panels.length;
  const forms = Array.from({ length: ACROSS }, (_, index) => ACROSS - index)
    .filter((across) => (across === 1 ? count === 1 : count % across === 0))
    .flatMap((across) => [TEXT.body, TEXT.small].map((size): ColumnForm => ({ across, size })));
  const fits = ({ across, size }: ColumnForm): boolean =>
    view.panels.every(({ stocks }) => {
      const step = panelWidth(width, across) / stocks.length;
      return stocks.every(({ values }) => values.every(({ words }) => textWidth(words, size, "bold") <= step));
    });
  return forms.find(fits) ?? null;
}

function panelWidth(width: number, across: number): number {
  return (width - GAP * (across - 1)) / across;
}

function layOutColumns(
  view: ComputingView,
  width: number,
  { across, size }: ColumnForm,
  height?: number,
): ComputingLayout {
  const each = panelWidth(width, across);
  const heads = view.panels.map((panel) => headOf(panel, 0, 0, each));
  const head = Math.max(...heads.map(({ bottom }) => bottom));
  const lines = Math.max(...view.panels.flatMap(({ stocks }) => stocks.map(({ values }) => values.length)));
  const rows = Math.ceil(view.panels.length / across);
  const around = head + lines * VALUE_LINE + YEAR + BETWEEN_PANELS;
  const natural = rows * (around + PLOT) - BETWEEN_PANELS;
  const plot = Math.max(PLOT + ((height ?? natural) - natural) / rows, PLOT_LEAST);
  const reach = reachOf(view);
  const panels = view.panels.map((panel, index): PlacedPanel => {
    const [x, top] = [(index % across) * (each + GAP), Math.floor(index / across) * (around + plot)];
    const start = top + head + lines * VALUE_LINE;
    const at = straightScale(reach.low, reach.high, start + plot, start);
    const step = each / panel.stocks.length;
    const column = Math.min(step * 0.66, WIDEST);
    return {
      ...headOf(panel, x, top, each),
      provider: panel.provider,
      zero: { x1: x, x2: x + each, y1: at(0), y2: at(0) },
      stocks: panel.stocks.map((stock, place): PlacedStock => {
        const middle = x + step * (place + 0.5);
        const parts = stock.parts.map((part, number): PlacedPart => {
          const [from, to] = [at(Math.max(part.from, part.to)), at(Math.min(part.from, part.to))];
          const whiskerX = middle + column * ((number + 1) / (stock.parts.length + 1) - 0.5);
          return {
            ...part,
            key: `${panel.provider.id}-${part.figure.id}`,
            x: middle - column / 2,
            y: from,
            width: column,
            height: Math.max(to - from, 1),
            whisker: part.bounds
              ? { along: "y", at: whiskerX, from: at(part.bounds.high), to: at(part.bounds.low) }
              : null,
          };
        });
        const topMost = Math.min(at(0), ...parts.map(({ y, whisker }) => Math.min(y, whisker?.from ?? y)));
        return {
          key: stock.key,
          parts,
          nameAt: { text: stock.name, x: middle, y: start + plot + 17 },
          valueSize: size,
          valuesAt: stock.values.map(({ figure, words }, line) => ({
            figure,
            text: words,
            x: middle,
            y: topMost - 8 - (stock.values.length - 1 - line) * VALUE_LINE,
          })),
        };
      }),
    };
  });
  return { panels, upright: true, height: rows * (around + plot) - BETWEEN_PANELS };
}

/** One panel; where height is short, as many as leave every value the room of a line and no row half empty. */
function acrossLying({ panels, isClose }: ComputingView, width: number): number {
  if (!isClose) return 1;
  const fits = (across: number): boolean =>
    panels.length % across === 0 &&
    panels.every(({ stocks }) =>
      stocks.every((stock) => valuesWidth(stock) + AXIS_GAP <= panelWidth(width, across) - BAR.year),
    );
  return Array.from({ length: ACROSS }, (_, index) => ACROSS - index).find(fits) ?? 1;
}

function layOutBars(view: ComputingView, whole: number, height?: number): ComputingLayout {
  const across = acrossLying(view, whole);
  const width = panelWidth(whole, across);
  const room = width - BAR.year;
  const isBelow = view.panels.some(({ stocks }) => stocks.some((stock) => behindWidth(stock) + SHORTEST > room));
  const isLong = view.panels.some(({ stocks }) => stocks.some((stock) => valuesWidth(stock) + AXIS_GAP > room));
  const size = isBelow && isLong ? TEXT.small : TEXT.body;
  const one = pixelsOfOne(view, room, isBelow);
  const { low } = reachOf(view);
  const step = BAR.height + BAR.between + (isBelow ? VALUE_LINE : 0);
  const inRow = (index: number): number => Math.floor(index / across) * across;
  const heightOf = (index: number, measure: (panel: OwnerPanel) => number): number =>
    Math.max(...view.panels.slice(inRow(index), inRow(index) + across).map(measure));
  let [y, next] = [0, 0];
  const placed = view.panels.map((panel, index): PlacedPanel => {
    const left = (index % across) * (width + GAP);
    if (left === 0) y = next;
    const at = (value: number): number => left + BAR.year + (value - low) * one;
    const top = y + heightOf(index, (one) => headOf(one, 0, 0, width).bottom);
    next = top + heightOf(index, ({ stocks }) => stocks.length) * step + BETWEEN_PANELS - BAR.between;
    return {
      ...headOf(panel, left, y, width),
      provider: panel.provider,
      zero: { x1: at(0), x2: at(0), y1: top - 3, y2: top + panel.stocks.length * step - BAR.between + 3 },
      stocks: panel.stocks.map((stock, place): PlacedStock => {
        const barY = top + place * step;
        const parts = stock.parts.map(
          (part, number): PlacedPart => ({
            ...part,
            key: `${panel.provider.id}-${part.figure.id}`,
            x: at(Math.min(part.from, part.to)),
            y: barY,
            width: Math.max(at(Math.max(part.from, part.to)) - at(Math.min(part.from, part.to)), 1),
            height: BAR.height,
            whisker: part.bounds
              ? {
                  along: "x",
                  at: barY + (BAR.height * (number + 1)) / (stock.parts.length + 1),
                  from: at(part.bounds.low),
                  to: at(part.bounds.high),
                }
              : null,
          }),
        );
        const reached = Math.max(
          at(0),
          ...parts.map(({ x, width: long, whisker }) => Math.max(x + long, whisker?.to ?? 0)),
        );
        const valueY = barY + 14 + (isBelow ? VALUE_LINE + 2 : 0);
        let valueX = isBelow ? left + BAR.year + AXIS_GAP : reached + 8;
        return {
          key: stock.key,
          parts,
          nameAt: { text: stock.name, x: left, y: barY + 14 },
          valueSize: size,
          valuesAt: stock.values.map(({ figure, words }) => {
            const value = { figure, text: words, x: valueX, y: valueY };
            valueX += textWidth(`${words} `, size, "bold");
            return value;
          }),
        };
      }),
    };
  });
  return { panels: placed, upright: false, height: Math.max(next - BETWEEN_PANELS + BAR.between, height ?? 0) };
}

function valuesWidth({ values }: Stock): number {
  return textWidth(values.map(({ words }) => words).join(" "), TEXT.body, "bold");
}

/** What a stock's values need behind its bar. */
function behindWidth(stock: Stock): number {
  return valuesWidth(stock) + 16;
}

/** CSS pixels of one chip, so that every bar fits with its values behind it, and what is below zero before it. */
function pixelsOfOne(view: ComputingView, room: number, isBelow: boolean): number {
  const fits = view.panels.flatMap(({ stocks }) =>
    stocks.map((stock) => {
      const reach = Math.max(0, ...stock.parts.flatMap(({ from, to, bounds }) => [from, to, bounds?.high ?? 0]));
      return reach > 0 ? (room - (isBelow ? 8 : behindWidth(stock))) / reach : Number.POSITIVE_INFINITY;
    }),
  );
  const { low, high } = reachOf(view);
  return Math.min(room / (high - low), ...fits);
}

/** Name and key of a panel. */
function headOf(
  { name, key }: OwnerPanel,
  x: number,
  top: number,
  width: number,
): Pick<PlacedPanel, "nameAt" | "key"> & { readonly bottom: number } {
  let y = top + NAME;
  const placed = key.map(({ words, pale }) => {
    const lines = evenLines(words, width - SWATCH_ROOM, TEXT.body).map((text, line) => ({
      text,
      x: x + SWATCH_ROOM,
      y: y + 13 + line * LINE,
    }));
    const swatchY = y + 3;
    y += lines.length * LINE;
    return { pale, x, y: swatchY, lines };
  });
  return { nameAt: { text: name, x, y: top + 15 }, key: placed, bottom: y + 10 - top };
}

/** With less, no number says how many pixels one chip has. */
const LEAST_REACH = 1e-300;

/** What the scale must hold: zero, every part and all that it may be. */
function reachOf(view: ComputingView): { readonly low: number; readonly high: number } {
  const numbers = view.panels.flatMap(({ stocks }) =>
    stocks.flatMap(({ parts }) =>
      parts.flatMap(({ from, to, bounds }) => (bounds ? [from, to, bounds.low, bounds.high] : [from, to])),
    ),
  );
  const [low, high] = [Math.min(0, ...numbers), Math.max(0, ...numbers)];
  return { low, high: high - low < LEAST_REACH ? low + 1 : high };
}

export function computingHeight(view: ComputingView, width: number): number {
  return layOutComputing(view, width).height;
}

export function computingLeast(view: ComputingView, width: number): number {
  return layOutComputing(view, width, 0).height;
}
