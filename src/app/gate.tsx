import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useEffect, useLayoutEffect } from "react";
import { CHARTS } from "../charts/registry";
import { datasetsQuery, MissingFile } from "../data/dataset-query";
import { BrokenFile } from "../data/mistake";
import type { Words } from "../language/words";
import { Waiting } from "../panels/screens/waiting";
import { useWords } from "../panels/shared/use-page";
import { setDatasets, usePage } from "../state/store";
import { isOffline } from "./browser";

/** Shows the page once its figures have arrived and been checked, and until then how loading goes. */
export function Gate({ children }: { readonly children: ReactNode }) {
  const { data: datasets, error, refetch } = useQuery(datasetsQuery);
  const pageData = usePage((page) => page.datasets !== null);
  const words = useWords();
  useLayoutEffect(() => {
    // held already, as when a frame turns out to be a page
    if (!datasets || usePage.getState().datasets === datasets) return;
    setDatasets(
      datasets,
      CHARTS.map(({ id }) => id),
      location.search,
    );
  }, [datasets]);
  useEffect(() => {
    // it was not there when the browser looked
    if (pageData) document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }, [pageData]);
  if (pageData) return children;
  if (error) return <Failed error={error} words={words} onRetry={() => refetch()} />;
  return <Waiting />;
}

const MISTAKES_SHOWN = 20;

interface FailedProps {
  readonly error: Error;
  readonly words: Words;
  readonly onRetry: () => void;
}

function Failed({ error, words, onRetry }: FailedProps) {
  const { states } = words.text;
  const mistakes = error instanceof BrokenFile ? error.mistakes : [];
  return (
    <div className="state" role="alert">
      <h1>{states.failed}</h1>
      <p>{reasonOf(error, words)}</p>
      {mistakes.length > 0 && (
        <ul lang="en">
          {mistakes.slice(0, MISTAKES_SHOWN).map(({ place, reason }) => (
            <li key={`${place} ${reason}`}>
              {place && <code>{place}</code>} {reason}
            </li>
          ))}
          {mistakes.length > MISTAKES_SHOWN && (
            <li lang={words.language}>{states.more(mistakes.length - MISTAKES_SHOWN)}</li>
          )}
        </ul>
      )}
      <button type="button" onClick={onRetry}>
        {states.retry}
      </button>
    </div>
  );
}

function reasonOf(error: Error, { text: { states } }: Words): string {
  if (error instanceof BrokenFile) return states.broken(error.file, error.mistakes.length);
  if (error instanceof MissingFile && error.status === null && isOffline()) return states.offline;
  if (error instanceof MissingFile)
    return error.status === null ? states.noAnswer(error.file) : states.status(error.file, error.status);
  return states.unexpected;
}
