import type { Cell } from "../../charts/kinds/matrix";
import { MatrixBar } from "../../charts/kinds/matrix-bar";

const WIDTH = 120;
const HEIGHT = 8;

/** The small bar of a cell on the page. */
export function CellBar({ cell, rowKey }: { readonly cell: Cell; readonly rowKey: string }) {
  const [first] = cell.entries;
  if (!cell.bar || !first) return null;
  const id = `cell-${rowKey}-${cell.provider.id}`;
  return (
    <svg className="cell-bar" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <MatrixBar bar={cell.bar} figure={first.figure} x={0} y={0} room={WIDTH - 1} height={HEIGHT - 1} id={id} />
    </svg>
  );
}
