import { useEffect, useRef } from "react";
import { endGesture } from "../../state/store";

/** Milliseconds without a key after which the next one is another change. */
const PAUSE = 1_000;

/** Ends a gesture at once, or a while after the last key: a held key is one change, and so are a few quick presses. */
export function useKeyRun() {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return {
    goOn: (): void => clearTimeout(timer.current),
    endSoon(): void {
      clearTimeout(timer.current);
      timer.current = setTimeout(endGesture, PAUSE);
    },
    end(): void {
      clearTimeout(timer.current);
      endGesture();
    },
  };
}
