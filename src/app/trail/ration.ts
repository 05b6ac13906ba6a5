/**
 * How often the address may be written. WebKit refuses more than 100 changes in ten seconds, other browsers more than
 * 200; half of the least, so that no ten seconds have more, wherever they begin.
 */
const WRITES = 50;
/** Milliseconds. */
const SPAN = 10_000;
/** Milliseconds until the next try where the browser refused all the same. */
const RETRY = 1_000;

export interface Ration {
  /** Writes left now; after a refusal one alone, for what matters most. */
  left(): number;
  take(): void;
  /** Milliseconds until there are some again. */
  opensIn(): number;
  /** The browser refused: nothing is left for a while. */
  refused(): void;
}

export function createRation(): Ration {
  let began = Number.NEGATIVE_INFINITY;
  let taken = 0;
  let isWary = false;
  const opensIn = (): number => Math.max(0, began + SPAN - performance.now());
  const left = (): number => (opensIn() > 0 ? WRITES - taken : isWary ? 1 : WRITES);
  return {
    left,
    opensIn,
    take() {
      if (opensIn() === 0) {
        began = performance.now();
        taken = 0;
      }
      taken += 1;
      isWary = false;
    },
    refused() {
      began = performance.now() - SPAN + RETRY;
      taken = WRITES;
      isWary = true;
    },
  };
}
