import { EvidenceDot } from "../../drawing/dot-drawing";
import { colorOf, HAIR, INK, SOFT, TEXT } from "../../drawing/paint";
import { PlacedMarks } from "../../drawing/placed-marks-drawing";
import { Whisker } from "../../drawing/whisker";
import type { DrawingProps } from "../../drawing-props";
import type { SlopeView } from "./slope";
import { APART, HEAD_LINE, layOutSlopes, type PlacedEnd, type PlacedSlope, RADIUS } from "./slope-layout";

/** A line for each of what is compared, from its place in one column to that in the other. */
export function SlopeDrawing({ view, width, height, scope }: DrawingProps<SlopeView>) {
  const { slopes, columns, heads } = layOutSlopes(view, width, height);
  return (
    <PlacedMarks
      width={width}
      height={height}
      marks={slopes}
      draw={(slope) => <Line key={slope.key} slope={slope} scope={scope} />}
    >
      {heads.flatMap(({ lines, x, anchor }) =>
        lines.map((line, index) => (
          <text
            key={`${anchor} ${line}`}
            x={x}
            y={TEXT.body + index * HEAD_LINE}
            textAnchor={anchor}
            fontSize={TEXT.body}
            fill={SOFT}
          >
            {line}
          </text>
        )),
      )}
      {columns.map(({ x, from, to }) => (
        <line key={x} x1={x} x2={x} y1={from} y2={to} stroke={HAIR} />
      ))}
    </PlacedMarks>
  );
}

interface LineProps {
  readonly slope: PlacedSlope;
  readonly scope: string;
}

function Line({ slope: { key, provider, left, right }, scope }: LineProps) {
  const color = colorOf(provider);
  return (
    <g data-provider={provider?.id}>
      <line x1={left.x} y1={left.y} x2={right.x} y2={right.y} stroke={color} strokeWidth={2.5} />
      <End end={left} away={-1} color={color} id={`${scope}-${key}-left`} />
      <End end={right} away={1} color={color} id={`${scope}-${key}-right`} />
    </g>
  );
}

interface EndProps {
  readonly end: PlacedEnd;
  /** Towards which side its words stand. */
  readonly away: 1 | -1;
  readonly color: string;
  readonly id: string;
}

const VALUE = { fontWeight: 700, fill: INK } as const;
const NAME = { fill: SOFT } as const;

/** A dot with its value and name beside it; a thin line leads to them where they were pushed away. */
function End({ end, away, color, id }: EndProps) {
  const { x, y, labelY, figure, whisker, isPoint } = end;
  const textX = x + away * APART;
  const anchor = away < 0 ? "end" : "start";
  return (
    <g data-figure={figure.id}>
      {whisker && <Whisker along="y" at={x} from={whisker.from} to={whisker.to} />}
      {isPoint && <EvidenceDot x={x} y={y} radius={RADIUS} evidence={end.evidence} color={color} id={id} />}
      {Math.abs(labelY - y) > 3 && (
        <path d={`M${x + away * (RADIUS + 2)} ${y}L${textX - away * 3} ${labelY}`} stroke={SOFT} fill="none" />
      )}
      {end.lines.map(({ text, size, isValue, y: lineY }) => (
        <text key={lineY} x={textX} y={lineY} textAnchor={anchor} fontSize={size} {...(isValue ? VALUE : NAME)}>
          {text}
        </text>
      ))}
    </g>
  );
}
