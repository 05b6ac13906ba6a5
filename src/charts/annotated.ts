import type { Annotation } from "../data/figure";
import { localized } from "../language/language";
import type { Words } from "../language/words";
import { NOTHING_SAID, type PlacedAnnotations, placeAnnotations, type Sentence } from "./drawing/annotations";
import type { Size } from "./drawing/box";
import type { Occupied } from "./drawing/occupied";

/** What the data say of a chart in sentences, and where each stands. */
export interface Annotated {
  /** In the order of the data. */
  readonly sentences: readonly Sentence[];
  /**
   * What stands where in a drawing of a size.
   * @param outside ids of those that stand around it in any case
   */
  place(size: Size, outside?: readonly string[]): PlacedAnnotations;
}

/** @param occupied what the drawing takes up; null where nobody knows, and all sentences stand around it */
export function annotated(
  annotations: readonly Annotation[],
  occupied: ((size: Size) => Occupied) | null,
  words: Words,
): Annotated {
  const sentences = annotations.map(({ id, figures, text }) => ({ id, figures, text: localized(text, words) }));
  const known = new Map<string, PlacedAnnotations>();
  return {
    sentences,
    place(size, outside = []) {
      if (!occupied || sentences.length === 0) return nowhere(sentences);
      const key = [size.width, size.height, ...outside].join(" ");
      const placed = known.get(key) ?? placeAnnotations(sentences, occupied(size), outside);
      known.set(key, placed);
      return placed;
    },
  };
}

function nowhere(sentences: readonly Sentence[]): PlacedAnnotations {
  return { ...NOTHING_SAID, outside: sentences.map(({ id }) => ({ id, number: null })) };
}
