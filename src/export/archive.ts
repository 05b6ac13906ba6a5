import { Zip, ZipDeflate, ZipPassThrough } from "fflate";
import { everyFigureOf } from "../charts/room";
import type { Figure } from "../data/figure";
import type { Words } from "../language/words";
import { chartFile, type Format, fileName } from "./chart-files";
import { zipTime } from "./dates";
import { orFail } from "./failure";
import type { ExportJob } from "./image";
import { readmeOf } from "./readme";
import { csvOf, sourceTable } from "./table-file";

/** Everything visible in one ZIP, made in the browser: each chart as PNG, SVG and CSV, the sources, a README. */

const FORMATS = ["PNG", "SVG", "CSV"] as const satisfies readonly Format[];

/** While the browser packs one picture, in a thread of its own, the next is drawn. */
const AT_ONCE = 3;

export interface Progress {
  readonly done: number;
  readonly all: number;
  /** The file being made; empty at the end. */
  readonly file: string;
}

/** Fetches all that is needed, so that making the archive needs no network. @throws ExportFailure when a fetch fails */
export async function fetchAhead(jobs: readonly ExportJob[]): Promise<void> {
  const font = import("./font/font").then(({ fetchFontAhead, lettersFor }) =>
    Promise.all([fetchFontAhead(), lettersFor(JSON.stringify(jobs.map(({ prepared }) => prepared.view)))]),
  );
  await Promise.all([
    orFail("font", font),
    orFail("font", import("./font/outlines")), // PNG needs them, whatever is chosen for the others
    orFail("drawing", Promise.all(jobs.map(({ chart }) => chart.preload()))),
  ]);
}

/** @throws ExportFailure; an AbortError when it is cancelled */
export async function archiveOf(
  jobs: readonly ExportJob[],
  words: Words,
  made: Date,
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<Blob> {
  const archive = new Archive(made);
  const files = jobs.flatMap((job) => FORMATS.map((format) => ({ job, format })));
  const making: Promise<Uint8Array<ArrayBuffer>>[] = [];
  const begin = (): void => {
    const next = files[making.length];
    if (!next) return;
    const made = chartFile(next.format, next.job).then(async ({ blob }) => new Uint8Array(await blob.arrayBuffer()));
    made.catch(() => undefined); // told when its turn comes, which it may not
    making.push(made);
  };
  for (let ahead = 0; ahead < AT_ONCE; ahead++) begin();
  for (const [index, { job, format }] of files.entries()) {
    const name = fileName(format, job);
    onProgress({ done: index, all: files.length, file: name });
    const bytes = await making[index];
    signal.throwIfAborted();
    begin();
    if (bytes) archive.add(name, bytes, format === "PNG");
  }
  const figures = figuresIn(jobs);
  const text = new TextEncoder();
  archive.add("sources.csv", text.encode(csvOf(sourceTable(figures, words))), false);
  archive.add("README.txt", text.encode(readmeOf(jobs, words, made, FORMATS)), false);
  onProgress({ done: files.length, all: files.length, file: "" });
  return archive.whole();
}

/** As the public contract has it. */
export function archiveName({ language }: Pick<Words, "language">): string {
  return `cloud-race_${language}.zip`;
}

function figuresIn(jobs: readonly ExportJob[]): readonly Figure[] {
  return [...new Set(jobs.flatMap(({ prepared }) => everyFigureOf(prepared.view)))];
}

/** A ZIP file being written. */
class Archive {
  private readonly parts: Uint8Array<ArrayBuffer>[] = [];
  private readonly zip: Zip;
  private readonly made: Date;
  private failure: Error | null = null;

  constructor(made: Date) {
    this.made = made;
    this.zip = new Zip((error, part) => {
      if (error) this.failure = error;
      else this.parts.push(new Uint8Array(part));
    });
  }

  /** @param packed whether the file is compressed already */
  add(name: string, bytes: Uint8Array, packed: boolean): void {
    const file = packed ? new ZipPassThrough(name) : new ZipDeflate(name);
    file.mtime = zipTime(this.made);
    this.zip.add(file);
    file.push(bytes, true);
    if (this.failure) throw this.failure;
  }

  whole(): Blob {
    this.zip.end();
    if (this.failure) throw this.failure;
    return new Blob(this.parts, { type: "application/zip" });
  }
}
