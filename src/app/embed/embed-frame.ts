import { useMemo, useSyncExternalStore } from "react";
import type { Chart, Prepared } from "../../charts/chart";
import type { Size } from "../../charts/drawing/box";
import { usePage } from "../../state/store";

export interface EmbedProps {
  readonly chart: Chart;
  readonly prepared: Prepared;
  /** Address of the full view. */
  readonly full: string;
  /** The frame has no room for all of this. */
  readonly onTooSmall: () => void;
}

/** The size of the frame in CSS pixels: another one gives a chart another chance to show all of it. */
export function useFrame(): Size {
  const width = useSyncExternalStore(subscribe, () => innerWidth);
  const height = useSyncExternalStore(subscribe, () => innerHeight);
  return useMemo(() => ({ width, height }), [width, height]);
}

function subscribe(changed: () => void): () => void {
  addEventListener("resize", changed);
  return () => removeEventListener("resize", changed);
}

/** Narrower than this, a table has no room for more than two columns of values, in CSS pixels at the usual size of text. */
const PAIRS = 600;

/** A table too wide for its frame in parts of two columns, one below the other: a frame is never scrolled sideways. */
export function useParts(prepared: Prepared): readonly Prepared[] {
  const { width } = useFrame();
  const scale = usePage(({ textLook }) => textLook.scale);
  const isNarrow = width < PAIRS * scale;
  return useMemo(() => {
    const { presentation } = prepared;
    if (!isNarrow || presentation.kind !== "table") return [prepared];
    const { table } = presentation;
    const { providers, onlyOne } = table;
    const starts = providers.flatMap((_, index) => (index % 2 === 0 ? [index] : []));
    return starts.map((from) => {
      const own = providers.slice(from, from + 2);
      const part = {
        ...table,
        providers: own,
        onlyOne: onlyOne.filter(({ provider }) => own.some((one) => one.provider === provider)),
      };
      return { ...prepared, presentation: { kind: "table", table: part } };
    });
  }, [prepared, isNarrow]);
}
