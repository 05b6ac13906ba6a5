import { everyNumberOf, extentOf } from "../../../data/extent";
import type { Provider } from "../../../data/figure";
import { FLAG_SIZE, TEXT } from "../../drawing/paint";
import type { PlacedText } from "../../drawing/placed-text";
import { type PlacedExtent, placeExtent, straightScale } from "../../drawing/scale";
import { stretched } from "../../drawing/stretch";
import { evenLines, fitted, shortened, textWidth, type Weight } from "../../drawing/text-width";
import type { TrackPanel, TrackRow, TrackView } from "./tracks";

/** Where a mark stands; a number without bounds is narrow, a range as wide as it says. */
export interface TrackPlace {
  readonly from: number;
  readonly to: number;
  /** Where a number alone stands, and stairs begin. */
  readonly middle: number;
  readonly isRange: boolean;
}

export interface PlacedTrackRow extends Omit<TrackRow, "label" | "value" | "remark"> {
  readonly provider: Provider;
  /** Middle of the mark. */
  readonly y: number;
  /** Null for a bare fact, which words alone say. */
  readonly place: TrackPlace | null;
  readonly labelAt: PlacedText;
  readonly valueAt: PlacedText;
  readonly isBold: boolean;
  readonly remarkAt: readonly PlacedText[];
  readonly flagAt: { readonly x: number; readonly y: number } | null;
  /** The stair from the row before: its corners. */
  readonly stair: readonly { readonly x: number; readonly y: number }[];
}

export interface PlacedSection {
  readonly nameAt: PlacedText;
  readonly rows: readonly PlacedTrackRow[];
  /** The line that bars begin at, in pieces: it stops before words. */
  readonly axis: { readonly x: number; readonly pieces: readonly { readonly from: number; readonly to: number }[] };
}

export interface PlacedPanel {
  readonly provider: Provider;
  readonly nameAt: PlacedText;
  readonly sections: readonly PlacedSection[];
}

export interface TrackLayout {
  readonly panels: readonly PlacedPanel[];
  readonly panelWidth: number;
  readonly height: number;
}

export const MARK = { ring: 6, tick: 7, box: 6, bar: 6 } as const;

const ROW = { least: 24, most: 32 };
const LINE = 16;
const HEAD = 30;
const SECTION = 26;
const BETWEEN_SECTIONS = 6;
/** How narrow panels may be, and what lies between them. */
const USUAL = { narrowest: 270, gutter: 40 };
const CLOSE = { narrowest: 190, gutter: 20 };
const BETWEEN_ROWS = 26;
const GAP = 8;
const FLAG_ROOM = FLAG_SIZE.width + 5;
/** From the baseline of words above a mark to that of the line before the first under it. */
/** Baselines of words from the middle of a mark: of those beside it, and from its row’s upper edge of those above it. */
const [BESIDE, ABOVE] = [5, 2];
/** The column of labels takes at most this part of a panel, and no more than this many CSS pixels. */
const COLUMN = { part: 0.44, width: 108 } as const;

/** What holds for all panels at a width. */
interface Form {
  readonly columns: number;
  readonly panel: number;
  /** Between two panels beside each other. */
  readonly gutter: number;
  /** Width of the column of labels. */
  readonly column: number;
  /** Left edge of the marks' room and its right end, within a panel. */
  readonly left: number;
  readonly scale: (value: number) => number;
  readonly row: number;
}

/** Panels beside each other as far as there is room, all on one scale; those of one line begin at the same height. */
export function layOutTracks(view: TrackView, width: number, height = 0): TrackLayout {
  return stretched((row) => place(view, formFor(view, width, row)), ROW, height);
}

export function tracksHeight(view: TrackView, width: number): number {
  return layOutTracks(view, width).height;
}

/** Every row, in reading order. */
export function rowsOf(panels: readonly TrackPanel[]): readonly TrackRow[] {
  return panels.flatMap(({ sections }) => sections.flatMap(({ rows }) => rows));
}

