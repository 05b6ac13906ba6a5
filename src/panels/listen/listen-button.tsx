import { Suspense, useState } from "react";
import type { Prepared } from "../../charts/chart";
import type { Words } from "../../language/words";
import { usePage } from "../../state/store";
import "./listen.css";
import { tryCodeAgain } from "../shared/code-again";
import { ErrorBoundary } from "../shared/error-boundary";
import { Fetched, FetchedCode } from "../shared/fetched";

const LISTEN = new FetchedCode(async () => (await import("./listen")).Listen);

/** Opens the chart as tones, whose code is fetched then. */
export function ListenButton({ prepared, words }: { readonly prepared: Prepared; readonly words: Words }) {
  const [isOpen, setIsOpen] = useState(false);
  const tries = usePage(({ code }) => code.tries);
  return (
    <>
      <button type="button" className="plain listen-button" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        {words.text.listen.open}
      </button>
      {isOpen && (
        <ErrorBoundary tries={tries} fallback={() => <Failed words={words} />}>
          <Suspense fallback={<p>{words.text.states.drawing}</p>}>
            <Fetched code={LISTEN} props={{ prepared, words }} />
          </Suspense>
        </ErrorBoundary>
      )}
    </>
  );
}

function Failed({ words }: { readonly words: Words }) {
  return (
    <p role="alert">
      {words.text.listen.failed}{" "}
      <button type="button" className="plain" onClick={() => void tryCodeAgain()}>
        {words.text.states.retry}
      </button>
    </p>
  );
}
