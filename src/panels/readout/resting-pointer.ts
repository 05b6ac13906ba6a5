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

/** What was let pass while the pointer rested, by whom. */
const passed = new Map<object, (event: PointerEvent) => void>();

/** What an event of a resting pointer did not do is done for where it is when it moves. @param owner has one such deed */
export function onceItMoves(owner: object, act: (event: PointerEvent) => void): void {
  passed.set(owner, act);
}

/** @returns a function that stops it */
export function followPointer(): () => void {
  const stop = new AbortController();
  const options = { capture: true, passive: true, signal: stop.signal };
  const moved = (event: PointerEvent): void => {
    last = [event.screenX, event.screenY];
    wheeled = false;
    const acts = [...passed.values()];
    passed.clear();
    for (const act of acts) act(event);
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
