import { useEffect, useState } from "react";
import { needsCode, type Reason, reasonOf } from "../../export/failure";
import type { Picture } from "../../export/image";
import { askForVersion } from "../../state/version";
import { orReload } from "../shared/code-again";

/** A picture to look at, of the job it was made for; or why it could not be made. */
export type Preview<Job> = { readonly job: Job } & (
  | ({ readonly url: string } & Omit<Picture, "svg" | "size">)
  | { readonly failed: Reason }
);

/**
 * Makes a picture whenever another is wanted; until it is there, the last one stays.
 * @param make the same function every time
 */
export function usePicture<Job>(
  job: Job,
  make: (job: Job) => Promise<Picture>,
): { readonly preview: Preview<Job> | null; readonly retry: () => void } {
  const [preview, setPreview] = useState<Preview<Job> | null>(null);
  const [again, setAgain] = useState<{ readonly job: Job } | null>(null);
  useEffect(() => {
    let wanted = true;
    let url: string | null = null;
    const fetched = again?.job === job ? orReload(() => make(job), isOfCode) : make(job);
    fetched
      .then(({ svg, smallestText, without, description }) => {
        if (!wanted) return;
        url = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
        setPreview({ job, url, smallestText, without, description });
      })
      .catch(async (error: unknown) => {
        const failed = reasonOf(error);
        if (needsCode(failed)) await askForVersion();
        if (wanted) setPreview({ job, failed });
      });
    return () => {
      wanted = false;
      if (url) URL.revokeObjectURL(url);
    };
  }, [job, make, again]);
  return { preview, retry: () => setAgain({ job }) };
}

function isOfCode(error: unknown): boolean {
  return needsCode(reasonOf(error));
}
