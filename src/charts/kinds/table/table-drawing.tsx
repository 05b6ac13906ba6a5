import { Surface } from "recharts";
import { colorOf, FlagMark, HAIR, INK, SOFT, TEXT } from "../../drawing/paint";
import type { DrawingProps } from "../../drawing-props";
import type { TableView } from "./table";
import { layOutTable, type PlacedLine, type PlacedTableRow, SQUARE } from "./table-layout";

/** A table as a picture; on the page it is a table. */
export function TableDrawing({ view, width, height }: DrawingProps<TableView>) {
  const { blocks, scale } = layOutTable(view, width);
  return (
    <Surface width={width} height={height}>
      {blocks.map(({ x, width: across, heads, rows }) => (
        <g key={x} transform={`scale(${scale}) translate(${x} 0)`}>
          {heads.map((head) => (
            <Words key={`${head.x} ${head.y}`} line={head} size={TEXT.small} weight={700} fill={SOFT} />
          ))}
          {rows.map((row, index) => (
            <Row key={row.row.key} placed={row} width={across} isFirst={index === 0} />
          ))}
        </g>
      ))}
    </Surface>
  );
}

interface RowProps {
  readonly placed: PlacedTableRow;
  readonly width: number;
  readonly isFirst: boolean;
}

function Row({ placed: { row, y, names, cells, missing }, width, isFirst }: RowProps) {
  const [name] = names;
  return (
    <g data-provider={row.provider?.id}>
      <line x1={0} x2={width} y1={y} y2={y} stroke={isFirst ? INK : HAIR} />
      {row.provider && name && (
        <rect x={0} y={name.y - SQUARE.side} width={SQUARE.side} height={SQUARE.side} fill={colorOf(row.provider)} />
      )}
      {names.map((line) => (
        <Words key={line.y} line={line} size={TEXT.body} weight={700} fill={INK} />
      ))}
      {missing.map((line) => (
        <Words key={line.x} line={line} size={TEXT.body} weight={400} fill={SOFT} />
      ))}
      {cells.map(({ key, cell, lines, small, flagAt }) => (
        <g key={key} data-figure={cell.figure?.id}>
          {flagAt && cell.flag && <FlagMark {...flagAt} severity={cell.flag} />}
          {lines.map((line) => (
            <Words key={line.y} line={line} size={TEXT.body} weight={400} fill={INK} />
          ))}
          {small.map((line) => (
            <Words key={line.y} line={line} size={TEXT.small} weight={400} fill={SOFT} />
          ))}
        </g>
      ))}
    </g>
  );
}

interface WordsProps {
  readonly line: PlacedLine;
  readonly size: number;
  readonly weight: 400 | 700;
  readonly fill: string;
}

function Words({ line: { text, x, y, anchor }, size, weight, fill }: WordsProps) {
  return (
    <text x={x} y={y} textAnchor={anchor} fontSize={size} fontWeight={weight} fill={fill}>
      {text}
    </text>
  );
}
