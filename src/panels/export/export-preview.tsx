import { useEffect, useState } from "react";
import { type Reason, reasonOf } from "../../export/failure";
import { type ExportJob, pictureOf } from "../../export/image";
import { decimal } from "../../language/number";
import { useWords } from "../shared/use-page";

/** CSS pixels below which text in a picture is hard to read. */
const READABLE = 9;

/** Of the job it was made for. */
type Preview = { readonly job: ExportJob } & (
  | { readonly url: string; readonly smallestText: number; readonly without: string; readonly description: string }
  | { readonly failed: Reason }
);

/** The picture itself, as it will be saved, and what the reader should know about it. */
export function ExportPreview({ job }: { readonly job: ExportJob }) {
  const [preview, setPreview] = useState<Preview | null>(null);
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another round is another try with the same job
  useEffect(() => {
    let wanted = true;
    let url: string | null = null;
    pictureOf(job)
      .then(({ svg, smallestText, without, description }) => {
        if (!wanted) return;
        url = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
        setPreview({ job, url, smallestText, without, description });
      })
      .catch((error: unknown) => wanted && setPreview({ job, failed: reasonOf(error) }));
    return () => {
      wanted = false;
      if (url) URL.revokeObjectURL(url);
    };
  }, [job, round]);
  const { text: own, language } = useWords();
  const text = own.export;
  const { words, choices } = preview?.job ?? job;
  const { width, height } = choices.size;
  return (
    <figure className="export-preview" data-background={choices.background} aria-busy={preview?.job !== job}>
      {preview && "failed" in preview ? (
        <div className="empty" role="alert">
          <p>{text.failed[preview.failed]}</p>
          <button type="button" onClick={() => setRound(round + 1)}>
            {text.retry}
          </button>
        </div>
      ) : (
        <img src={preview?.url} alt={preview?.description ?? ""} lang={words.language} width={width} height={height} />
      )}
      <figcaption>
        {text.preview(width, height)}
        {preview && "url" in preview && (
          <>
            {preview.smallestText < READABLE && (
              <span className="export-warning">{text.small(decimal(preview.smallestText, language, 1))}</span>
            )}
            {preview.without && <span className="export-warning">{text.without(preview.without)}</span>}
          </>
        )}
      </figcaption>
    </figure>
  );
}
