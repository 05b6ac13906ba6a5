/** Heights of one row, in CSS pixels. */
interface RowHeights {
  readonly least: number;
  readonly most: number;
}

/**
 * A layout whose rows take what height there is to spare, up to the most they may have.
 * @param layOut with rows of so many CSS pixels
 * @param height CSS pixels there are; with fewer than the rows need at least, they keep their least
 */
export function stretched<Layout extends { readonly height: number }>(
  layOut: (row: number) => Layout,
  { least, most }: RowHeights,
  height: number,
): Layout {
  const natural = layOut(least);
  if (height <= natural.height) return natural;
  const share = Math.min((height - natural.height) / Math.max(layOut(most).height - natural.height, 1), 1);
  return layOut(least + (most - least) * share);
}
