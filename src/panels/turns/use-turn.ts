import { type RefObject, useLayoutEffect, useRef, useState } from "react";
import { holdPage, type ShownPage } from "../../state/shown-page";
import { addPart } from "./turns";

interface Turn<Part extends HTMLElement> {
  readonly ref: RefObject<Part | null>;
  /** Give it to what stands inside (`ShowPage`). */
  readonly page: ShownPage;
  /** Whether it has been drawn at all: before that a part only keeps its place. */
  readonly hasCome: boolean;
}

/** For a part of the page that follows it in its turn. @param atOnce is drawn when the page opens, whatever is in sight */
export function useTurn<Part extends HTMLElement>(atOnce = false): Turn<Part> {
  const ref = useRef<Part>(null);
  const [held] = useState(holdPage);
  const [hasCome, setCome] = useState(atOnce);
  const came = useRef(atOnce);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    return addPart({
      element,
      isBehind: () => !came.current || held.isBehind(),
      catchUp: () => {
        held.catchUp();
        came.current = true;
        setCome(true);
      },
    });
  }, [held]);
  return { ref, page: held.shown, hasCome };
}
