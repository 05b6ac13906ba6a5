import type { DrawingProps } from "../chart";
import { colorOf, EvidenceMark, FlagMark, HAIR, INK, RECORD_RADIUS, SOFT, TEXT } from "../drawing/paint";
import { PlacedMarks } from "../drawing/placed-marks-drawing";
import { layOutShare, type Square } from "./layout";
import type { ShareView } from "./view";

/** A hundred squares, as many of them filled as the share says; what each kind is stands above it. */
export function Drawing({ view, width, height, scope }: DrawingProps<ShareView>) {
  const { squares, side, own, flag, rest, otherwise } = layOutShare(view, width, height);
  return (
    <PlacedMarks
      width={width}
      height={height}
      marks={squares}
      draw={(square) => <Cell square={square} side={side} view={view} scope={scope} />}
    >
      <text data-figure={view.figure.id} x={own.x} y={own.y} fontSize={TEXT.value} fontWeight={700} fill={INK}>
        {view.value}
        <tspan dx={8} fontSize={TEXT.body}>
          {view.name}
        </tspan>
      </text>
      {view.flag && <FlagMark {...flag} severity={view.flag} />}
      {rest && (
        <text {...rest} fontSize={TEXT.small} fill={SOFT}>
          {view.rest}
        </text>
      )}
      {otherwise && view.otherwise && (
        <g data-figure={view.otherwise.figure.id}>
          <line x1={otherwise.from} x2={otherwise.low} y1={otherwise.y} y2={otherwise.y} stroke={INK} strokeWidth={2} />
          <line
            x1={otherwise.low}
            x2={otherwise.high}
            y1={otherwise.y}
            y2={otherwise.y}
            stroke={INK}
            strokeWidth={2}
            strokeDasharray="3 3"
          />
          <circle cx={otherwise.low} cy={otherwise.y} r={RECORD_RADIUS} fill={INK} />
          <circle cx={otherwise.high} cy={otherwise.y} r={RECORD_RADIUS} fill={INK} />
          <text {...otherwise.label} fontSize={TEXT.small} fill={INK}>
            {view.otherwise.label}
          </text>
        </g>
      )}
    </PlacedMarks>
  );
}

/** Fill of squares that a range may or may not reach. */
const PERHAPS = 0.3;

interface CellProps {
  readonly square: Square;
  readonly side: number;
  readonly view: ShareView;
  readonly scope: string;
}

function Cell({ square: { x, y, index, filled, perhaps }, side, view, scope }: CellProps) {
  const place = { x: x + 0.5, y: y + 0.5, height: side - 1 };
  return (
    <g data-figure={view.figure.id}>
      <rect {...place} width={side - 1} fill="none" stroke={HAIR} />
      {perhaps > filled && <rect {...place} width={(side - 1) * perhaps} fill={colorOf(null)} fillOpacity={PERHAPS} />}
      {filled > 0 && (
        <EvidenceMark evidence={view.figure.evidence} color={colorOf(null)} id={`${scope}-${index}`}>
          {(paint) => <rect {...place} width={(side - 1) * filled} {...paint} />}
        </EvidenceMark>
      )}
    </g>
  );
}
