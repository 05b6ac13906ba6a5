import type { Figure } from "../../data/figure";
import { colorOf, EvidenceMark, INK } from "../drawing/paint";
import { ownerOf } from "../figure-queries";
import type { CellBar } from "./matrix";

interface MatrixBarProps {
  readonly bar: CellBar;
  readonly figure: Figure;
  /** Left edge and top of its room; CSS pixels, as all that follow. */
  readonly x: number;
  readonly y: number;
  readonly room: number;
  readonly height: number;
  /** Unique on the page: names the pattern. */
  readonly id: string;
}

/** The small bar of a cell, painted as sure as its figure is, with a line for what the number lies between. */
export function MatrixBar({ bar: { at, length, bounds }, figure, x, y, room, height, id }: MatrixBarProps) {
  const middle = y + 0.5 + height / 2;
  return (
    <>
      <EvidenceMark evidence={figure.evidence} color={colorOf(ownerOf(figure))} id={id}>
        {(paint) => (
          <rect x={x + room * at + 0.5} y={y + 0.5} width={Math.max(room * length, 1)} height={height} {...paint} />
        )}
      </EvidenceMark>
      {bounds && <line x1={x + room * bounds.low} x2={x + room * bounds.high} y1={middle} y2={middle} stroke={INK} />}
    </>
  );
}
