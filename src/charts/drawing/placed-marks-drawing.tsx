import { Fragment, type ReactElement, type ReactNode } from "react";
import { Layer, Surface } from "recharts";
import { Annotations } from "./annotations-drawing";

interface PlacedMarksProps<Placed> {
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Already laid out: each knows its place, and keeps its key while it moves. */
  readonly marks: readonly Placed[];
  readonly draw: (placed: Placed) => ReactElement;
  /** What lies under the marks. */
  readonly children: ReactNode;
}

/** Marks on the pixels of a drawing. */
export function PlacedMarks<Placed extends { readonly key: string }>({
  width,
  height,
  marks,
  draw,
  children,
}: PlacedMarksProps<Placed>) {
  return (
    <Surface width={width} height={height}>
      {children}
      <Annotations />
      <Layer>
        {marks.map((mark) => (
          <Fragment key={mark.key}>{draw(mark)}</Fragment>
        ))}
      </Layer>
    </Surface>
  );
}
