import { lazy, Suspense, useState } from "react";
import type { Prepared } from "../../charts/chart";
import type { Words } from "../../language/words";
import "./listen.css";
import { ErrorBoundary } from "../shared/error-boundary";

const Listen = lazy(async () => ({ default: (await import("./listen")).Listen }));

/** Opens the chart as tones, whose code is fetched then. */
export function ListenButton({ prepared, words }: { readonly prepared: Prepared; readonly words: Words }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <button type="button" className="plain listen-button" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        {words.text.listen.open}
      </button>
      {isOpen && (
        <ErrorBoundary fallback={() => <p role="alert">{words.text.listen.failed}</p>}>
          <Suspense fallback={<p>{words.text.states.drawing}</p>}>
            <Listen prepared={prepared} words={words} />
          </Suspense>
        </ErrorBoundary>
      )}
    </>
  );
}
