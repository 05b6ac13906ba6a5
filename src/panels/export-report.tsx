import { useEffect, useState } from "react";
import type { ChartFile } from "../export/chart-files";
import { type Reason, reasonOf } from "../export/failure";
import { largestScale } from "../export/png";
import type { Words } from "../language/words";
import { SCALES, type Scale } from "../state/image-choices";
import { chooseImage, usePage } from "../state/store";

/** How the last thing the reader asked for went. */
export type Report =
  | { readonly kind: "working"; readonly what: string }
  | { readonly kind: "saved"; readonly files: readonly ChartFile[]; readonly instead: string | null }
  | { readonly kind: "said"; readonly sentence: string }
  | { readonly kind: "failed"; readonly reason: Reason };

/** One thing at a time, and how it goes. A failure keeps the way to try again. */
export function useAttempts() {
  const [report, setReport] = useState<Report | null>(null);
  const [again, setAgain] = useState<(() => void) | null>(null);
  async function attempt(what: string, work: () => Promise<Report>): Promise<void> {
    setReport({ kind: "working", what });
    setAgain(() => () => void attempt(what, work));
    try {
      setReport(await work());
    } catch (error) {
      setReport({ kind: "failed", reason: reasonOf(error) });
    }
  }
  return { report, again, attempt };
}

interface ReportWordsProps {
  readonly report: Report | null;
  readonly again: (() => void) | null;
  readonly words: Words;
  /** Saves in a format that needs less. */
  readonly onInstead: (format: "SVG" | "CSV") => void;
  /** Saves the picture at a scale it can have. */
  readonly onScale: (scale: Scale) => void;
}

/** What is said of it, with a way on where it failed. */
export function ReportWords({ report, again, words, onInstead, onScale }: ReportWordsProps) {
  const text = words.text.export;
  return (
    <div className="export-report" aria-live="polite">
      {report?.kind === "working" && <p>{text.working(report.what)}</p>}
      {report?.kind === "said" && <p>{report.sentence}</p>}
      {report?.kind === "saved" && (
        <>
          {report.instead && <p>{report.instead}</p>}
          {report.files.map((file) => (
            <SavedFile key={file.name} file={file} words={words} />
          ))}
        </>
      )}
      {report?.kind === "failed" && (
        <>
          <p>{text.failed[report.reason]}</p>
          <p className="export-buttons">
            {report.reason === "too-large" ? (
              <SmallerScale words={words} onScale={onScale} />
            ) : (
              <button type="button" onClick={() => again?.()}>
                {text.retry}
              </button>
            )}
            {insteadOf(report.reason).map((format) => (
              <button type="button" key={format} onClick={() => onInstead(format)}>
                {text.instead(format)}
              </button>
            ))}
          </p>
        </>
      )}
    </div>
  );
}

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
  const size = usePage(({ image }) => image.size);
  const scale = SCALES.filter((candidate): candidate is Scale => candidate <= largestScale(size)).at(-1);
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

/** The file once more, for browsers that block downloads. */
export function SavedFile({ file, words }: { readonly file: ChartFile; readonly words: Words }) {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(file.blob);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  const text = words.text.export;
  return (
    <p>
      {text.saved(file.name)}{" "}
      <a href={url} target="_blank" rel="noreferrer" aria-label={`${text.notArrived}: ${file.name}`}>
        {text.notArrived}
      </a>
    </p>
  );
}
