import { Surface } from "recharts";
import { type Figure, SEVERITIES } from "../../data/figure";
import { colorOf, FlagMark, HAIR, INK, SOFT, TEXT } from "../drawing/paint";
import { textWidth } from "../drawing/text-width";
import type { DrawingProps } from "../drawing-props";
import type { MatrixView } from "../kinds/matrix";
import { MatrixBar } from "../kinds/matrix-bar";
import { type CellLine, LINE } from "./cell-layout";
import {
  type Column,
  layOutMatrix,
  type MatrixLayout,
  NAME_INDENT,
  type PlacedCell,
  type PlacedOnly,
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
          <Heading column={column} />
          {column.rows.map((row) => (
            <Line key={row.key} row={row} column={column} view={view} layout={layout} scope={scope} />
          ))}
        </g>
      ))}
      {layout.onlyOne.map((only) => (
        <Only key={only.key} only={only} width={width} />
      ))}
    </Surface>
  );
}

function Heading({ column }: { readonly column: Column }) {
  return column.headings.map(({ provider, x, name, remark }) => (
    <g key={provider.id} data-provider={provider.id}>
      <rect x={x} y={4} width={12} height={12} fill={colorOf(provider)} />
      <text x={x + NAME_INDENT} y={TEXT.value} fontSize={TEXT.value} fontWeight={700} fill={INK}>
        {name}
      </text>
      {remark && (
        <text x={x} y={TEXT.value + LINE} fontSize={TEXT.small} fill={SOFT}>
          {remark}
        </text>
      )}
    </g>
  ));
}

interface LineProps {
  readonly row: PlacedRow;
  readonly column: Column;
  readonly view: MatrixView;
  readonly layout: MatrixLayout;
  readonly scope: string;
}

function Line({ row, column: { x }, view, layout, scope }: LineProps) {
  const { nameLines, remarkLines } = row;
  return (
    <g>
      {row.topicName && (
        <text x={x} y={row.y - 9} fontSize={TEXT.body} fontWeight={700} fill={INK}>
          {row.topicName}
        </text>
      )}
      <line x1={x} x2={x + layout.columnWidth} y1={row.y} y2={row.y} stroke={row.topicName ? INK : HAIR} />
      {nameLines.map((line, index) => (
        <text key={line} x={x} y={row.y + LINE * (index + 1)} fontSize={TEXT.small} fill={INK}>
          {line}
        </text>
      ))}
      {remarkLines.map((line, index) => (
        <text key={line} x={x} y={row.y + LINE * (nameLines.length + index + 1)} fontSize={TEXT.small} fill={SOFT}>
          {line}
        </text>
      ))}
      {row.placed.map((cell) => (
        <CellMark key={cell.provider.id} cell={cell} row={row} view={view} room={layout.barRoom} scope={scope} />
      ))}
    </g>
  );
}

interface CellMarkProps extends Pick<LineProps, "row" | "view" | "scope"> {
  readonly cell: PlacedCell;
  readonly room: number;
}

function CellMark({ cell, row, view, room, scope }: CellMarkProps) {
  const [first] = cell.entries;
  if (cell.missing)
    return (
      <text x={cell.x} y={row.y + LINE} fontSize={TEXT.small} fill={SOFT}>
        {view.missing[cell.missing].mark}
      </text>
    );
  return (
    <g data-provider={cell.provider.id}>
      {cell.lines.map((line) => (
        <Text key={line.key} line={line} x={cell.x} y={row.y} />
      ))}
      {cell.bar && first && (
        <g data-figure={first.figure.id}>
          <MatrixBar
            bar={cell.bar}
            figure={first.figure}
            x={cell.x}
            y={row.y + cell.barY}
            room={room}
            height={BAR}
            id={`${scope}-${row.key}-${cell.provider.id}`}
          />
        </g>
      )}
    </g>
  );
}

function Text({ line, x, y }: { readonly line: CellLine; readonly x: number; readonly y: number }) {
  const { text, size, weight, isSoft, figure, isEnd } = line;
  const note = figure && isEnd ? severityOf(figure) : undefined;
  const drawn = (
    <text
      x={x + line.x}
      y={y + line.y}
      fontSize={size}
      fontWeight={weight === "bold" ? 700 : 400}
      fill={isSoft ? SOFT : INK}
    >
      {text}
    </text>
  );
  if (!figure) return drawn;
  return (
    <g data-figure={figure.id}>
      {note && <FlagMark x={x + line.x + textWidth(text, size, weight) + 5} y={y + line.y} severity={note} />}
      {drawn}
    </g>
  );
}

function severityOf({ notes }: Figure) {
  return SEVERITIES.find((severity) => notes.some((known) => known.severity === severity));
}

/** What only one has, in words: a picture folds nothing open. */
function Only({ only, width }: { readonly only: PlacedOnly; readonly width: number }) {
  return (
    <g>
      <line x1={0} x2={width} y1={only.y - LINE} y2={only.y - LINE} stroke={HAIR} />
      <text x={0} y={only.y} fontSize={TEXT.body} fontWeight={700} fill={INK}>
        {only.nameLine}
      </text>
      {only.lines.map((line, index) => (
        <text key={line} x={0} y={only.y + LINE * (index + 1)} fontSize={TEXT.small} fill={INK}>
          {line}
        </text>
      ))}
    </g>
  );
}
