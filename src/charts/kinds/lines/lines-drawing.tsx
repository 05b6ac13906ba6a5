import { DefaultZIndexes, Line, LineChart, XAxis, YAxis, ZIndexLayer } from "recharts";
import { Annotations } from "../../drawing/annotations-drawing";
import { EvidenceDot } from "../../drawing/dot-drawing";
import { colorOf, HAIR, INK, SOFT, TEXT } from "../../drawing/paint";
import { Whisker } from "../../drawing/whisker";
import type { DrawingProps } from "../../drawing-props";
import type { PlacedPoint } from "../placed-points";
import type { LinesView } from "./lines";
import { type LinesLayout, layOutLines, NAME_LINE, type PlacedLine } from "./lines-layout";

/** Recharts draws its lines above what stands between them; dots and words stand above those. */
const ABOVE_LINES = DefaultZIndexes.activeDot;
/** Below it a dot is too small to show how sure its figure is. */
const LEGIBLE = 3;

/** All lines on one scale, each with its name and its last value at its end. */
export function LinesDrawing({ view, width, height, scope }: DrawingProps<LinesView>) {
  const layout = layOutLines(view, width, height);
  return (
    <LineChart
      width={width}
      height={height}
      margin={{ top: 0, right: 0, bottom: 0, left: 0 }}
      accessibilityLayer={false}
    >
      <XAxis type="number" dataKey="x" hide domain={[0, width]} allowDataOverflow />
      <YAxis type="number" hide domain={[0, height]} reversed width={0} allowDataOverflow />
      <Ground layout={layout} />
      <Annotations />
      {layout.lines.flatMap((placed) => placed.segments.map((segment) => lineOf(segment, placed)))}
      <ZIndexLayer zIndex={ABOVE_LINES}>
        {layout.lines.map((placed) => (
          <Marks key={placed.line.key} placed={placed} dot={layout.dot} scope={scope} />
        ))}
      </ZIndexLayer>
    </LineChart>
  );
}

/** Scale, years and the level that all are measured against. */
function Ground({ layout: { rules, years, plot, guide } }: { readonly layout: LinesLayout }) {
  const right = plot.x + plot.width;
  return (
    <>
      {rules.map(({ label, x, y, isZero }) => (
        <g key={y}>
          <line x1={plot.x} x2={right} y1={y} y2={y} stroke={isZero ? INK : HAIR} />
          <text x={x} y={y + 4} textAnchor="end" fontSize={TEXT.small} fill={SOFT}>
            {label}
          </text>
        </g>
      ))}
      {guide !== null && <line x1={plot.x} x2={right} y1={guide} y2={guide} stroke={SOFT} strokeDasharray="2 3" />}
      {years.map(({ label, x, y }) => (
        <text key={label} x={x} y={y} textAnchor="middle" fontSize={TEXT.small} fill={SOFT}>
          {label}
        </text>
      ))}
    </>
  );
}

/** One run of a line; its dots stand above all lines. */
function lineOf(segment: readonly PlacedPoint[], { line }: PlacedLine) {
  return (
    <Line
      key={`${line.key} ${segment[0]?.point.figure.id}`}
      data={[...segment]}
      dataKey={middleOf}
      type="linear"
      stroke={colorOf(line.provider)}
      strokeWidth={2}
      isAnimationActive={false}
      activeDot={false}
      dot={false}
    />
  );
}

function middleOf({ y }: PlacedPoint): number {
  return y.middle;
}

interface MarksProps {
  readonly placed: PlacedLine;
  readonly dot: number;
  readonly scope: string;
}

function Marks({ placed: { line, points, label }, dot, scope }: MarksProps) {
  const color = colorOf(line.provider);
  return (
    <g data-provider={line.provider?.id}>
      {points.map((placed) => (
        <Point key={placed.point.figure.id} placed={placed} color={color} dot={dot} id={`${scope}-${line.key}`} />
      ))}
      {label && (
        <>
          <path
            d={`M${label.leader.from.x + 5} ${label.leader.from.y.middle}L${label.leader.x} ${label.leader.y}`}
            stroke={SOFT}
            strokeDasharray="1 2"
            fill="none"
          />
          <g data-figure={points.at(-1)?.point.figure.id}>
            <text x={label.x} y={label.y} fontSize={TEXT.body} fontWeight={700} fill={INK}>
              {label.name}
            </text>
            <text x={label.x} y={label.y + NAME_LINE} fontSize={TEXT.body} fill={INK}>
              {label.value}
            </text>
          </g>
        </>
      )}
    </g>
  );
}

interface PointProps {
  readonly placed: PlacedPoint;
  readonly color: string;
  readonly dot: number;
  readonly id: string;
}

/** Large enough, a dot shows how sure its figure is. */
function Point({ placed: { point, x, y }, color, dot, id }: PointProps) {
  const { figure } = point;
  return (
    <g data-figure={figure.id}>
      {y.bounds && <Whisker along="y" at={x} from={y.bounds.low} to={y.bounds.high} />}
      {y.at !== null && dot < LEGIBLE && <circle cx={x} cy={y.at} r={dot} fill={color} />}
      {y.at !== null && dot >= LEGIBLE && (
        <EvidenceDot x={x} y={y.at} radius={dot} evidence={figure.evidence} color={color} id={`${id}-${figure.id}`} />
      )}
    </g>
  );
}
