import { parseJson } from "./parse-dataset";

/** A file that did not arrive, and why. */
export class MissingFile extends Error {
  readonly file: string;
  readonly because: Missing;
  constructor(file: string, because: Missing) {
    super(`${file}: ${because}`);
    this.name = "MissingFile";
    this.file = file;
    this.because = because;
  }
}

/**
 * The HTTP status it was answered with; no connection; no answer at all; an answer that broke off; or one that did not come, or stopped
 * coming, for longer than anyone should wait.
 */
export type Missing = number | "offline" | "unanswered" | "cut" | "stalled";

/** Seconds without a byte after which no more are waited for. An answer that is slow but goes on may take its time. */
export const PATIENCE = 15;

/** @throws {MissingFile} @throws {BrokenFile} when what arrived is no JSON */
export async function fetchJson(file: string, signal: AbortSignal): Promise<unknown> {
  return parseJson(await fetchText(file, signal), file);
}

async function fetchText(file: string, signal: AbortSignal): Promise<string> {
  const stopped = new AbortController();
  const stop = (): void => stopped.abort();
  let timer = setTimeout(stop, PATIENCE * 1000);
  const heard = (): void => {
    clearTimeout(timer);
    timer = setTimeout(stop, PATIENCE * 1000);
  };
  signal.addEventListener("abort", stop);
  let because: Missing = "unanswered";
  try {
    const response = await fetch(`${import.meta.env.BASE_URL}data/${file}`, { signal: stopped.signal });
    if (!response.ok) throw new MissingFile(file, response.status);
    because = "cut";
    return await bodyOf(response, heard);
  } catch (error) {
    if (signal.aborted || error instanceof MissingFile) throw error;
    throw new MissingFile(file, stopped.signal.aborted ? "stalled" : isOffline() ? "offline" : because);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", stop);
  }
}

/** Whether the browser knows that it has no connection. */
function isOffline(): boolean {
  return globalThis.navigator?.onLine === false; // not known outside browsers
}

/** @param heard called whenever more of it has come */
async function bodyOf({ body }: Response, heard: () => void): Promise<string> {
  if (!body) return "";
  const decoder = new TextDecoder();
  const reader = body.getReader();
  let text = "";
  for (;;) {
    heard();
    const { done, value } = await reader.read();
    text += decoder.decode(value, { stream: !done });
    if (done) return text;
  }
}
