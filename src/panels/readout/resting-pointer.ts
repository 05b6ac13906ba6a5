/** Where the pointer last moved to, or first was, in pixels of the screen. */
let last: readonly [x: number, y: number] | null = null;
let keysSince = false;

/**
 * Whether an event of a pointer is of one that rests: what comes to lie under it as keys scroll the page is not pointed
 * at, though browsers tell of it alike.
 */
export function pointerRests({ screenX, screenY }: { readonly screenX: number; readonly screenY: number }): boolean {
  return keysSince && last !== null && last[0] === screenX && last[1] === screenY;
}

/** @returns a function that stops it */
export function followPointer(): () => void {
  const stop = new AbortController();
  const options = { capture: true, passive: true, signal: stop.signal };
  const moved = ({ screenX, screenY }: MouseEvent): void => {
    last = [screenX, screenY];
    keysSince = false;
  };
  for (const type of ["pointermove", "pointerdown", "wheel"] as const) document.addEventListener(type, moved, options);
  document.addEventListener(
    "pointerover",
    ({ screenX, screenY }) => {
      last ??= [screenX, screenY];
    },
    options,
  );
  document.addEventListener(
    "keydown",
    () => {
      keysSince = true;
    },
    options,
  );
  return () => stop.abort();
}
