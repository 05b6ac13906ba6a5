import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { ChartFile } from "../../export/chart-files";
import { needsCode, type Reason, reasonOf } from "../../export/failure";
import { largestScale } from "../../export/png";
import type { Words } from "../../language/words";
import { SCALES, type Scale } from "../../state/image-choices";
import { chooseImage, usePage } from "../../state/store";
import { askForVersion } from "../../state/version";
import { orReload } from "../shared/code-again";
import "../shared/coming.css";
import { useNewer } from "../shared/newer";

/** The outcome of the reader's last request. */
export type Outcome =
  | { readonly kind: "working"; readonly what: string; readonly stop: () => void }
  | { readonly kind: "handed-over" }
  | { readonly kind: "stopped" }
  | { readonly kind: "saved"; readonly files: readonly ChartFile[]; readonly instead: string | null }
  | { readonly kind: "said"; readonly sentence: string }
  | { readonly kind: "failed"; readonly reason: Reason; readonly what: string; readonly again: () => void };

/** A request of the reader's while it is being met. */
export interface Attempt {
  /** Nothing is saved or copied any more once it is aborted: by the reader, or by their next request. */
  readonly signal: AbortSignal;
  /** Says that the clipboard or another program has it: it cannot be stopped from here any more. */
  readonly onHandedOver: () => void;
}

/** The outcome of the reader's last request, which puts an end to an earlier one. */
export function useAttempts() {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const last = useRef<AbortController>(null);
  async function attempt(what: string, work: (attempt: Attempt) => Promise<Outcome>): Promise<void> {
    last.current?.abort();
    const mine = new AbortController();
    last.current = mine;
    const tell = (how: Outcome): void => {
      if (!mine.signal.aborted) setOutcome(how);
    };
    const stop = (): void => {
      tell({ kind: "stopped" });
      mine.abort();
    };
    tell({ kind: "working", what, stop });
    try {
      tell(await work({ signal: mine.signal, onHandedOver: () => tell({ kind: "handed-over" }) }));
    } catch (error) {
      if (mine.signal.aborted) return;
      const reason = reasonOf(error);
      if (needsCode(reason)) await askForVersion();
      const again = (): void => void attempt(what, (anew) => orReload(() => work(anew), needsCodeNow));
      tell({ kind: "failed", reason, what, again });
    }
  }
  /** Forgets a failure: it says nothing about what is wanted now. */
  const forgetFailure = useCallback(() => {
    setOutcome((shown) => (shown?.kind === "failed" ? null : shown));
  }, []);
  return { outcome, attempt, forgetFailure };
}

function needsCodeNow(error: unknown): boolean {
  return needsCode(reasonOf(error));
}

/** The latest value, for work that is done later: another try makes what is wanted by then. */
export function useLatest<Value>(value: Value): RefObject<Value> {
  const latest = useRef(value);
  useLayoutEffect(() => {
    latest.current = value;
  });
  return latest;
}

interface OutcomeWordsProps {
  readonly outcome: Outcome | null;
  readonly words: Words;
  /** Saves in a format that needs less, where there are others. */
  readonly onInstead?: ((format: "SVG" | "CSV") => void) | undefined;
  /** Saves the picture at a scale it can have, where it has any. */
  readonly onScale?: ((scale: Scale) => void) | undefined;
}

/** Reports it, with a way on where it failed. */
export function OutcomeWords({ outcome, words, onInstead, onScale }: OutcomeWordsProps) {
  const text = words.text.export;
  const ref = useRef<HTMLDivElement>(null);
  /** The button disappears with the report; the focus stays here. */
  const stay = (act: () => void) => (): void => {
    ref.current?.focus();
    act();
  };
  return (
    <div ref={ref} tabIndex={-1} className="export-report" aria-live="polite">
      {outcome?.kind === "working" && (
        <p>
          {text.working(outcome.what)}{" "}
          <button type="button" className="late" onClick={stay(outcome.stop)}>
            {words.text.archive.cancel}
          </button>
        </p>
      )}
      {outcome?.kind === "stopped" && <p>{words.text.archive.cancelled}</p>}
      {outcome?.kind === "said" && <p>{outcome.sentence}</p>}
      {outcome?.kind === "saved" && (
        <>
          {outcome.instead && <p>{outcome.instead}</p>}
          {outcome.files.map((file) => (
            <SavedFile key={file.name} file={file} words={words} />
          ))}
        </>
      )}
      {outcome?.kind === "failed" && (
        <FailedWords outcome={outcome} words={words} onInstead={onInstead} onScale={onScale} stay={stay} />
      )}
    </div>
  );
}

