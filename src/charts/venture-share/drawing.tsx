import type { DrawingProps } from "../chart";
import { colorOf, EvidenceMark, FlagMark, HAIR, INK, RECORD_RADIUS, SOFT, TEXT } from "../drawing/paint";
import { PlacedMarks } from "../drawing/placed-marks-drawing";
import { layOutShare, type Square } from "./layout";
import type { ShareView } from "./view";

/** A hundred squares, as many of them filled as the share says; what each kind is stands above it. */
export function Drawing({ view, width, height, scope }: DrawingProps<ShareView>) {
  const { squares, side, own, flag, rest, record } = layOutShare(view, width, height);
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
      {record?.money && <Money {...record.money} />}
      {record?.lines.map(({ text, figure, ...place }) => (
        <text key={text} data-figure={figure.id} {...place} fontSize={TEXT.small} fill={INK}>
          {text}
        </text>
      ))}
    </PlacedMarks>
  );
}

interface MoneyProps {
  readonly from: number;
  readonly low: number;
  readonly high: number;
  readonly y: number;
}

/** As far as the money would fill the squares; dashed where counts differ. */
function Money({ from, low, high, y }: MoneyProps) {
  return (
    <g stroke={INK} strokeWidth={2}>
      <line x1={from} x2={low} y1={y} y2={y} />
      <line x1={low} x2={high} y1={y} y2={y} strokeDasharray="3 3" />
      <circle cx={low} cy={y} r={RECORD_RADIUS} fill={INK} stroke="none" />
      <circle cx={high} cy={y} r={RECORD_RADIUS} fill={INK} stroke="none" />
    </g>
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
