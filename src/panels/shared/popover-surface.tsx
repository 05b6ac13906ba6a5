import { Popover } from "@base-ui/react/popover";
import { type ReactNode, type RefObject, useRef } from "react";

interface PopoverSurfaceProps {
  readonly anchor: RefObject<HTMLElement | null>;
  readonly label: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Stands in the page beside its button, so that it belongs to the same region. */
export function PopoverSurface({ anchor, label, onClose, children }: PopoverSurfaceProps) {
  const surface = useRef<HTMLDivElement>(null);
  return (
    <Popover.Root
      open
      onOpenChange={(_, { event }) => {
        // a press on the button that opened it is that button's to answer
        if (!(event.target instanceof Node && anchor.current?.contains(event.target))) onClose();
      }}
    >
      <Popover.Portal container={anchor.current?.parentElement}>
        <Popover.Positioner
          className="popover-positioner"
          anchor={anchor}
          align="end"
          sideOffset={8}
          collisionAvoidance={{ side: "none", align: "shift" }}
          collisionPadding={16}
        >
          {/* a control in it would be scrolled to before it has its place */}
          <Popover.Popup
            ref={surface}
            className="popover"
            aria-label={label}
            initialFocus={surface}
            finalFocus={anchor}
          >
            {children}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
