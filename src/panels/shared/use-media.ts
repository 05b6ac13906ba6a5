import { useCallback, useSyncExternalStore } from "react";
import { REM } from "../../charts/drawing/palette";
import { usePage } from "../../state/store";

/** From so many rem on the filters stand in one line; below it they fold into a sheet. Style sheets say the same in em. */
export const WIDE = 64;
/** Below so many rem the screens are in the menu, too. */
export const PHONE = 45;

/** Whether the window is so many rem wide: with larger text a window has less room. */
export function useHasRoom(rem: number): boolean {
  const scale = usePage(({ textLook }) => textLook.scale);
  return useMedia(`(width >= ${rem * REM * scale}px)`);
}

/** Whether the window is as a media query wants it. */
function useMedia(query: string): boolean {
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
