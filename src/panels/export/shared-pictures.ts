import { useMemo } from "react";
import { HERO, STORY_CHARTS } from "../../charts/registry";
import { type ChartFile, chartFile, fileName } from "../../export/chart-files";
import { type Picture, pictureOf } from "../../export/image";
import { jobsFor } from "../../export/jobs";
import { type StoryFormat, storyFile, storyJobsFor, storyName, storyPictureOf } from "../../export/story/story";
import { STORY } from "../../export/story/story-layout";
import type { ImageSize, Scale } from "../../state/image-choices";
import { useExportContext } from "./use-export-jobs";

/** A picture of the view as a whole, in every way it can leave. */
export interface SharedPicture {
  readonly size: ImageSize;
  /** Its headline. */
  readonly title: string;
  /** Of the PNG, in the page's language. */
  readonly fileName: string;
  readonly hasScales: boolean;
  preview(): Promise<Picture>;
  /** In the page's language alone: clipboard and other programs take one. @throws ExportFailure */
  png(): Promise<ChartFile>;
  /** In each language pictures are wanted in. @throws ExportFailure */
  files(format: StoryFormat, scale?: Scale): Promise<readonly ChartFile[]>;
}

/** The opening picture; null where the filter leaves nothing of it. */
export function useHeroPicture(): SharedPicture | null {
  const shown = useExportContext();
  return useMemo(() => {
    const jobs = jobsFor(HERO, shown);
    const own = jobs.find(({ words }) => words.language === shown.words.language) ?? jobs[0];
    if (own.prepared.empty) return null;
    return {
      size: own.choices.size,
      title: own.prepared.view.title,
      fileName: fileName("PNG", own),
      hasScales: true,
      preview: () => pictureOf(own),
      png: () => chartFile("PNG", own),
      files: (format, scale = own.choices.scale) =>
        inTurn(jobs, (job) => chartFile(format, { ...job, choices: { ...job.choices, scale } })),
    };
  }, [shown]);
}

/** The story card; null where the filter leaves no chart. */
export function useStoryCard(): SharedPicture | null {
  const shown = useExportContext();
  return useMemo(() => {
    const jobs = storyJobsFor(HERO, STORY_CHARTS, shown);
    const own = jobs.find(({ words }) => words.language === shown.words.language) ?? jobs[0];
    if (!own) return null;
    return {
      size: STORY,
      title: own.hero?.prepared.view.title ?? own.words.text.page.questionPlain,
      fileName: storyName("PNG", own),
      hasScales: false,
      preview: () => storyPictureOf(own),
      png: () => storyFile("PNG", own),
      files: (format) => inTurn(jobs, (job) => storyFile(format, job)),
    };
  }, [shown]);
}

/** One after the other: each needs as much memory as there may be. */
async function inTurn<Job>(
  jobs: readonly Job[],
  make: (job: Job) => Promise<ChartFile>,
): Promise<readonly ChartFile[]> {
  const files = [];
  for (const job of jobs) files.push(await make(job));
  return files;
}
