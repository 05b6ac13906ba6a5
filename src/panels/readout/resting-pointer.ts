/** Where the pointer last moved to, or first was, in pixels of the screen. */
let last: readonly [x: number, y: number] | null = null;
/** Whether the reader turned the wheel since, and so means what comes to lie under the pointer. */
let wheeled = false;

/**
 * Whether an event of a pointer is of one that rests: what comes to lie under it, as keys scroll the page or it is drawn
 * anew, is not pointed at, though browsers tell of it alike.
 */
export function pointerRests({ screenX, screenY }: { readonly screenX: number; readonly screenY: number }): boolean {
  return !wheeled && last !== null && last[0] === screenX && last[1] === screenY;
}

/** @returns a function that stops it */
export function followPointer(): () => void {
  const stop = new AbortController();
  const options = { capture: true, passive: true, signal: stop.signal };
  const moved = ({ screenX, screenY }: MouseEvent): void => {
    last = [screenX, screenY];
    wheeled = false;
  };
  const turned = ({ type }: Event): void => {
    wheeled = type === "wheel";
  };
  const entered = ({ screenX, screenY }: MouseEvent): void => {
    last ??= [screenX, screenY];
  };
  for (const type of ["pointermove", "pointerdown"] as const) document.addEventListener(type, moved, options);
  for (const type of ["wheel", "keydown"] as const) document.addEventListener(type, turned, options);
  document.addEventListener("pointerover", entered, options);
  return () => stop.abort();
}
