import { createPortal } from "react-dom";
import "./coming.css";
import { useWords } from "./use-page";

interface ComingProps {
  readonly said: string;
  readonly onStop: () => void;
}

/** What is on its way for more than a moment, and the way to stop it; over all else, as nothing outside an open dialog can be reached. */
export function Coming({ said, onStop }: ComingProps) {
  const { text } = useWords();
  return createPortal(
    <div className="notice coming late" role="status">
      <p>{said}</p>
      <button type="button" className="plain" onClick={onStop}>
        {text.archive.cancel}
      </button>
    </div>,
    document.querySelector("dialog[open]") ?? document.body,
  );
}
