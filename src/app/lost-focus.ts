/**
 * When what has the focus leaves the page, the focus goes to the heading of what it was in, not back to the top of
 * the page. @returns a function that stops it
 */
export function followLostFocus(): () => void {
  let focused: Element | null = null;
  /** What it is in, from within. */
  let around: readonly Element[] = [];
  const note = ({ target }: FocusEvent): void => {
    if (!(target instanceof Element)) return;
    focused = target;
    around = ancestorsOf(target);
  };
  const leave = ({ relatedTarget, target }: FocusEvent): void => {
    if (relatedTarget !== null) return;
    // one who clicks beside it has left it; what is taken away is gone before this runs
    setTimeout(() => {
      if (focused === target && focused?.isConnected) focused = null;
    });
  };
  const observer = new MutationObserver(() => {
    if (!focused || focused.isConnected) return;
    focused = null;
    if (document.activeElement === document.body) placeIn(around)?.focus({ preventScroll: true });
  });
  observer.observe(document.body, { childList: true, subtree: true });
  document.addEventListener("focusin", note);
  document.addEventListener("focusout", leave);
  return () => {
    observer.disconnect();
    document.removeEventListener("focusin", note);
    document.removeEventListener("focusout", leave);
  };
}

function ancestorsOf(element: Element): readonly Element[] {
  const { parentElement } = element;
  return parentElement ? [parentElement, ...ancestorsOf(parentElement)] : [];
}

/** Parts of the page that begin with what they are about. */
const PARTS = "figure, dialog, section[aria-label], section[aria-labelledby], main";

/** The heading of the innermost part that is still there; where it has none, the first control in it. */
function placeIn(around: readonly Element[]): HTMLElement | null {
  const part = around.find((element) => element.isConnected && element.matches(PARTS));
  const heading = part?.querySelector<HTMLElement>("h1, h2, h3") ?? null;
  if (!heading) return part?.querySelector<HTMLElement>("button, input, summary, a[href]") ?? null;
  if (!heading.hasAttribute("tabindex")) heading.tabIndex = -1; // reached by this alone
  return heading;
}
