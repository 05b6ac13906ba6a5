import type { ReactElement, ReactNode } from "react";
import { Scatter, ScatterChart, XAxis, YAxis } from "recharts";
import { Annotations } from "./annotations-drawing";

interface PlacedMarksProps<Placed> {
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Already laid out: each knows its place. */
  readonly marks: readonly Placed[];
  readonly draw: (placed: Placed) => ReactElement;
  /** What lies under the marks. */
  readonly children: ReactNode;
}

/** A scatter chart whose axes are the pixels of the drawing. */
export function PlacedMarks<Placed extends object>({ width, height, marks, draw, children }: PlacedMarksProps<Placed>) {
  return (
    <ScatterChart
      width={width}
      height={height}
      margin={{ top: 0, right: 0, bottom: 0, left: 0 }}
      accessibilityLayer={false}
    >
      <XAxis type="number" dataKey="x" hide domain={[0, width]} />
      <YAxis type="number" dataKey="y" hide domain={[0, height]} reversed width={0} />
      {children}
      <Annotations />
      <Scatter
        data={[...marks]}
        isAnimationActive={false}
        shape={({ payload }: { readonly payload?: Placed }) => (payload ? draw(payload) : <g />)}
      />
    </ScatterChart>
  );
}
