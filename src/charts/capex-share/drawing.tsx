import { colorOf, EvidenceMark, FlagMark, HAIR, INK, TEXT } from "../drawing/paint";
import { PlacedMarks } from "../drawing/placed-marks-drawing";
import type { DrawingProps } from "../drawing-props";
import { layOutWhole, NUMERAL, type PlacedPiece } from "./layout";
import type { ShareView } from "./view";

/** The whole as one bar, each provider's piece with its name and share. */
export function Drawing({ view, width, height, scope }: DrawingProps<ShareView>) {
  const { pieces, whole } = layOutWhole(view, width, height);
  return (
    <PlacedMarks width={width} height={height} marks={pieces} draw={(piece) => <Piece piece={piece} scope={scope} />}>
      <rect
        x={whole.x + 0.5}
        y={whole.y + 0.5}
        width={Math.max(whole.width - 1, 1)}
        height={Math.max(whole.height - 1, 1)}
        fill="none"
        stroke={HAIR}
      />
    </PlacedMarks>
  );
}

function Piece({ piece, scope }: { readonly piece: PlacedPiece; readonly scope: string }) {
  const { figure, provider, box, nameAt, valueAt, flagAt, flag } = piece;
  return (
    <g data-figure={figure.id} data-provider={provider.id}>
      <EvidenceMark evidence={figure.evidence} color={colorOf(provider)} id={`${scope}-${figure.id}`}>
        {(paint) => (
          <rect
            x={box.x + 0.5}
            y={box.y + 0.5}
            width={Math.max(box.width - 1, 1)}
            height={Math.max(box.height - 1, 1)}
            {...paint}
          />
        )}
      </EvidenceMark>
      <text x={nameAt.x} y={nameAt.y} fontSize={TEXT.body} fontWeight={700} fill={INK}>
        {piece.name}
      </text>
      <text x={valueAt.x} y={valueAt.y} fontSize={NUMERAL} fontWeight={700} fill={INK}>
        {piece.value}
      </text>
      {flagAt && flag && <FlagMark x={flagAt.x} y={flagAt.y} severity={flag} />}
    </g>
  );
}
