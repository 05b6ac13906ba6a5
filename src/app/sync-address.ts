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
    if (opening || !before.datasets || sameStep) history.replaceState(null, "", url);
    else history.pushState(null, "", url);
  };
  const back = (): void => {
    opening = true;
    openAddress(location.search);
    opening = false;
  };
  const untie = usePage.subscribe(mirror);
  addEventListener("popstate", back);
  return () => {
    untie();
    removeEventListener("popstate", back);
  };
}
