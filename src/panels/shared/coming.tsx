import { useEffect, useState } from "react";
import { createPortal } from "react-dom";
import "./coming.css";
import { useWords } from "./use-page";

interface ComingProps {
  readonly said: string;
  readonly onStop: () => void;
}

/** Milliseconds: what takes no longer says nothing of itself. */
const LATE = 1000;

/**
 * What is on its way for more than a moment, and the way to stop it; over all else, as nothing outside an open dialog
 * can be reached. The region is there before its text: only text that comes into a region is read out.
 */
export function Coming({ said, onStop }: ComingProps) {
  const { text } = useWords();
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), LATE);
    return () => clearTimeout(timer);
  }, []);
  return createPortal(
    <div className="coming" aria-live="polite">
      {isLate && (
        <div className="notice">
          <p>{said}</p>
          <button type="button" className="plain" onClick={onStop}>
            {text.archive.cancel}
          </button>
        </div>
      )}
    </div>,
    document.querySelector("dialog[open]") ?? document.body,
  );
}
