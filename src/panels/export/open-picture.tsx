import { type ChangeEvent, useCallback, useEffect, useRef, useState } from "react";
import { createPortal, flushSync } from "react-dom";
import { type Unreadable, viewIn } from "../../export/read-picture";
import { recordSettled } from "../../state/record";
import { openRemembered } from "../../state/store";
import "./open-picture.css";
import { Coming } from "../shared/coming";
import { useWords } from "../shared/use-page";
import { drawAll } from "../turns/turns";

type Answer = "reading" | "opened" | Unreadable | "failed";

/** Takes pictures that were exported here, dropped anywhere, pasted, or chosen, and opens the view they remember. */
export function OpenPicture() {
  const { text } = useWords();
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [within, setWithin] = useState<Element>(document.body);
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const { picture, states } = text;

  const running = useRef<AbortController>(null);
  const open = useCallback(async (file: Blob | undefined): Promise<void> => {
    if (!file) return;
    running.current?.abort();
    const mine = new AbortController();
    running.current = mine;
    const say = (how: Answer): void => {
      if (mine.signal.aborted) return;
      // nothing outside an open dialog can be reached
      setWithin(document.querySelector("dialog[open]") ?? document.body);
      setAnswer(how);
    };
    say("reading");
    try {
      const read = await viewIn(file);
      if ("address" in read) {
        await recordSettled(); // the view may need it
        if (mine.signal.aborted) return;
        flushSync(() => openRemembered(read.address));
        drawAll(); // so that its chart is there to be shown, and as high as it will be all that stands above it
        document.getElementById(`chart-${read.chart}`)?.scrollIntoView();
      }
      say("address" in read ? "opened" : read.problem);
    } catch {
      say("failed");
    }
  }, []);
  useEffect(() => {
    const pageData = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes("Files") ?? false;
    const dragged = (event: DragEvent): void => {
      if (!pageData(event)) return;
      event.preventDefault(); // or the browser would navigate to the file
      setOver(true);
    };
    const left = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const dropped = (event: DragEvent): void => {
      if (!pageData(event)) return;
      event.preventDefault();
      setOver(false);
      void open(event.dataTransfer?.files[0]);
    };
    const pasted = ({ clipboardData }: ClipboardEvent): void => void open(clipboardData?.files[0]);
    addEventListener("dragover", dragged);
    addEventListener("dragleave", left);
    addEventListener("drop", dropped);
    addEventListener("paste", pasted);
    return () => {
      removeEventListener("dragover", dragged);
      removeEventListener("dragleave", left);
      removeEventListener("drop", dropped);
      removeEventListener("paste", pasted);
    };
  }, [open]);
  const chosen = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    void open(target.files?.[0]);
    target.value = ""; // so that the same file can be chosen again
  };
  const stop = (): void => {
    running.current?.abort();
    setAnswer(null);
  };
  return (
    <>
      <p className="open-picture">
        {picture.hint}{" "}
        <button type="button" className="plain" onClick={() => input.current?.click()}>
          {picture.open}
        </button>
        <input ref={input} type="file" accept="image/png,image/svg+xml" hidden onChange={chosen} />
      </p>
      {over && <div className="drop-here">{picture.drop}</div>}
      {answer === "reading" && <Coming said={picture.reading} onStop={stop} />}
      {createPortal(
        <div className="picture-answer" aria-live="assertive">
          {answer && answer !== "reading" && (
            <div className="notice">
              <p>{answer === "opened" ? picture.opened : picture.problems[answer]}</p>
              <button type="button" className="plain" onClick={() => setAnswer(null)}>
                {states.dismiss}
              </button>
            </div>
          )}
        </div>,
        within,
      )}
    </>
  );
}
