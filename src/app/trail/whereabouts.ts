import { useEffect, useLayoutEffect } from "react";
import { drawAll } from "../../panels/turns/turns";
import { usePage } from "../../state/store";
import { type Place, placeOf } from "../../state/trail";

/** Where in the page the reader was when they left a view: how far scrolled, and what had the focus. */
export interface Where {
  /** CSS pixels. */
  readonly left: number;
  readonly top: number;
  /** Null where nothing had. */
  readonly focus: Focused | null;
}

/** An element that may be another object by the time it is looked for, though the same one to the reader. */
export interface Focused {
  /** From the body down, the index of each child. */
  readonly path: readonly number[];
  readonly tag: string;
}

const wheres = new Map<string, Where>();
/** The elements themselves, as long as the page is not loaded anew. */
const elements = new Map<string, WeakRef<Element>>();

/** What had the focus before a press that is still under way moved it; undefined while there is none. */
let beforePress: Element | null | undefined;
/** Whether the reader's last press was one of a mouse. */
let byMouse = false;
/** The place whose whereabouts are to be brought back. */
let wanted: string | null = null;

/** As noted for these places, by their ids. */
export function whereabouts(places: readonly Place[]): readonly (readonly [string, Where])[] {
  return [...wheres].filter(([noted]) => places.some(({ id }) => id === noted));
}

/** Notes where the reader is whenever they leave a view, and that they are back. @returns a function that stops it */
export function followWhereabouts(kept: readonly (readonly [string, Where])[]): () => void {
  for (const [place, where] of kept) wheres.set(place, where);
  const press = ({ pointerType }: PointerEvent): void => {
    beforePress = document.activeElement;
    byMouse = pointerType === "mouse";
  };
  const key = (): void => {
    beforePress = undefined;
    byMouse = false;
  };
  const untie = usePage.subscribe((now, before) => {
    const [here, left] = [placeOf(now.trail)?.id, placeOf(before.trail)?.id];
    if (here === undefined || left === undefined || here === left) return;
    note(left);
    wanted = before.trail.places.some(({ id }) => id === here) ? here : null;
  });
  addEventListener("pointerdown", press, true);
  addEventListener("keydown", key, true);
  return () => {
    untie();
    removeEventListener("pointerdown", press, true);
    removeEventListener("keydown", key, true);
  };
}

function note(place: string): void {
  const element = beforePress === undefined ? document.activeElement : beforePress;
  const focused = element && element !== document.body ? element : null;
  wheres.set(place, { left: scrollX, top: scrollY, focus: focused && { path: pathTo(focused), tag: focused.tagName } });
  if (focused) elements.set(place, new WeakRef(focused));
  else elements.delete(place);
}

/** Brings the reader back to where they were, once the view stands again. Last in the page, so that all of it is there. */
export function Whereabouts() {
  const place = usePage(({ trail }) => placeOf(trail)?.id);
  useLayoutEffect(() => {
    const where = place !== undefined && place === wanted ? wheres.get(place) : undefined;
    return where && scrollWhileSettling(where);
  }, [place]);
  useEffect(() => {
    // after the effects of a screen, which give the focus to its heading
    const where = place !== undefined && place === wanted ? wheres.get(place) : undefined;
    wanted = null;
    if (!where || place === undefined || isAtSteps(document.activeElement)) return;
    const same = elements.get(place)?.deref();
    // after this commit: what had the focus, or makes the page as high as it was, may not have been drawn yet
    queueMicrotask(() => {
      if (where.top > 0 || (where.focus && !same?.isConnected)) drawAll();
      focusOn(where.focus, same);
    });
  }, [place]);
  return null;
}

/** Who steps through the trail by its own buttons wants to press them again; a mouse needs no focus for that. */
function isAtSteps(element: Element | null): boolean {
  return !byMouse && element !== null && element.closest(".steps") !== null;
}

function focusOn(focus: Focused | null, same: Element | undefined): void {
  const element = same?.isConnected ? same : focus && elementAt(focus);
  if (element instanceof HTMLElement) element.focus({ preventScroll: true });
  else if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}

/** What the reader does by themselves, and so an end to what is done for them. */
const OWN_MOVES = ["wheel", "touchstart", "pointerdown", "keydown"] as const;
/** Milliseconds in which charts that follow the view may still change their heights. */
const SETTLING = 2_000;

/** Scrolls there, and again as often as something above changes its height. @returns a function that stops it */
function scrollWhileSettling({ left, top }: Where): () => void {
  const scroll = (): void => scrollTo({ left, top, behavior: "instant" });
  scroll();
  const sizes = new ResizeObserver(scroll);
  sizes.observe(document.body);
  const stop = (): void => {
    sizes.disconnect();
    clearTimeout(end);
    for (const move of OWN_MOVES) removeEventListener(move, stop, true);
  };
  const end = setTimeout(stop, SETTLING);
  for (const move of OWN_MOVES) addEventListener(move, stop, { capture: true, passive: true });
  return stop;
}

function pathTo(element: Element): readonly number[] {
  const { parentElement } = element;
  if (!parentElement || element === document.body) return [];
  return [...pathTo(parentElement), [...parentElement.children].indexOf(element)];
}

function elementAt({ path, tag }: Focused): Element | null {
  const element = path.reduce<Element | undefined>((parent, index) => parent?.children[index], document.body);
  return element?.tagName === tag ? element : null;
}
