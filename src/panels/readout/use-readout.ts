import { type MouseEvent, type PointerEvent, type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { useFilterMenu } from "../../state/filter-menu";
import { onceItMoves, pointerRests } from "./resting-pointer";

/** The mark that is read, and every figure it stands for. */
export interface Read {
  readonly mark: Element;
  readonly figures: readonly string[];
  /** Said instead of what figures say, of a gap or a sum; null for figures. */
  readonly said: string | null;
}

/** Where a pointer is, in CSS pixels of the window. */
interface Pointed {
  readonly target: EventTarget | null;
  readonly clientX: number;
  readonly clientY: number;
}

/** Milliseconds a readout stays when the pointer leaves its mark, so that it can be reached. */
const GRACE = 140;

/**
 * Which mark of a drawing is read: the one pointed at, touched or walked to. A first touch reads, a second opens.
 * @param onOpen what a click on a mark does; nothing where its figures lead nowhere
 */
export function useReadout(drawing: RefObject<HTMLElement | null>, onOpen: ((figure: string) => void) | undefined) {
  const [read, setRead] = useState<Read | null>(null);
  const leaving = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isTouch = useRef(false);
  const show = useCallback(
    (next: Read | null): void => {
      clearTimeout(leaving.current);
      emphasize(drawing.current, next);
      setRead((now) => (now && next && now.mark === next.mark && sameFigures(now, next) ? now : next));
    },
    [drawing],
  );
  const leave = (): void => {
    clearTimeout(leaving.current);
    leaving.current = setTimeout(() => show(null), GRACE);
  };
  const readAt = ({ target, clientX, clientY }: Pointed): void => {
    const mark = target instanceof Node && drawing.current?.contains(target) ? markAt(target) : null;
    if (mark) show({ mark, figures: figuresAt(drawing.current, mark, clientX, clientY), said: null });
    else if (isReadout(target)) clearTimeout(leaving.current);
    else leave();
  };
  useDismissal(read, show);
  useEffect(() => () => clearTimeout(leaving.current), []);
  return {
    read,
    show,
    handlers: {
      onPointerOver(event: PointerEvent): void {
        isTouch.current = event.pointerType === "touch";
        if (isTouch.current || useFilterMenu.getState().opened) return;
        if (pointerRests(event)) onceItMoves(drawing, readAt);
        else readAt(event);
      },
      onPointerLeave(event: PointerEvent): void {
        if (isTouch.current) return;
        if (pointerRests(event)) onceItMoves(drawing, readAt);
        else leave();
      },
      onClick({ target, clientX, clientY }: MouseEvent): void {
        const mark = markAt(target);
        const figure = mark?.getAttribute("data-figure");
        if (!mark || !figure) return;
        if (isTouch.current && read?.mark !== mark)
          show({ mark, figures: figuresAt(drawing.current, mark, clientX, clientY), said: null });
        else if (onOpen) {
          show(null);
          onOpen(figure);
        }
      },
    },
  };
}

/** Escape and a press elsewhere close it; the key then closes nothing else. */
function useDismissal(read: Read | null, show: (next: null) => void): void {
  useEffect(() => {
    if (!read) return;
    const press = ({ target }: Event): void => {
      if (!markAt(target) && !isReadout(target)) show(null);
    };
    const key = (event: KeyboardEvent): void => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      event.stopPropagation();
      show(null);
    };
    document.addEventListener("pointerdown", press);
    document.addEventListener("keydown", key, true);
    return () => {
      document.removeEventListener("pointerdown", press);
      document.removeEventListener("keydown", key, true);
    };
  }, [read, show]);
}

function markAt(target: EventTarget | null): Element | null {
  return target instanceof Element ? target.closest("[data-figure]") : null;
}

function isReadout(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(".readout") !== null;
}

function sameFigures(a: Read, b: Read): boolean {
  return a.figures.join() === b.figures.join() && a.said === b.said;
}

/** The figures of a mark and of those that lie at the same place, the topmost first. */
function figuresAt(drawing: Element | null, mark: Element, x: number, y: number): readonly string[] {
  const under = document.elementsFromPoint(x, y).filter((element) => drawing?.contains(element));
  const marks = [mark, ...under.flatMap((element) => element.closest("[data-figure]") ?? [])];
  return [...new Set(marks.flatMap((element) => element.getAttribute("data-figure") || []))];
}

/** Shows which mark is read. */
function emphasize(drawing: Element | null, read: Read | null): void {
  for (const element of drawing?.querySelectorAll("[data-figure]") ?? [])
    element.toggleAttribute("data-current", read !== null && isOf(element, read));
}

function isOf(element: Element, { mark, figures }: Read): boolean {
  return element === mark || (figures.length === 1 && element.getAttribute("data-figure") === figures[0]);
}
