import { Bar, BarChart, XAxis, YAxis } from "recharts";
import type { BarPart, BarView, PlacedRow } from "./bars";
import { layOutBars } from "./bars";
import type { DrawingProps } from "./chart";
import { colorOf, EvidenceMark, HALO, INK, PAPER, SOFT, TEXT } from "./paint";
import { textWidth } from "./text-width";

/** What Recharts hands to the shape of a bar, as far as it is used here. */
interface BarShape {
  readonly x?: number;
  readonly width?: number;
  readonly payload?: PlacedRow;
}

/** Horizontal bars from zero, grouped, each with its value at the end. */
export function BarsDrawing({ view, width, height, scope }: DrawingProps<BarView>) {
  const layout = layOutBars(view, width, height);
  const pixels = (value: number): number => (value / layout.scaleEnd) * (width - layout.left);
  const [top, bottom] = [layout.axes[0]?.from ?? 0, layout.axes.at(-1)?.to ?? 0];
  return (
    <BarChart
      layout="vertical"
      width={width}
      height={height}
      data={[...layout.rows]}
      margin={{ top: 0, right: 0, bottom: 0, left: layout.left }}
      accessibilityLayer={false}
    >
      <XAxis type="number" hide domain={[0, layout.scaleEnd]} />
      <YAxis type="category" hide dataKey="key" width={0} />
      <Bar
        dataKey="end"
        minPointSize={1}
        isAnimationActive={false}
        shape={({ x = 0, payload }: BarShape) =>
          payload ? <Row row={payload} x={x} pixels={pixels} scope={scope} /> : <g />
        }
      />
      {layout.axes.map(({ from, to }) => (
        <line key={from} x1={layout.left} x2={layout.left} y1={from} y2={to} stroke={INK} />
      ))}
      {view.guide !== null && (
        <line
          x1={layout.left + pixels(view.guide)}
          x2={layout.left + pixels(view.guide)}
          y1={top}
          y2={bottom}
          stroke={SOFT}
          strokeDasharray="2 3"
        />
      )}
    </BarChart>
  );
}

interface RowProps {
  readonly row: PlacedRow;
  readonly x: number;
  readonly pixels: (value: number) => number;
  readonly scope: string;
}

function Row({ row, x, pixels, scope }: RowProps) {
  const { nameAt, valueAt, remarkAt } = row;
  return (
    <g data-provider={row.provider?.id}>
      {nameAt.map(({ text, x: left, y }) => (
        <text key={text} x={left} y={y} fontSize={TEXT.body} fontWeight={700} fill={INK}>
          {text}
        </text>
      ))}
      {row.parts.map((part) => (
        <Part key={part.figure.id} part={part} row={row} x={x} pixels={pixels} scope={scope} />
      ))}
      {valueAt && (
        <text x={valueAt.x} y={valueAt.y} fontSize={TEXT.value} fontWeight={700} fill={INK}>
          {valueAt.text}
        </text>
      )}
      {remarkAt.map(({ text, x: left, y }) => (
        <text key={text} x={left} y={y} fontSize={TEXT.small} fill={SOFT}>
          {text}
        </text>
      ))}
    </g>
  );
}

function Part({ part, row, x, pixels, scope }: RowProps & { readonly part: BarPart }) {
  const [left, width] = [x + pixels(part.from), pixels(part.to - part.from)];
  const fits = part.label !== undefined && textWidth(part.label, TEXT.body, "bold") + 12 <= width;
  const solid = part.evidence === "reported";
  return (
    <g data-figure={part.figure.id} data-provider={part.provider?.id}>
      <EvidenceMark
        evidence={part.evidence}
        color={colorOf(part.provider)}
        id={`${scope}-${row.key}-${part.figure.id}`}
      >
        {(paint) => (
          <rect x={left + 0.5} y={row.y + 0.5} width={Math.max(width - 1, 1)} height={row.height - 1} {...paint} />
        )}
      </EvidenceMark>
      {fits && (
        <text
          x={left + width / 2}
          y={row.y + row.height / 2 + 5}
          textAnchor="middle"
          fontSize={TEXT.body}
          fontWeight={700}
          fill={solid ? PAPER : INK}
          {...(solid ? {} : HALO)}
        >
          {part.label}
        </text>
      )}
    </g>
  );
}