function formFor({ panels, isClose }: TrackView, width: number, row: number): Form {
  const { narrowest, gutter } = isClose ? CLOSE : USUAL;
  const columns = Math.max(1, Math.min(Math.floor((width + gutter) / (narrowest + gutter)), panels.length));
  const panel = (width - gutter * (columns - 1)) / columns;
  const rows = rowsOf(panels);
  const longest = Math.max(...rows.map(({ label }) => textWidth(label, TEXT.body)), 0);
  const column = Math.min(longest, panel * COLUMN.part, COLUMN.width);
  const left = column + GAP;
  const numbers = rows.flatMap(({ figure }) => everyNumberOf(extentOf(figure)));
  const [lowest, highest] = [Math.min(0, ...numbers), Math.max(0, ...numbers)];
  const span = highest - lowest || 1;
  const room = panel - left - MARK.ring;
  const bars = rows.filter(({ kind }) => kind === "bar");
  const share = Math.min(1, ...bars.map((bar) => shareFor(bar, room, lowest, span)));
  const scale = straightScale(lowest, lowest + span, left, left + room * share);
  return { columns, panel, gutter, column, left, scale, row };
}

/** The part of the room that the scale may take so that a bar's value fits behind it; at least half of it. */
function shareFor(row: TrackRow, room: number, lowest: number, span: number): number {
  const reach = (Math.max(0, ...everyNumberOf(extentOf(row.figure))) - lowest) / span;
  const label = GAP + textWidth(row.value, TEXT.body, "bold") + (row.flag ? FLAG_ROOM : 0);
  return Math.max((room - label) / Math.max(reach * room, 1), 0.5);
}

function place(view: TrackView, form: Form): TrackLayout {
  const panels: PlacedPanel[] = [];
  let top = 0;
  for (let first = 0; first < view.panels.length; first += form.columns) {
    const line = view.panels
      .slice(first, first + form.columns)
      .map((panel, index) => placePanel(panel, index * (form.panel + form.gutter), top, form));
    panels.push(...line.map(({ panel }) => panel));
    top = Math.max(...line.map(({ end }) => end)) + BETWEEN_ROWS;
  }
  return { panels, panelWidth: form.panel, height: Math.max(top - BETWEEN_ROWS, ROW.least) };
}

interface EndingPanel {
  readonly panel: PlacedPanel;
  readonly end: number;
}

function placePanel({ name, provider, sections }: TrackPanel, x: number, top: number, form: Form): EndingPanel {
  let y = top + HEAD;
  const placed = sections.map((section, index): PlacedSection => {
    if (index > 0) y += BETWEEN_SECTIONS;
    const nameAt = { text: section.name, x, y: y + TEXT.body };
    y += SECTION;
    const from = y;
    const rows: PlacedTrackRow[] = [];
    for (const row of section.rows) {
      const ending = placeRow(row, rows.at(-1), { provider, x, top: y }, form);
      rows.push(ending.row);
      y = ending.end;
    }
    const zero = x + form.scale(0);
    return { nameAt, rows, axis: { x: zero, pieces: freePieces(zero, rows, { from, to: y }) } };
  });
  return { panel: { provider, nameAt: { text: name, x, y: top + TEXT.value }, sections: placed }, end: y };
}

/** What words leave of an upright line. */
function freePieces(
  x: number,
  rows: readonly PlacedTrackRow[],
  { from, to }: { readonly from: number; readonly to: number },
): PlacedSection["axis"]["pieces"] {
  const words = rows.flatMap(({ valueAt, isBold, remarkAt }) => [
    { ...valueAt, width: textWidth(valueAt.text, TEXT.body, isBold ? "bold" : "regular") },
    ...remarkAt.map((line) => ({ ...line, width: textWidth(line.text, TEXT.small) })),
  ]);
  const over = words.filter((one) => one.x < x && one.x + one.width > x).sort((a, b) => a.y - b.y);
  const ends = [from, ...over.flatMap(({ y }) => [y - TEXT.body, y + 4]), to];
  return ends.flatMap((end, index) => {
    const next = ends[index + 1];
    return index % 2 === 0 && next !== undefined && next > end ? [{ from: end, to: next }] : [];
  });
}

interface Corner {
  readonly provider: Provider;
  readonly x: number;
  readonly top: number;
}

interface EndingRow {
  readonly row: PlacedTrackRow;
  readonly end: number;
}

