import { addressOf, openAddress, type PageState, usePage } from "../state/store";

/**
 * Keeps the address and the choices in step, both ways: every committed change is one step of history, a drag or a run
 * of keys is one step in all, Back and Forward open what they name, and what could not be read of a link is removed
 * from the address. Call the result to unsubscribe.
 */
export function syncAddress(): () => void {
  let opening = false;
  const mirror = (now: PageState, before: PageState): void => {
    if (!now.datasets || now.choices === before.choices) return;
    const address = addressOf(now);
    if (address === location.search) return;
    const url = `${location.pathname}${address}${location.hash}`;
    const sameStep = now.gesture !== null && now.gesture === before.gesture;
    const replaces = opening || !before.datasets || sameStep;
    const steps = stepsHere() + (replaces ? 0 : 1);
    if (replaces) history.replaceState({ steps }, "", url);
    else history.pushState({ steps }, "", url);
    usePage.setState({ steps });
  };
  const back = (): void => {
    usePage.setState({ steps: stepsHere() });
    opening = true;
    openAddress(location.search);
    opening = false;
  };
  usePage.setState({ steps: stepsHere() }); // a page loaded anew keeps its history
  const untie = usePage.subscribe(mirror);
  addEventListener("popstate", back);
  return () => {
    untie();
    removeEventListener("popstate", back);
  };
}

/** How many steps of this page lie before the entry the browser is at, as that entry remembers. */
function stepsHere(): number {
  const state: unknown = history.state;
  const kept = typeof state === "object" && state !== null && "steps" in state ? state.steps : 0;
  return typeof kept === "number" ? kept : 0;
}
