import { useCallback, useSyncExternalStore } from "react";

/** From this width on the filters stand in one line; below it they fold into a sheet. Style sheets say the same. */
export const WIDE = "(min-width: 1024px)";
/** Below this width the screens are in the menu, too. */
export const PHONE = "(max-width: 719px)";

/** Whether the window is as a media query wants it. */
export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (changed: () => void) => {
      const list = matchMedia(query);
      list.addEventListener("change", changed);
      return () => list.removeEventListener("change", changed);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches);
}
