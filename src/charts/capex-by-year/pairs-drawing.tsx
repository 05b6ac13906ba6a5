import type { Evidence } from "../../data/figure";
import { colorOf, EvidenceMark, FlagMark, HAIR, INK, PAPER, SOFT, TEXT } from "../drawing/paint";
import { PlacedMarks } from "../drawing/placed-marks-drawing";
import type { DrawingProps } from "../drawing-props";
import { DOT, layOutPairs, type PlacedPair, type PlacedPairEnd, RING } from "./pairs-layout";
import type { PairView } from "./view";

/** What the article has as a ring, what was spent as a dot, and between them how far they are apart. */
export function PairsDrawing({ view, width, height, scope }: DrawingProps<PairView>) {
  const { pairs } = layOutPairs(view, width, height);
  return (
    <PlacedMarks width={width} height={height} marks={pairs} draw={(pair) => <Pair pair={pair} scope={scope} />}>
      {null}
    </PlacedMarks>
  );
}

interface PairProps {
  readonly pair: PlacedPair;
  readonly scope: string;
}

function Pair({ pair, scope }: PairProps) {
  const { provider, trackY: y, nameAt, labelAt, article, outcome, bridge, leader, remarkAt } = pair;
  const color = colorOf(provider);
  return (
    <g data-provider={provider.id}>
      {nameAt && (
        <text x={nameAt.x} y={nameAt.y} fontSize={TEXT.body} fontWeight={700} fill={INK}>
          {nameAt.text}
        </text>
      )}
      <text x={labelAt.x} y={labelAt.y} fontSize={TEXT.body} fill={SOFT}>
        {labelAt.text}
      </text>
      {leader && <line x1={leader.from} x2={leader.to} y1={y} y2={y} stroke={HAIR} strokeDasharray="1 3" />}
      {bridge && <line x1={bridge.from} x2={bridge.to} y1={y} y2={y} stroke={color} strokeWidth={4} />}
      {article && <End end={article} y={y} radius={RING} color={color} id={`${scope}-${pair.key}-said`} />}
      {outcome && <End end={outcome} y={y} radius={DOT} color={color} id={`${scope}-${pair.key}-spent`} />}
      {remarkAt.map(({ text, x, y: lineY }) => (
        <text key={text} x={x} y={lineY} fontSize={TEXT.small} fill={SOFT}>
          {text}
        </text>
      ))}
    </g>
  );
}

interface EndProps {
  readonly end: PlacedPairEnd;
  readonly y: number;
  readonly radius: number;
  readonly color: string;
  readonly id: string;
}

/** Too small for a hatch: a plan is an open ring, what was derived a dashed one, what was reported a solid dot. */
function End({ end: { figure, at, valueAt, sampleAt, flagAt, flag, value }, y, radius, color, id }: EndProps) {
  const [first, last] = [at[0], at.at(-1)];
  const dot = (x: number, middle: number, size: number) => (
    <Dot key={`${x} ${middle}`} evidence={figure.evidence} x={x} y={middle} radius={size} color={color} id={id} />
  );
  return (
    <g data-figure={figure.id}>
      {first !== last && <line x1={first} x2={last} y1={y} y2={y} stroke={INK} strokeDasharray="3 3" />}
      {at.map((x) => dot(x, y, radius))}
      {sampleAt && dot(sampleAt.x, sampleAt.y, radius === RING ? 5 : DOT - 0.5)}
      {valueAt && (
        <text x={valueAt.x} y={valueAt.y} fontSize={TEXT.value} fontWeight={700} fill={INK}>
          {value}
        </text>
      )}
      {flagAt && flag && <FlagMark x={flagAt.x} y={flagAt.y} severity={flag} />}
    </g>
  );
}

interface DotProps extends Pick<EndProps, "y" | "radius" | "color" | "id"> {
  readonly evidence: Evidence;
  readonly x: number;
}

function Dot({ evidence, x, y, radius, color, id }: DotProps) {
  if (evidence === "planned" || evidence === "forecast")
    return <circle cx={x} cy={y} r={radius - 1} fill={PAPER} stroke={color} strokeWidth={2} />;
  return (
    <>
      <circle cx={x} cy={y} r={radius} fill={PAPER} />
      <EvidenceMark evidence={evidence} color={color} id={`${id}-${Math.round(x)}-${Math.round(y)}`}>
        {(paint) => <circle cx={x} cy={y} r={radius} {...paint} />}
      </EvidenceMark>
    </>
  );
}
