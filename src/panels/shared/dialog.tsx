import { type ReactNode, useId, useLayoutEffect, useRef } from "react";
import "./dialog.css";
import { useWords } from "./use-page";

interface DialogProps {
  readonly title: string;
  /** Beside the page, or over the middle of it, no wider than a few sentences where it is narrow. */
  readonly place: "side" | "middle" | "narrow";
  /** While something is being made, a click beside it does not close it. */
  readonly busy?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A native modal dialog: Escape, the close button and a click beside it all close it. */
export function Dialog({ title, place, busy = false, onClose, children }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const pressedBeside = useRef(false); // a press that began inside, as when selecting text, does not close
  const titleId = useId();
  const { text } = useWords();
  useLayoutEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    return () => dialog?.close(); // while it is still on the page, so that the focus goes back to where it came from
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape is the platform's key for it and comes as onCancel
    <dialog
      ref={ref}
      className={`dialog dialog-${place}`}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onPointerDown={({ target, currentTarget }) => {
        pressedBeside.current = target === currentTarget;
      }}
      onClick={({ target, currentTarget }) => {
        if (target === currentTarget && pressedBeside.current && !busy) onClose();
      }}
    >
      <div className="dialog-paper">
        <header>
          <h2 id={titleId}>{title}</h2>
          <button type="button" className="plain" onClick={onClose}>
            {text.figure.close}
          </button>
        </header>
        {children}
      </div>
    </dialog>
  );
}
