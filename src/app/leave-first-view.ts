/** The page's own picture, or why there is none. */
const OWN_VIEW = ".hero .drawing svg, .hero .empty";
/** What else of the page is still to be drawn. */
const TO_COME = ".waiting-drawing";
const WRONG = "[role=alert]";

/**
 * The first view that the build wrote into the page gives way to the page itself, in the frame in which that has drawn
 * all that is in sight or says what is wrong; before, where the reader goes on to what is below it.
 */
export function leaveFirstView(root: HTMLElement): void {
  const first = document.getElementById("first");
  if (!first) return; // as in development
  const leave = (): void => {
    first.remove();
    delete document.documentElement.dataset.first;
    observer.disconnect();
    removeEventListener("scroll", look);
  };
  const look = (): void => {
    const isDrawn = root.querySelector(OWN_VIEW) && ![...root.querySelectorAll(TO_COME)].some(isInSight);
    if (isDrawn || root.querySelector(WRONG) || first.getBoundingClientRect().bottom < innerHeight) leave();
  };
  const observer = new MutationObserver(look);
  observer.observe(root, { childList: true, subtree: true });
  addEventListener("scroll", look, { passive: true });
  if (document.documentElement.dataset.first === undefined) leave(); // another view is asked for (early.js)
}

function isInSight(element: Element): boolean {
  return element.getBoundingClientRect().top < innerHeight;
}
