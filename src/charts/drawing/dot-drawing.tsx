import type { Evidence } from "../../data/figure";
import { EvidenceMark, PAPER } from "./paint";

interface DotProps {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly evidence: Evidence;
  readonly color: string;
  /** Unique on the page: names the pattern. */
  readonly id: string;
}

/** A dot on a line. Too small for a hatch, a plan is an open ring; below what is not solid lies paper, so that lines end at its edge. */
export function EvidenceDot({ x, y, radius, evidence, color, id }: DotProps) {
  if (evidence === "reported") return <circle cx={x} cy={y} r={radius} fill={color} />;
  if (evidence === "planned" || evidence === "forecast")
    return <circle cx={x} cy={y} r={radius - 1} fill={PAPER} stroke={color} strokeWidth={2} />;
  return (
    <>
      <circle cx={x} cy={y} r={radius} fill={PAPER} />
      <EvidenceMark evidence={evidence} color={color} id={id}>
        {(paint) => <circle cx={x} cy={y} r={radius} {...paint} />}
      </EvidenceMark>
    </>
  );
}
