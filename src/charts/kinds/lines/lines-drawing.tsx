import { Layer, Surface } from "recharts";
import { Annotations } from "../../drawing/annotations-drawing";
import { EvidenceDot } from "../../drawing/dot-drawing";
import { colorOf, HAIR, INK, SOFT, TEXT } from "../../drawing/paint";
import { Whisker } from "../../drawing/whisker";
import type { DrawingProps } from "../../drawing-props";
import { LinePath } from "../line-path-drawing";
import type { PlacedPoint } from "../placed-points";
import type { LinesView } from "./lines";
import { type LinesLayout, layOutLines, NAME_LINE, type PlacedLine } from "./lines-layout";

/** Below it a dot is too small to show how sure its figure is. */
const LEGIBLE = 3;

/** All lines on one scale, each with its name and its last value at its end. */
export function LinesDrawing({ view, width, height, scope }: DrawingProps<LinesView>) {
  const layout = layOutLines(view, width, height);
  return (
    <Surface width={width} height={height}>
      <Ground layout={layout} />
      <Annotations />
      <Layer>
        {layout.lines.flatMap(({ line, segments }) =>
          segments.map(
            (points) =>
              points.length > 1 && (
                <LinePath
                  key={`${line.key} ${points[0]?.point.figure.id}`}
                  points={points}
                  color={colorOf(line.provider)}
                />
              ),
          ),
        )}
      </Layer>
      <Layer>
        {layout.lines.map((placed) => (
          <Marks key={placed.line.key} placed={placed} dot={layout.dot} scope={scope} />
        ))}
      </Layer>
    </Surface>
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