interface FailedWordsProps extends Omit<OutcomeWordsProps, "outcome"> {
  readonly outcome: Outcome & { readonly kind: "failed" };
  readonly stay: (act: () => void) => () => void;
}

function FailedWords({ outcome: { reason, what, again }, words, onInstead, onScale, stay }: FailedWordsProps) {
  const text = words.text.export;
  const newer = useNewer();
  if (newer && needsCode(reason))
    return (
      <>
        <p>{text.failedAt(what, newer.said)}</p>
        <p className="export-buttons">
          <button type="button" onClick={newer.onRenew}>
            {newer.renew}
          </button>
        </p>
      </>
    );
  return (
    <>
      <p>{text.failedAt(what, text.failed[reason])}</p>
      <p className="export-buttons">
        {reason !== "too-large" && (
          <button type="button" onClick={stay(again)}>
            {text.retry}
          </button>
        )}
        {onScale && NEEDS_PIXELS.includes(reason) && (
          <SmallerScale words={words} onScale={(scale) => stay(() => onScale(scale))()} />
        )}
        {onInstead &&
          insteadOf(reason).map((format) => (
            <button type="button" key={format} onClick={stay(() => onInstead(format))}>
              {text.instead(format)}
            </button>
          ))}
      </p>
    </>
  );
}

/** What a browser may manage with fewer pixels. */
const NEEDS_PIXELS: readonly Reason[] = ["too-large", "canvas", "blank", "encoding"];

/** What can still be made when something failed for a reason. */
function insteadOf(reason: Reason): readonly ("SVG" | "CSV")[] {
  switch (reason) {
    case "canvas":
    case "encoding":
    case "blank":
    case "too-large":
    case "writer":
    case "unknown":
      return ["SVG", "CSV"];
    case "drawing":
    case "font":
    case "room":
      return ["CSV"];
  }
}

function SmallerScale({ words, onScale }: { readonly words: Words; readonly onScale: (scale: Scale) => void }) {
  const image = usePage((page) => page.image);
  const scale = SCALES.filter((smaller) => smaller < image.scale && smaller <= largestScale(image.size)).at(-1);
  if (!scale) return null;
  return (
    <button
      type="button"
      onClick={() => {
        chooseImage({ scale });
        onScale(scale);
      }}
    >
      {words.text.export.smaller(scale)}
    </button>
  );
}

/** The file once more, for browsers that block downloads; without the link where there is no room for it. */
export function SavedFile({ file, words }: { readonly file: ChartFile; readonly words: Words }) {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    const made: string[] = [];
    try {
      made.push(URL.createObjectURL(file.blob));
      if (file.blob.type === "image/svg+xml") made.push(URL.createObjectURL(pageAround(made[0] ?? "", file.name)));
      setUrl(made.at(-1));
    } catch {
      setUrl(undefined);
    }
    return () => made.forEach((address) => void URL.revokeObjectURL(address));
  }, [file]);
  const text = words.text.export;
  return (
    <p>
      {text.saved(file.name)}{" "}
      {url && (
        <a href={url} target="_blank" rel="noreferrer" aria-label={`${text.notArrived}: ${file.name}`}>
          {text.notArrived}
        </a>
      )}
    </p>
  );
}

/** A picture opened by itself falls under this page's policy, which forbids its font; in an <img> it does not. */
function pageAround(picture: string, name: string): Blob {
  const page = `<!doctype html><meta charset="utf-8"><title>${name}</title><img src="${picture}" alt="${name}">`;
  return new Blob([page], { type: "text/html" });
}
