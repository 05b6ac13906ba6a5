import type { PlacedPoint } from "./placed-points";

interface LinePathProps {
  readonly points: readonly PlacedPoint[];
  readonly color: string;
}

/** From point to point, straight. */
export function LinePath({ points, color }: LinePathProps) {
  const d = `M${points.map(({ x, y }) => `${thousandth(x)},${thousandth(y.middle)}`).join("L")}`;
  return <path className="line-path" stroke={color} strokeWidth={2} fill="none" d={d} />;
}

/** What is finer cannot be seen, and makes long files. */
function thousandth(pixels: number): number {
  return Math.round(pixels * 1000) / 1000;
}
