import { Scatter, ScatterChart, XAxis, YAxis } from "recharts";
import type { DrawingProps } from "../chart";
import { colorOf, EvidenceMark, HAIR, INK, SOFT, TEXT } from "../paint";
import { layOutShare, type Square } from "./layout";
import type { ShareView } from "./view";

interface SquareShape {
  readonly payload?: Square;
}

/** A hundred squares, as many of them filled as the share says; what each kind is stands above it. */
export function Drawing({ view, width, height, scope }: DrawingProps<ShareView>) {
  const { squares, side, labels } = layOutShare(view, width, height);
  return (
    <ScatterChart
      width={width}
      height={height}
      margin={{ top: 0, right: 0, bottom: 0, left: 0 }}
      accessibilityLayer={false}
    >
      <XAxis type="number" dataKey="x" hide domain={[0, width]} />
      <YAxis type="number" dataKey="y" hide domain={[0, height]} reversed width={0} />
      <text x={labels.own.x} y={labels.own.y} fontSize={TEXT.value} fontWeight={700} fill={INK}>
        {view.value}
        <tspan dx={8} fontSize={TEXT.body}>
          {view.name}
        </tspan>
      </text>
      <text x={labels.rest.x} y={labels.rest.y} fontSize={TEXT.small} fill={SOFT}>
        {view.rest}
      </text>
      <Scatter
        data={[...squares]}
        isAnimationActive={false}
        shape={({ payload }: SquareShape) =>
          payload ? <Cell square={payload} side={side} view={view} scope={scope} /> : <g />
        }
      />
    </ScatterChart>
  );
}

interface CellProps {
  readonly square: Square;
  readonly side: number;
  readonly view: ShareView;
  readonly scope: string;
}

function Cell({ square: { x, y, index, filled }, side, view, scope }: CellProps) {
  const place = { x: x + 0.5, y: y + 0.5, height: side - 1 };
  return (
    <g data-figure={view.figure.id}>
      <rect {...place} width={side - 1} fill="none" stroke={HAIR} />
      {filled > 0 && (
        <EvidenceMark evidence={view.figure.evidence} color={colorOf(null)} id={`${scope}-${index}`}>
          {(paint) => <rect {...place} width={(side - 1) * filled} {...paint} />}
        </EvidenceMark>
      )}
    </g>
  );
}
