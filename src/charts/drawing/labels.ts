/** Words that stand one above the other. */
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
