import type { Cell } from "../../charts/compare-matrix/view";
import { colorOf, EvidenceMark } from "../../charts/drawing/paint";

const WIDTH = 120;
const HEIGHT = 8;

/** The small bar of a cell: its value as a part of the largest in the row, painted by the figure's evidence. */
export function CellBar({ cell, rowKey }: { readonly cell: Cell; readonly rowKey: string }) {
  const [first] = cell.entries;
  if (cell.part === null || !first) return null;
  const width = Math.max(WIDTH * cell.part - 1, 1);
  return (
    <svg className="cell-bar" width={WIDTH} height={HEIGHT} aria-hidden="true">
      <EvidenceMark
        evidence={first.figure.evidence}
        color={colorOf(cell.provider)}
        id={`cell-${rowKey}-${cell.provider.id}`}
      >
        {(paint) => <rect x={0.5} y={0.5} width={width} height={HEIGHT - 1} {...paint} />}
      </EvidenceMark>
    </svg>
  );
}
