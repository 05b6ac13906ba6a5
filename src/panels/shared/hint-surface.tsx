import { Tooltip } from "@base-ui/react/tooltip";
import type { RefObject } from "react";

interface HintSurfaceProps {
  readonly anchor: RefObject<HTMLElement | null>;
  readonly words: string;
  readonly onClose: () => void;
}

export function HintSurface({ anchor, words, onClose }: HintSurfaceProps) {
  return (
    <Tooltip.Root open onOpenChange={onClose}>
      <Tooltip.Portal container={anchor.current?.parentElement}>
        <Tooltip.Positioner className="popover-positioner" anchor={anchor} side="bottom" align="start" sideOffset={4}>
          <Tooltip.Popup className="hint" aria-hidden="true">
            {words}
          </Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
}
