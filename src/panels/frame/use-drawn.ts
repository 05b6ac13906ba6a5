import { type RefCallback, type RefObject, useContext, useMemo, useState } from "react";
import type { Prepared } from "../../charts/chart";
import type { PlacedAnnotations } from "../../charts/drawing/annotations";
import type { Size } from "../../charts/drawing/box";
import { usePage } from "../../state/store";
import { RenderedAhead } from "../shared/ahead";
import { useSize } from "../shared/use-page";
import { enlargementOf, spreadOf, wantedHeight } from "./enlargement";

/** A drawing grows to the height of the one beside it, but no further than this times its own. */
const STRETCH = 1.6;

/** A drawing in the place it has on the page; null for what is known only when that has been measured. */
export interface Drawn {
  readonly ref: RefObject<HTMLDivElement | null>;
  /** For the element that holds the drawing. */
  readonly measured: RefCallback<HTMLDivElement>;
  /** CSS pixels. */
  readonly natural: number | null;
  /** As it is laid out: enlarged, it fills its place. */
  readonly size: Size | null;
  /** How many times larger it is shown than laid out. */
  readonly times: number;
  /** How many times smaller its letters are then. */
  readonly spread: number;
  readonly placed: PlacedAnnotations | null;
}

/** At the size there is: as high as it needs, or as the chart beside it. */
export function useDrawn(prepared: Prepared): Drawn {
  const { ref, measured, size: found } = useSize<HTMLDivElement>();
  const ahead = useContext(RenderedAhead)?.drawing;
  const told = useMemo(() => (ahead === undefined ? null : { width: ahead, height: 0 }), [ahead]);
  const room = found ?? told;
  const look = usePage((page) => page.textLook);
  const natural = room && wantedHeight(prepared, room.width, look);
  const times = room ? enlargementOf(room.width, look) : 1;
  const size = useMemo(() => {
    if (!room || !natural) return null;
    const height = Math.min(Math.max(natural, room.height), natural * STRETCH);
    return { width: room.width / times, height: height / times };
  }, [room, natural, times]);
  return { ref, measured, natural, size, times, spread: spreadOf(look), placed: useSettled(prepared, size) };
}

/**
 * A sentence that has found no place stands around the drawing, which that may make lower; it stays there, whatever
 * room comes of it, so that the two never go on changing each other.
 */
function useSettled(prepared: Prepared, size: Size | null): PlacedAnnotations | null {
  const [kept, setKept] = useState<Kept>({ prepared, width: null, outside: [] });
  const width = size?.width ?? null;
  const outside = kept.prepared === prepared && kept.width === width ? kept.outside : NONE;
  const placed = useMemo(() => size && prepared.annotated.place(size, outside), [prepared, size, outside]);
  if (placed && placed.outside.length > outside.length)
    setKept({ prepared, width, outside: placed.outside.map(({ id }) => id) });
  return placed;
}

interface Kept {
  readonly prepared: Prepared;
  readonly width: number | null;
  /** Ids of sentences. */
  readonly outside: readonly string[];
}

const NONE: readonly string[] = [];
