/** Rectangles in CSS pixels of the window. */
export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export type Side = "above" | "below" | "right" | "left";

export interface PlacedReadout {
  readonly side: Side;
  readonly left: number;
  readonly top: number;
}

/** CSS pixels between a mark and its readout. */
export const APART = 14;

/** Above the mark, else below it, else beside it: never over it, in the first of the areas that has the room. */
export function placeReadout(
  mark: Rect,
  { width, height }: { readonly width: number; readonly height: number },
  areas: readonly Rect[],
): PlacedReadout {
  for (const area of areas) {
    const left = clamp((mark.left + mark.right - width) / 2, area.left, area.right - width);
    const top = clamp((mark.top + mark.bottom - height) / 2, area.top, area.bottom - height);
    const places: readonly PlacedReadout[] = [
      { side: "above", left, top: mark.top - APART - height },
      { side: "below", left, top: mark.bottom + APART },
      { side: "right", left: mark.right + APART, top },
      { side: "left", left: mark.left - APART - width, top },
    ];
    const fitting = places.find((place) => fits(place, width, height, area));
    if (fitting) return fitting;
  }
  // a mark as large as the window: at its upper edge, as far up as the last area goes
  const [last = mark] = areas.slice(-1);
  return { side: "above", left: clamp(mark.left, last.left, last.right - width), top: last.top };
}

function fits({ left, top }: PlacedReadout, width: number, height: number, area: Rect): boolean {
  return left >= area.left && top >= area.top && left + width <= area.right && top + height <= area.bottom;
}

/** What two rectangles share. */
export function shared(a: Rect, b: Rect): Rect {
  return {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  };
}

function clamp(value: number, lowest: number, highest: number): number {
  return Math.max(lowest, Math.min(value, highest));
}
