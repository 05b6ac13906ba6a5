/** Places labels beside their marks so that none meets another label, another mark or the edge. */

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Labelled {
  /** Middle of the mark. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** The forms its label can take, best first. */
  readonly forms: readonly { readonly width: number; readonly height: number }[];
}

export interface Placed {
  readonly box: Box;
  /** Which of the forms was taken. */
  readonly form: number;
  /** Which side of the mark it stands on: where its text is aligned to. */
  readonly side: "left" | "right" | "middle";
}

const GAP = 8;
/** How much worse than lying over a line it is to meet another label, to cover a mark or to leave the plot. */
const WORSE = 20;

/**
 * One place for each mark, by trying all combinations of a few places each: meant for a handful of marks.
 * @param others what the labels must not cover besides the marks themselves
 */
export function placeLabels(marks: readonly Labelled[], within: Box, others: readonly Box[] = []): readonly Placed[] {
  const choices = marks.map((mark) =>
    candidates(mark, within).map((candidate) => ({
      candidate,
      covered: others.reduce((sum, other) => sum + overlap(candidate.box, other), 0),
    })),
  );
  const obstacles = marks.map(({ x, y, radius }) => ({
    x: x - radius,
    y: y - radius,
    width: radius * 2,
    height: radius * 2,
  }));
  let best: { readonly cost: number; readonly placed: readonly Placed[] } | null = null;
  const search = (index: number, placed: readonly Placed[], cost: number): void => {
    if (best && cost >= best.cost) return;
    if (index === marks.length) {
      best = { cost, placed };
      return;
    }
    for (const [rank, { candidate, covered }] of (choices[index] ?? []).entries()) {
      const met =
        covered +
        placed.reduce((sum, other) => sum + overlap(candidate.box, other.box), 0) * WORSE +
        obstacles.reduce((sum, mark, other) => sum + (other === index ? 0 : overlap(candidate.box, mark)), 0) * WORSE;
      search(index + 1, [...placed, candidate], cost + met + outside(candidate.box, within) * WORSE + rank * 0.01);
    }
  };
  search(0, [], 0);
  return (best as { readonly placed: readonly Placed[] } | null)?.placed ?? [];
}

/** Right, left, above, below and the corners, first for the best form. */
function candidates({ x, y, radius, forms }: Labelled, within: Box): readonly Placed[] {
  const clampX = (left: number, width: number): number =>
    Math.max(within.x, Math.min(left, within.x + within.width - width));
  return forms.flatMap(({ width, height }, form): Placed[] => {
    const at = (left: number, top: number, side: Placed["side"]): Placed => ({
      box: { x: left, y: top, width, height },
      form,
      side,
    });
    const right = x + radius + GAP;
    const left = x - radius - GAP - width;
    const centred = clampX(x - width / 2, width);
    return [
      at(right, y - height / 2, "right"),
      at(left, y - height / 2, "left"),
      at(right, y - height, "right"),
      at(right, y, "right"),
      at(left, y - height, "left"),
      at(left, y, "left"),
      at(centred, y - radius - height - 2, "middle"),
      at(centred, y + radius + 2, "middle"),
      at(centred, y - radius - height * 2 - 2, "middle"),
      at(centred, y + radius + height + 2, "middle"),
    ];
  });
}

/** Area two boxes share. */
function overlap(a: Box, b: Box): number {
  const wide = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const high = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return wide > 0 && high > 0 ? wide * high : 0;
}

/** Area of a box that lies beyond the edges. */
function outside(box: Box, within: Box): number {
  return box.width * box.height - overlap(box, within);
}

interface Stack {
  readonly top: number;
  readonly bottom: number;
  /** From the middle of one label to that of the next, at least; less where there is not room for all. */
  readonly step: number;
}

/** Middles of labels one above the other, apart and within their stack, each as near to its mark as the others let it. */
export function pushedApart(wanted: readonly number[], { top, bottom, step: least }: Stack): readonly number[] {
  const step = Math.min(least, (bottom - top) / Math.max(wanted.length - 1, 1));
  const order = wanted.map((at, index) => ({ at, index })).sort((a, b) => a.at - b.at || a.index - b.index);
  const places: number[] = [];
  for (const { at } of order) places.push(Math.max(at, (places.at(-1) ?? top - step) + step));
  let limit = bottom;
  for (let rank = places.length - 1; rank >= 0; rank--) {
    const place = Math.min(places[rank] ?? limit, limit);
    places[rank] = place;
    limit = place - step;
  }
  const found = wanted.map(() => 0);
  for (const [rank, { index }] of order.entries()) found[index] = places[rank] ?? 0;
  return found;
}
