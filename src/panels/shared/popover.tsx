import { type ReactNode, type RefObject, Suspense, useRef } from "react";
import "./popover.css";
import { ErrorBoundary } from "./error-boundary";
import { Fetched, FetchedCode } from "./fetched";

/** The library that places it is fetched when somebody is about to open one. */
const fetchSurface = () => import("./popover-surface");
const SURFACE = new FetchedCode(async () => (await fetchSurface()).PopoverSurface);

interface PopoverButtonProps {
  /** What the button says. */
  readonly name: ReactNode;
  /** What the popover is called. */
  readonly label: string;
  readonly className?: string;
  readonly disabled?: boolean;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  /** For who wants to bring the focus back to it. */
  readonly button?: RefObject<HTMLButtonElement | null>;
  readonly children: ReactNode;
}

/** A button with a small panel that opens beside it, over the page. */
export function PopoverButton(props: PopoverButtonProps) {
  const own = useRef<HTMLButtonElement>(null);
  const { name, label, className, disabled = false, open, onOpen, button = own, children } = props;
  const fetchAhead = (): void => void fetchSurface().catch(() => {}); // opening asks again
  return (
    <span className="popover-place">
      <button
        ref={button}
        type="button"
        className={className}
        disabled={disabled}
        aria-expanded={open}
        aria-haspopup="dialog"
        onPointerEnter={fetchAhead}
        onFocus={fetchAhead}
        onClick={() => onOpen(!open)}
      >
        {name}
      </button>
      {open && (
        <ErrorBoundary
          fallback={() => (
            <section className="popover popover-plain" aria-label={label}>
              {children}
            </section>
          )}
        >
          <Suspense>
            <Fetched code={SURFACE} props={{ anchor: button, label, onClose: () => onOpen(false), children }} />
          </Suspense>
        </ErrorBoundary>
      )}
    </span>
  );
}
