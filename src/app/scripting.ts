import { CHARTS, chartNamed, HERO, STORY_CHARTS } from "../charts/registry";
import { type ChartFile, chartFile, FORMATS, type Format } from "../export/chart-files";
import { ExportFailure } from "../export/failure";
import { type ExportContext, jobsFor } from "../export/jobs";
import { LANGUAGES } from "../language/language";
import { wordsIn } from "../language/words";
import { allDrawn } from "../panels/turns/turns";
import { writeForm } from "../state/form";
import { readImageChoices } from "../state/image-choices";
import { recordSettled } from "../state/record";
import { exportAddressesOf, localeOf, pageDataOf, usePage } from "../state/store";

/**
 * What a script that drives the page can call. It makes the same files, by the same code, as the page's own buttons.
 */
export interface Scripting {
  readonly formats: readonly string[];
  /** Every language of the page, as its address names it. */
  readonly languages: readonly string[];
  /** Every chart; `empty` says why the filter leaves nothing of it, null when there is something. */
  charts(): readonly { readonly id: string; readonly empty: string | null }[];
  /** The forms a chart can be shown in beside the one it was drawn for, as the address names them. */
  forms(chart: string): readonly string[];
  /** Parts of the address that could not be read, as `name=value`. */
  ignored(): readonly string[];
  /** Parts of some image choices (`?size=slide&scale=2`) that could not be read, as `name=value`. */
  ignoredIn(image: string): readonly string[];
  /** Waits until all that the page fetches by itself is here or known to be missing, and every part of the page shows it. */
  settled(): Promise<void>;
  /**
   * The files of one chart, one for each language; content in base64.
   * @throws an Error that says which chart or format is unknown, that the view leaves nothing of the chart, or why a
   * file could not be made
   */
  make(
    chart: string,
    format: string,
    image: string,
  ): Promise<readonly { readonly name: string; readonly content: string }[]>;
  /**
   * The story card of the view as PNG, SVG or CSV, one file for each language.
   * @throws an Error that says which format is unknown, that the view leaves no chart, or why it could not be made
   */
  story(format: string, image: string): Promise<readonly { readonly name: string; readonly content: string }[]>;
}

declare global {
  interface Window {
    cloudRace?: Scripting;
  }
}

/** Offers it as `window.cloudRace` while figures are on the page. @returns a function that removes it */
export function offerScripting(): () => void {
  window.cloudRace = {
    formats: FORMATS,
    languages: LANGUAGES,
    charts() {
      const shown = shownNow("");
      return CHARTS.map((chart) => {
        const { empty } = chart.prepare(shown.pageData, shown.chartFilter, shown.words);
        return { id: chart.id, empty: empty?.reason ?? null };
      });
    },
    forms(id) {
      const shown = shownNow("");
      const forms = chartNamed(id)?.prepare(shown.pageData, shown.chartFilter, shown.words).forms() ?? [];
      return forms.map(writeForm);
    },
    ignored: () => usePage.getState().ignored.map(({ parameter, value }) => `${parameter}=${value}`),
    ignoredIn: (image) => readImageChoices(image).ignored.map(({ parameter, value }) => `${parameter}=${value}`),
    settled: () => recordSettled().then(allDrawn),
    make,
    story,
  };
  return () => {
    delete window.cloudRace;
  };
}

/** Messages to scripts are in English, as the command's are. */
const ENGLISH = wordsIn({ language: "en", currency: "usd", wonPerDollar: 1 }).text;

async function make(id: string, name: string, image: string) {
  const chart = chartNamed(id);
  const format = FORMATS.find((known): known is Format => known === name);
  if (!chart || !format) throw new Error(`unknown chart or format: ${id}, ${name}`);
  return handed(async () => {
    const files = [];
    for (const job of jobsFor(chart, shownNow(image))) {
      if (job.prepared.empty) throw new Error(`would be empty: ${job.prepared.empty.reason}`);
      files.push(await chartFile(format, job));
    }
    return files;
  });
}

async function story(name: string, image: string) {
  const { STORY_FORMATS, storyFile, storyJobsFor } = await import("../export/story/story");
  const format = STORY_FORMATS.find((known) => known === name);
  if (!format) throw new Error(`unknown format: ${name}`);
  return handed(async () => {
    const jobs = storyJobsFor(HERO, STORY_CHARTS, shownNow(image));
    if (jobs.length === 0) throw new Error("would be empty");
    return Promise.all(jobs.map((job) => storyFile(format, job)));
  });
}

/** Files in a form that a script can take over. @throws an Error in words where they could not be made */
async function handed(make: () => Promise<readonly ChartFile[]>) {
  try {
    await recordSettled(); // so that the same files come whenever they are asked for
    const files = await make();
    return await Promise.all(files.map(async ({ name, blob }) => ({ name, content: await contentOf(blob) })));
  } catch (error) {
    throw new Error(
      error instanceof ExportFailure
        ? `could not be made: ${ENGLISH.export.failed[error.reason]}`
        : error instanceof Error
          ? error.message
          : String(error),
    );
  }
}

/** The page as it is, with other image choices. @throws before figures have arrived */
function shownNow(image: string): ExportContext {
  const page = usePage.getState();
  const pageData = pageDataOf(page);
  if (!pageData) throw new Error("no figures held");
  return {
    pageData,
    chartFilter: page.choices,
    words: wordsIn(localeOf(page)),
    choices: readImageChoices(image).choices,
    addresses: exportAddressesOf(page),
  };
}

function contentOf(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^.*?,/, ""));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}