function placeRow(row: TrackRow, before: PlacedTrackRow | undefined, corner: Corner, form: Form): EndingRow {
  const { label, value, remark, ...given } = row;
  const { provider, x, top } = corner;
  const placed = placeExtent(extentOf(row.figure), form.scale);
  const place = placed && placeOf(placed, row, x, form);
  const from = row.isStep && place && before?.place && !isShut(before) ? { place: before.place, y: before.y } : null;
  const room = { edge: x, left: x + form.left, right: x + form.panel, besideMark: form.row / 2 + ABOVE + BESIDE };
  const words = placeWords(row, [...(place ? [place] : []), ...(from ? [corridor(from.place)] : [])], room);
  const y = top + words.above * LINE + form.row / 2;
  const shift = y + (words.above > 0 ? -form.row / 2 - ABOVE : BESIDE);
  const shifted = (text: PlacedText): PlacedText => ({ ...text, y: text.y + shift });
  const text = shortened(label, form.column, TEXT.body);
  return {
    row: {
      ...given,
      provider,
      y,
      place,
      labelAt: { text, x: x + form.column - textWidth(text, TEXT.body), y: y + BESIDE },
      valueAt: shifted(words.valueAt),
      isBold: words.weight === "bold",
      remarkAt: words.remarkAt.map(shifted),
      flagAt: words.flagX === null ? null : { x: words.flagX, y: words.valueAt.y + shift },
      stair: from && place && !words.isOnStair ? stairTo(place, y, row, from) : [],
    },
    end: top + form.row + words.extra,
  };
}

/** A bar reaches from zero, but not one of a range; other marks are as wide as they are drawn. */
function placeOf({ at, bounds, middle }: PlacedExtent, { kind }: TrackRow, x: number, form: Form): TrackPlace {
  const isRange = at === null && bounds !== null;
  if (kind === "bar" && !isRange) {
    const zero = form.scale(0);
    return { from: x + Math.min(zero, middle), to: x + Math.max(zero, middle), middle: x + middle, isRange };
  }
  if (isRange) return { from: x + bounds.low, to: x + bounds.high, middle: x + middle, isRange };
  const radius = kind === "ring" ? MARK.ring : 1.5;
  return { from: x + middle - radius, to: x + middle + radius, middle: x + middle, isRange };
}

/** Whether words under a mark leave no way down from it. */
function isShut({ place, y, remarkAt }: PlacedTrackRow): boolean {
  const x = place?.middle ?? 0;
  return remarkAt.some((line) => line.y > y + MARK.tick && line.x < x && line.x + textWidth(line.text, TEXT.small) > x);
}

/** Where the stair comes down beside a row. */
function corridor({ middle }: TrackPlace): TrackPlace {
  return { from: middle - 1, to: middle + 1, middle, isRange: false };
}

interface Above {
  readonly place: TrackPlace;
  readonly y: number;
}

/** Down from the mark above, then across to this one; straight down where that one stands under it. */
function stairTo(place: TrackPlace, y: number, row: TrackRow, above: Above): PlacedTrackRow["stair"] {
  const { middle } = above.place;
  const start = { x: middle, y: above.y + (above.place.isRange ? MARK.box : MARK.tick) };
  if (middle >= place.from - 2 && middle <= place.to + 2)
    return [start, { x: middle, y: y - (row.kind === "ring" ? MARK.ring : MARK.tick) }];
  return [start, { x: middle, y }, { x: middle < place.from ? place.from : place.to, y }];
}

interface Words {
  readonly weight: Weight;
  /** Baselines are counted from the mark’s own. */
  readonly valueAt: PlacedText;
  readonly remarkAt: readonly PlacedText[];
  readonly flagX: number | null;
  /** CSS pixels the row needs beyond its own height. */
  readonly extra: number;
  /** How many lines of them stand above the mark, the last one’s baseline being theirs. */
  readonly above: number;
  /** Whether they need the place of the stair, which is then left out. */
  readonly isOnStair: boolean;
}

interface Room {
  /** Left edge of the panel, which words above a mark may use. */
  readonly edge: number;
  readonly left: number;
  readonly right: number;
  /** From the baseline of words above a mark to that of words beside it. */
  readonly besideMark: number;
}

