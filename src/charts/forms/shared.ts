import type { Figure } from "../../data/figure";
import type { Grid, GridSeries, Position } from "./cells";

/** Positions at which as many series as possible have a figure, in order. */
export function sharedPositions({ series, positions }: Pick<Grid, "series" | "positions">): readonly Position[] {
  const counts = positions.map(({ key }) => series.filter(({ figures }) => figures.has(key)).length);
  const most = Math.max(...counts, 0);
  return positions.filter((_, index) => counts[index] === most);
}

/** Positions that fit beside each other in one drawing. */
const FEW = 4;
/** Rows that one series alone may take. */
const ROWS = 12;

/** Which positions stand beside each other as bars: all of a few, else the last that most series have. */
export function barPositions(grid: Grid): readonly Position[] {
  const { series, positions } = grid;
  if (positions.length <= (series.length === 1 ? ROWS : FEW)) return positions;
  return sharedPositions(grid).slice(-1);
}

/** What of a series follows the last change of what is counted: only this compares. */
function sinceBreak(series: GridSeries, positions: readonly Position[]): GridSeries {
  const own = figuresAt(series, positions);
  const last = own.findLastIndex(({ figure }) => figure.break !== null);
  const kept = own.slice(Math.max(last, 0)).map(({ figure, position }) => [position.key, figure] as const);
  return { ...series, figures: new Map(kept) };
}

/** All series without what does not compare with what follows. */
export function comparable({ series, positions }: Grid): readonly GridSeries[] {
  return series.map((one) => sinceBreak(one, positions));
}

/** The two that most series have figures of that compare, as far apart as can be; none where there are not two. */
export function endPositions(grid: Grid): readonly [Position, Position] | readonly [] {
  const { positions } = grid;
  const series = comparable(grid);
  let ends: readonly [Position, Position] | readonly [] = [];
  let most = 0;
  for (const [index, first] of positions.entries())
    for (const last of positions.slice(index + 1).toReversed()) {
      const count = seriesAt(series, [first, last]).length;
      if (count > most) {
        most = count;
        ends = [first, last];
      }
    }
  return ends;
}

/** Which positions stand on one track as dots: all of a few, or of a series alone, else the two ends. */
export function dotPositions(grid: Grid): readonly Position[] {
  if (grid.positions.length <= FEW || grid.series.length === 1) return grid.positions;
  const ends = endPositions(grid);
  return ends.length > 0 ? ends : barPositions(grid);
}

/** The figures of one series at some positions, in order. */
export function figuresAt({ figures }: GridSeries, positions: readonly Position[]): readonly Placed[] {
  return positions.flatMap((position) => {
    const figure = figures.get(position.key);
    return figure ? [{ figure, position }] : [];
  });
}

interface Placed {
  readonly figure: Figure;
  readonly position: Position;
}

/** Series that have a figure at each of these positions. */
export function seriesAt(series: readonly GridSeries[], positions: readonly Position[]): readonly GridSeries[] {
  return series.filter(({ figures }) => positions.every(({ key }) => figures.has(key)));
}
