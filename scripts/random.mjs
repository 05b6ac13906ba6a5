/** Numbers that look random and are the same for the same seed, on every machine: what was found can be found again. */

/** From 0 up, below 1 (mulberry32). */
export function fractionsFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Whole numbers from 0 up, below a bound. */
export function randomFrom(seed) {
  const fraction = fractionsFrom(seed);
  return (below) => Math.floor(fraction() * below);
}
