import { Bar, BarChart, XAxis, YAxis } from "recharts";
import type { DrawingProps } from "../chart";
import { colorOf, EvidenceMark, FlagMark, HALO, INK, PAPER, RECORD_RADIUS, SOFT, TEXT } from "../drawing/paint";
import type { BarPart, BarView, PlacedRow } from "./bars";
import { labelFits, layOutBars } from "./bars";

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

/** Fill of a piece that stands beside a stronger one of the same provider. */
const PALE = 0.45;

interface RowProps {
  readonly row: PlacedRow;
  readonly x: number;
  readonly pixels: (value: number) => number;
  readonly scope: string;
}

function Row({ row, x, pixels, scope }: RowProps) {
  const { nameAt, valueAt, remarkAt, flagAt } = row;
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
        <text
          data-figure={row.figure?.id}
          x={valueAt.x}
          y={valueAt.y}
          fontSize={TEXT.value}
          fontWeight={700}
          fill={INK}
          {...(row.valueInside ? HALO : {})}
        >
          {valueAt.text}
        </text>
      )}
      {flagAt && row.flag && <FlagMark x={flagAt.x} y={flagAt.y} severity={row.flag} />}
      {row.record && <RecordLine row={row} at={x + pixels(row.record.at)} figure={row.record.figure.id} />}
      {remarkAt.map(({ text, x: left, y }) => (
        <text key={text} x={left} y={y} fontSize={TEXT.small} fill={SOFT}>
          {text}
        </text>
      ))}
    </g>
  );
}

/** Across the bar, so that it can be told from any bar's end. */
function RecordLine({ row, at, figure }: { readonly row: PlacedRow; readonly at: number; readonly figure: string }) {
  const { y, height } = row;
  return (
    <g data-figure={figure}>
      <line x1={at} x2={at} y1={y - 3} y2={y + height + 3} stroke={PAPER} strokeWidth={6} />
      <line x1={at} x2={at} y1={y - 3} y2={y + height + 3} stroke={INK} strokeWidth={2} />
      <circle cx={at} cy={y + height / 2} r={RECORD_RADIUS} fill={INK} stroke={PAPER} strokeWidth={2} />
    </g>
  );
}

function Part({ part, row, x, pixels, scope }: RowProps & { readonly part: BarPart }) {
  const [left, width] = [x + pixels(part.from), pixels(part.to - part.from)];
  const fits = part.label !== undefined && labelFits(part.label, width);
  const solid = part.evidence === "reported" && !part.pale;
  return (
    <g data-figure={part.figure.id} data-provider={part.provider?.id}>
      <EvidenceMark
        evidence={part.evidence}
        color={colorOf(part.provider)}
        id={`${scope}-${row.key}-${part.figure.id}`}
      >
        {(paint) => (
          <rect
            x={left + 0.5}
            y={row.y + 0.5}
            width={Math.max(width - 1, 1)}
            height={row.height - 1}
            {...paint}
            {...(part.pale ? { fillOpacity: PALE } : {})}
          />
        )}
      </EvidenceMark>
      {part.bounds && <Whisker bounds={part.bounds} row={row} x={x} pixels={pixels} />}
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

interface WhiskerProps extends Pick<RowProps, "row" | "x" | "pixels"> {
  readonly bounds: { readonly low: number; readonly high: number };
}

/** The bounds of an estimate, as a line with ends. */
function Whisker({ bounds, row, x, pixels }: WhiskerProps) {
  const middle = row.y + row.height / 2;
  const [low, high] = [x + pixels(bounds.low), x + pixels(bounds.high)];
  const d = `M${low} ${middle - 4}v8M${low} ${middle}H${high}M${high} ${middle - 4}v8`;
  return (
    <>
      <path d={d} stroke={PAPER} strokeWidth={4} fill="none" />
      <path d={d} stroke={INK} strokeWidth={1.5} fill="none" />
    </>
  );
}
