import { TEXT } from "../paint";
import { textWidth } from "../text-width";
import type { Lane, Moment, TimelineView } from "./view";

export interface PlacedMoment extends Moment {
  readonly key: string;
  readonly x: number;
  readonly width: number;
  readonly y: number;
  readonly labelX: number;
  readonly labelY: number;
}

export interface PlacedLane extends Lane {
  readonly nameY: number;
  readonly placed: readonly PlacedMoment[];
}

export interface TimelineLayout {
  readonly lanes: readonly PlacedLane[];
  readonly years: readonly { readonly year: number; readonly x: number }[];
  readonly left: number;
  readonly axisY: number;
  readonly height: number;
}

const NARROW = 460;
const AXIS = 28;
const ROW = 46;
const NAME = 22;
const EDGE = 10;
/** Years between two ticks, and the CSS pixels a tick's label needs. */
const STEPS = [1, 2, 5, 10, 20, 50, 100, 500, 1000];
const YEAR_ROOM = 56;

/** Each milestone on a row of its own below its provider's name: labels never meet, whatever the dates. */
export function layOutTimeline(view: TimelineView, width: number, height = 0): TimelineLayout {
  const narrow = width < NARROW;
  const longest = Math.max(...view.lanes.map(({ name }) => textWidth(name, TEXT.body, "bold")));
  const left = narrow ? EDGE : longest + 24;
  const right = width - EDGE;
  const at = (time: number): number => left + ((time - view.from) / (view.to - view.from)) * (right - left);
  const rows = view.lanes.reduce((sum, { moments }) => sum + moments.length, 0);
  const natural = AXIS + rows * ROW + (narrow ? view.lanes.length * NAME : 0);
  const row = ROW + Math.max(0, Math.min((height - natural) / rows, ROW));
  let y = AXIS;
  const lanes = view.lanes.map((lane): PlacedLane => {
    const nameY = narrow ? y + 16 : y + 17;
    if (narrow) y += NAME;
    const placed = lane.moments.map((moment): PlacedMoment => {
      const x = at(moment.from);
      const label = textWidth(moment.label, TEXT.body);
      const top = y;
      y += row;
      return {
        ...moment,
        key: moment.figure.id,
        x,
        width: at(moment.to) - x,
        y: top + 12,
        labelX: Math.max(narrow ? 0 : left, Math.min(x - 6, width - label)),
        labelY: top + 36,
      };
    });
    return { ...lane, nameY, placed };
  });
  const span = view.to - view.from;
  const step = STEPS.find((years) => (right - left) / (span / years) >= YEAR_ROOM) ?? span;
  const count = Math.floor(span / step) + 1;
  const years = Array.from({ length: count }, (_, index) => view.to - (count - 1 - index) * step).map((year) => ({
    year,
    x: at(year),
  }));
  return { lanes, years, left, axisY: AXIS - 8, height: y + 2 };
}

export function timelineHeight(view: TimelineView, width: number): number {
  return layOutTimeline(view, width).height;
}
