import { useEffect, useState } from "react";
import { type Reason, reasonOf } from "../../export/failure";
import type { Picture } from "../../export/image";

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
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another round is another try with the same job
  useEffect(() => {
    let wanted = true;
    let url: string | null = null;
    make(job)
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
  }, [job, make, round]);
  return { preview, retry: () => setRound(round + 1) };
}
