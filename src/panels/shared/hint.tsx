import { type ReactNode, Suspense, useRef, useState } from "react";
import "./popover.css";
import { ErrorBoundary } from "./error-boundary";
import { Fetched, FetchedCode } from "./fetched";

const SURFACE = new FetchedCode(async () => (await import("./hint-surface")).HintSurface);

interface HintedButtonProps {
  /** What a click will do, shown on pointing and focus. */
  readonly hint: string;
  /** What those hear who do not see what it stands beside; the hint where it says enough. */
  readonly name?: string;
  /** Which edge of the button the hint keeps to. */
  readonly align?: "start" | "end";
  readonly className?: string;
  readonly onClick: () => void;
  /** Words are part of the hint, so that who says what they see finds it. */
  readonly children: ReactNode;
}

/** A button that shows what it will do before it is pressed. */
export function HintedButton({ hint, name = hint, align = "start", className, onClick, children }: HintedButtonProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [shown, setShown] = useState(false);
  return (
    <>
      <button
        ref={button}
        type="button"
        className={className}
        aria-label={name}
        onPointerEnter={({ pointerType }) => setShown(pointerType === "mouse")}
        onPointerLeave={() => setShown(false)}
        onFocus={({ currentTarget }) => setShown(currentTarget.matches(":focus-visible"))}
        onBlur={() => setShown(false)}
        onClick={onClick}
      >
        {children}
      </button>
      {shown && (
        <ErrorBoundary fallback={() => null}>
          <Suspense>
            <Fetched code={SURFACE} props={{ anchor: button, words: hint, align, onClose: () => setShown(false) }} />
          </Suspense>
        </ErrorBoundary>
      )}
    </>
  );
}
