import { Surface } from "recharts";
import type { DrawingProps } from "../chart";
import { colorOf, EvidenceMark, HAIR, INK, SOFT, TEXT } from "../paint";
import { LINE, layOutMatrix, type MatrixLayout, type PlacedCell, type PlacedRow } from "./layout";
import type { MatrixView } from "./view";

const BAR = 5;

/** The comparison as a picture; on the page it is a table. */
export function Drawing({ view, width, height, scope }: DrawingProps<MatrixView>) {
  const layout = layOutMatrix(view, width);
  return (
    <Surface width={width} height={height}>
      {view.providers.map(({ provider, name }, index) => {
        const x = layout.nameWidth + index * layout.cellWidth;
        return (
          <g key={provider.id} data-provider={provider.id}>
            <rect x={x} y={4} width={12} height={12} fill={colorOf(provider)} />
            <text x={x + 18} y={TEXT.value} fontSize={TEXT.value} fontWeight={700} fill={INK}>
              {name}
            </text>
          </g>
        );
      })}
      {layout.compared && (
        <g fontSize={TEXT.small} fill={SOFT}>
          <text x={layout.compared.difference} y={TEXT.value}>
            {view.headings.difference}
          </text>
          <text x={layout.compared.ratio} y={TEXT.value}>
            {view.headings.ratio}
          </text>
        </g>
      )}
      {layout.rows.map((row) => (
        <Line key={row.key} row={row} view={view} layout={layout} width={width} scope={scope} />
      ))}
    </Surface>
  );
}

interface LineProps {
  readonly row: PlacedRow;
  readonly view: MatrixView;
  readonly layout: MatrixLayout;
  readonly width: number;
  readonly scope: string;
}

function Line({ row, view, layout, width, scope }: LineProps) {
  return (
    <g>
      {row.topicName && (
        <text x={0} y={row.y - 9} fontSize={TEXT.body} fontWeight={700} fill={INK}>
          {row.topicName}
        </text>
      )}
      <line x1={0} x2={width} y1={row.y} y2={row.y} stroke={row.topicName ? INK : HAIR} />
      {row.nameLines.map((line, index) => (
        <text key={line} x={0} y={row.y + LINE * (index + 1)} fontSize={TEXT.small} fill={INK}>
          {line}
        </text>
      ))}
      {row.placed.map((cell) => (
        <CellMark key={cell.provider.id} cell={cell} row={row} view={view} room={layout.cellWidth - 16} scope={scope} />
      ))}
      {layout.compared && (
        <g fontSize={TEXT.small} fill={INK}>
          <text x={layout.compared.difference} y={row.y + LINE}>
            {row.difference}
          </text>
          <text x={layout.compared.ratio} y={row.y + LINE}>
            {row.ratio}
          </text>
        </g>
      )}
    </g>
  );
}

interface CellMarkProps extends Pick<LineProps, "row" | "view" | "scope"> {
  readonly cell: PlacedCell;
  readonly room: number;
}

function CellMark({ cell, row, view, room, scope }: CellMarkProps) {
  const [first] = cell.entries;
  if (!first)
    return (
      <text x={cell.x} y={row.y + LINE} fontSize={TEXT.small} fill={SOFT}>
        {view.missing[cell.missing ?? "not-given"]}
      </text>
    );
  return (
    <g data-provider={cell.provider.id} data-figure={first.figure.id}>
      {cell.lines.map((line, index) => (
        <text key={line} x={cell.x} y={row.y + LINE * (index + 1)} fontSize={TEXT.body} fontWeight={700} fill={INK}>
          {line}
        </text>
      ))}
      {cell.part !== null && (
        <EvidenceMark
          evidence={first.figure.evidence}
          color={colorOf(cell.provider)}
          id={`${scope}-${row.key}-${cell.provider.id}`}
        >
          {(paint) => (
            <rect
              x={cell.x + 0.5}
              y={row.y + cell.lines.length * LINE + 6.5}
              width={Math.max(room * (cell.part ?? 0), 1)}
              height={BAR}
              {...paint}
            />
          )}
        </EvidenceMark>
      )}
    </g>
  );
}
