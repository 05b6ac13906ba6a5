import { colorOf, EvidenceMark, FlagMark, INK, SOFT, TEXT } from "../drawing/paint";
import { PlacedMarks } from "../drawing/placed-marks-drawing";
import type { DrawingProps } from "../drawing-props";
import { isShown, layOutShare, type PlacedShare, type Square } from "./layout";
import type { ShareView } from "./view";

/** A hundred squares for each share, as many of them filled as it says; what it is stands with them. */
export function Drawing({ view, width, height, scope }: DrawingProps<ShareView>) {
  const { squares, side, valueSize, shares, lines } = layOutShare(view, width, height);
  return (
    <PlacedMarks
      width={width}
      height={height}
      marks={squares}
      draw={(square) => <Cell square={square} side={side} scope={scope} />}
    >
      {shares.map((placed) => (
        <Words key={placed.share.name} placed={placed} valueSize={valueSize} />
      ))}
      {lines.map(({ text, figure, ...place }) => (
        <text key={place.y} data-figure={figure.id} {...place} fontSize={TEXT.body} fill={SOFT}>
          {text}
        </text>
      ))}
    </PlacedMarks>
  );
}

interface WordsProps {
  readonly placed: PlacedShare;
  readonly valueSize: number;
}

function Words({ placed: { share, valueAt, flagAt, nameAt, remarkAt }, valueSize }: WordsProps) {
  const isThere = isShown(share);
  return (
    <g data-figure={isThere ? share.figure.id : undefined}>
      {valueAt && (
        <text x={valueAt.x} y={valueAt.y} fontSize={valueSize} fontWeight={700} fill={INK}>
          {valueAt.text}
        </text>
      )}
      {flagAt && isThere && share.flag && <FlagMark {...flagAt} severity={share.flag} />}
      {nameAt.map(({ text, ...at }) => (
        <text key={at.y} {...at} fontSize={TEXT.body} fontWeight={isThere ? 700 : 400} fill={isThere ? INK : SOFT}>
          {text}
        </text>
      ))}
      {remarkAt.map(({ text, ...at }) => (
        <text key={at.y} {...at} fontSize={TEXT.body} fill={SOFT}>
          {text}
        </text>
      ))}
    </g>
  );
}

/** Fill of squares that a range may or may not reach. */
const PERHAPS = 0.3;

interface CellProps {
  readonly square: Square;
  readonly side: number;
  readonly scope: string;
}

function Cell({ square: { key, x, y, share, filled, perhaps }, side, scope }: CellProps) {
  const place = { x: x + 0.5, y: y + 0.5, height: side };
  return (
    <g data-figure={share?.figure.id}>
      <rect {...place} width={side} fill="none" stroke={SOFT} strokeWidth={0.75} />
      {perhaps > filled && <rect {...place} width={side * perhaps} fill={colorOf(null)} fillOpacity={PERHAPS} />}
      {share && filled > 0 && (
        <EvidenceMark evidence={share.figure.evidence} color={colorOf(null)} id={`${scope}-${key}`}>
          {(paint) => <rect {...place} width={side * filled} {...paint} />}
        </EvidenceMark>
      )}
    </g>
  );
}
