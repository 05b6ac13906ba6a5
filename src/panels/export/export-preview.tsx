import { needsCode } from "../../export/failure";
import { type ExportJob, pictureOf } from "../../export/image";
import { decimal } from "../../language/number";
import { useNewer } from "../shared/newer";
import { useWords } from "../shared/use-page";
import { usePicture } from "./use-picture";

/** CSS pixels below which text in a picture is hard to read. */
const READABLE = 9;

/** The picture itself, as it will be saved, and what the reader should know about it. */
export function ExportPreview({ job }: { readonly job: ExportJob }) {
  const { preview, retry } = usePicture(job, pictureOf);
  const newer = useNewer();
  const { text: own, language } = useWords();
  const text = own.export;
  const { words, choices } = preview?.job ?? job;
  const { width, height } = choices.size;
  return (
    <figure className="export-preview" data-background={choices.background} aria-busy={preview?.job !== job}>
      {preview && "failed" in preview ? (
        <div className="empty" role="alert">
          <p>{newer && needsCode(preview.failed) ? newer.said : text.failed[preview.failed]}</p>
          <button type="button" onClick={newer && needsCode(preview.failed) ? newer.onRenew : retry}>
            {newer && needsCode(preview.failed) ? newer.renew : text.retry}
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
