import { useCallback, useContext, useSyncExternalStore } from "react";
import { REM } from "../../charts/drawing/palette";
import { usePage } from "../../state/store";
import { RenderedAhead } from "./ahead";

/** From so many rem on the filters stand in one line; below it they fold into a sheet. Style sheets say the same in em. */
export const WIDE = 64;
/** Below so many rem the screens are in the menu, too. */
export const PHONE = 45;

/** Whether the window is so many rem wide: with larger text a window has less room. */
export function useHasRoom(rem: number): boolean {
  const scale = usePage(({ textLook }) => textLook.scale);
  const ahead = useContext(RenderedAhead);
  return useMedia(`(width >= ${rem * REM * scale}px)`, ahead !== null && ahead.window >= rem * REM);
}

/**
 * Whether the window is as a media query wants it.
 * @param ahead what is so where there is no window yet
 */
function useMedia(query: string, ahead: boolean): boolean {
  const subscribe = useCallback(
    (changed: () => void) => {
      const list = matchMedia(query);
      list.addEventListener("change", changed);
      return () => list.removeEventListener("change", changed);
    },
    [query],
  );
  return useSyncExternalStore(
    subscribe,
    () => matchMedia(query).matches,
    () => ahead,
  );
}
