import { type RefObject, useLayoutEffect, useRef, useState } from "react";
import { holdPage, type ShownPage } from "../../state/shown-page";
import { addFollower } from "./turns";

interface Turn<Home extends HTMLElement> {
  readonly ref: RefObject<Home | null>;
  /** Give it to what stands inside (`ShowPage`). */
  readonly page: ShownPage;
  /** Whether it has been drawn at all: before that a part only keeps its place. */
  readonly hasCome: boolean;
}

/** For a part of the page that follows it in its turn. @param atOnce is drawn when the page opens, whatever is in sight */
export function useTurn<Home extends HTMLElement>(atOnce = false): Turn<Home> {
  const ref = useRef<Home>(null);
  const [held] = useState(holdPage);
  const [hasCome, setCome] = useState(atOnce);
  const came = useRef(atOnce);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    return addFollower({
      element,
      isBehind: () => !came.current || held.isBehind(),
      catchUp: () => {
        held.catchUp();
        if (came.current) return;
        came.current = true;
        setCome(true);
      },
    });
  }, [held]);
  return { ref, page: held.shown, hasCome };
}
