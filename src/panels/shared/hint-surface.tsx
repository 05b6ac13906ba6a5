import { Tooltip } from "@base-ui/react/tooltip";
import type { RefObject } from "react";

interface HintSurfaceProps {
  readonly anchor: RefObject<HTMLElement | null>;
  readonly words: string;
  readonly align: "start" | "end";
  readonly onClose: () => void;
}

export function HintSurface({ anchor, words, align, onClose }: HintSurfaceProps) {
  return (
    <Tooltip.Root open onOpenChange={onClose}>
      <Tooltip.Portal container={anchor.current?.parentElement}>
        <Tooltip.Positioner className="popover-positioner" anchor={anchor} side="bottom" align={align} sideOffset={4}>
          <Tooltip.Popup className="hint" aria-hidden="true">
            {words}
          </Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
}
