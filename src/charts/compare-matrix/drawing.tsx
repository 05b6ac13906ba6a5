import { Surface } from "recharts";
import { SEVERITIES } from "../../data/figure";
import { colorOf, FlagMark, HAIR, INK, SOFT, TEXT } from "../drawing/paint";
import { textWidth } from "../drawing/text-width";
import type { DrawingProps } from "../drawing-props";
import type { MatrixView } from "../kinds/matrix";
import { MatrixBar } from "../kinds/matrix-bar";
import {
  type Column,
  LINE,
  layOutMatrix,
  type MatrixLayout,
  NAME_INDENT,
  type PlacedCell,
  type PlacedRow,
} from "./layout";

const BAR = 5;

/** The comparison as a picture; on the page it is a table. */
export function Drawing({ view, width, height, scope }: DrawingProps<MatrixView>) {
  const layout = layOutMatrix(view, width);
  return (
    <Surface width={width} height={height}>
      {layout.columns.map((column) => (
        <g key={column.x}>
          <Heading column={column} view={view} />
          {column.rows.map((row) => (
            <Line key={row.key} row={row} column={column} view={view} layout={layout} scope={scope} />
          ))}
        </g>
      ))}
    </Surface>
  );
}

function Heading({ column, view }: { readonly column: Column; readonly view: MatrixView }) {
  return (
    <>
      {column.headings.map(({ provider, x, name }) => (
        <g key={provider.id} data-provider={provider.id}>
          <rect x={x} y={4} width={12} height={12} fill={colorOf(provider)} />
          <text x={x + NAME_INDENT} y={TEXT.value} fontSize={TEXT.value} fontWeight={700} fill={INK}>
            {name}
          </text>
        </g>
      ))}
      {column.compared && (
        <g fontSize={TEXT.small} fill={SOFT}>
          <text x={column.compared.difference} y={TEXT.value}>
            {view.headings.difference}
          </text>
          <text x={column.compared.ratio} y={TEXT.value}>
            {view.headings.ratio}
          </text>
        </g>
      )}
    </>
  );
}

interface LineProps {
  readonly row: PlacedRow;
  readonly column: Column;
  readonly view: MatrixView;
  readonly layout: MatrixLayout;
  readonly scope: string;
}

function Line({ row, column, view, layout, scope }: LineProps) {
  const { x, compared } = column;
  return (
    <g>
      {row.topicName && (
        <text x={x} y={row.y - 9} fontSize={TEXT.body} fontWeight={700} fill={INK}>
          {row.topicName}
        </text>
      )}
      <line x1={x} x2={x + layout.columnWidth} y1={row.y} y2={row.y} stroke={row.topicName ? INK : HAIR} />
      {row.nameLines.map((line, index) => (
        <text key={line} x={x} y={row.y + LINE * (index + 1)} fontSize={TEXT.small} fill={INK}>
          {line}
        </text>
      ))}
      {row.placed.map((cell) => (
        <CellMark key={cell.provider.id} cell={cell} row={row} view={view} room={layout.barRoom} scope={scope} />
      ))}
      {compared && (
        <g fontSize={TEXT.small} fill={INK}>
          {row.differenceLines.map((line, index) => (
            <text key={line} x={compared.difference} y={row.y + LINE * (index + 1)}>
              {line}
            </text>
          ))}
          <text x={compared.ratio} y={row.y + LINE}>
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
        {view.missing[cell.missing ?? "not-given"].mark}
      </text>
    );
  const [note] = SEVERITIES.filter((severity) => first.figure.notes.some((known) => known.severity === severity));
  return (
    <g data-provider={cell.provider.id} data-figure={first.figure.id}>
      {note && (
        <FlagMark x={cell.x + textWidth(cell.lines[0] ?? "", TEXT.body, "bold") + 5} y={row.y + LINE} severity={note} />
      )}
      {cell.lines.map((line, index) => (
        <text key={line} x={cell.x} y={row.y + LINE * (index + 1)} fontSize={TEXT.body} fontWeight={700} fill={INK}>
          {line}
        </text>
      ))}
      {cell.bar && (
        <MatrixBar
          bar={cell.bar}
          figure={first.figure}
          x={cell.x}
          y={row.y + cell.lines.length * LINE + 6}
          room={room}
          height={BAR}
          id={`${scope}-${row.key}-${cell.provider.id}`}
        />
      )}
    </g>
  );
}