/**
 * Value and remark on the side away from mark and stair: right of them where that fits, else left, else the remark on
 * lines below the value, else all above the mark, but for a remark that has room beside it. Nothing that is drawn is
 * covered.
 */
function placeWords(row: TrackRow, obstacles: readonly TrackPlace[], { edge, left, right, besideMark }: Room): Words {
  const weight: Weight = row.kind === "tick" ? "regular" : "bold";
  const flag = row.flag ? FLAG_ROOM : 0;
  const said = fitted(row.value, right - edge - flag, TEXT.body, weight);
  const value = textWidth(said, TEXT.body, weight);
  const remark = row.remark ? textWidth(row.remark, TEXT.small) : 0;
  const whole = flag + value + (remark > 0 ? GAP + remark : 0);
  const start = Math.max(left, ...obstacles.map(({ to }) => to)) + (obstacles.length > 0 ? GAP : 0);
  const end = Math.min(right, ...obstacles.map(({ from }) => from)) - GAP;
  const behind = right - start;
  const before = row.kind === "bar" ? 0 : end - left - 4;
  const flagAt = (x: number): number | null => (row.flag ? x : null);
  const words = (
    x: number,
    y: number,
    lines: readonly PlacedText[],
    { above = 0, isOnStair = false }: Partial<Pick<Words, "above" | "isOnStair">> = {},
  ): Words => ({
    weight,
    valueAt: { text: said, x: x + flag, y },
    remarkAt: lines,
    flagX: flagAt(x),
    extra: (above > 0 ? above : lines.filter((line) => line.y > y).length) * LINE,
    above,
    isOnStair,
  });
  const beside = (x: number): readonly PlacedText[] => (row.remark ? [{ text: row.remark, x, y: 0 }] : []);
  if (whole <= behind) return words(start, 0, beside(start + flag + value + GAP));
  if (whole <= before) return words(end - flag - value, 0, beside(end - whole));
  const below = (x: number, width: number): readonly PlacedText[] =>
    row.remark ? remarkLines(row.remark, width).map((text, line) => ({ text, x, y: (line + 1) * LINE })) : [];
  if (flag + value <= behind && behind >= before) return words(start, 0, below(start, behind));
  if (flag + value <= before) {
    const lines = below(left + 4, before).map((line) => ({ ...line, x: end - textWidth(line.text, TEXT.small) }));
    return words(end - flag - value, 0, lines);
  }
  if (flag + value <= behind) return words(start, 0, below(start, behind));
  const stair = obstacles[1]?.middle ?? null;
  const above = aboveAt(whole, stair, left, right);
  if (above !== null) return words(above, 0, beside(above + flag + value + GAP), { above: 1 });
  const onRow = remark <= behind ? start : remark <= before ? end - remark : null;
  const lines = onRow === null ? remarkLines(row.remark, right - left) : [];
  const widest = Math.max(flag + value, ...lines.map((line) => textWidth(line, TEXT.small)));
  const clear = aboveAt(widest, stair, left, right);
  const x = clear ?? Math.max(Math.min(left, right - widest), edge);
  const remarks = [
    ...lines.map((text, line) => ({ text, x, y: (line + 1 - lines.length) * LINE })),
    ...(onRow !== null && row.remark ? [{ text: row.remark, x: onRow, y: besideMark }] : []),
  ];
  return words(x, -lines.length * LINE, remarks, { above: 1 + lines.length, isOnStair: clear === null });
}

/** Where words of a width begin above a mark, clear of the stair that comes down there; null where there is no room. */
function aboveAt(width: number, stair: number | null, left: number, right: number): number | null {
  const starts = [left, ...(stair === null ? [] : [stair + GAP / 2]), right - width];
  const isClear = (x: number): boolean => stair === null || x + width <= stair - 3 || x >= stair + 3;
  return starts.find((x) => x >= left && x + width <= right && isClear(x)) ?? null;
}

/** A line’s end stands for the dot between two remarks. */
function remarkLines(remark: string, width: number): readonly string[] {
  return evenLines(remark, width, TEXT.small).map((line) => line.replace(/^· | ·$/g, ""));
}
