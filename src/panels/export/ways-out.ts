import { type ChartFile, chartFile, type Format } from "../../export/chart-files";
import type { ExportJob } from "../../export/image";
import { copy, save, share } from "../../export/save-copy-share";
import type { Words } from "../../language/words";
import { linkToView } from "../shared/use-page";
import type { Outcome } from "./export-outcome";

/** Ways out of the page, each with what came of it in a form that can be reported. */

export async function saved(files: readonly ChartFile[], instead: string | null = null): Promise<Outcome> {
  for (const { blob, name } of files) save(blob, name);
  return { kind: "saved", files, instead };
}

/** One file for each job; none where it is stopped before all are made. @throws ExportFailure; an AbortError */
export async function savedAs(
  format: Format,
  jobs: readonly ExportJob[],
  part: Partial<ExportJob["choices"]>,
  signal: AbortSignal,
): Promise<Outcome> {
  const files = [];
  for (const job of jobs) {
    await said(signal);
    files.push(await chartFile(format, { ...job, choices: { ...job.choices, ...part } }));
  }
  await said(signal);
  return saved(files);
}

/** Lets the page say what is being done, and hear that it should stop, before work that leaves it no time. @throws an AbortError */
export async function said(signal: AbortSignal): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  signal.throwIfAborted();
}

/** What is copied, by media type: as promises, since Safari allows writing only in the turn of the click. */
export type Forms = Readonly<Record<string, Promise<Blob>>>;

/** Where the browser has no clipboard, or refuses, the same is saved as a file, with the reason. */
export async function copiedOrSaved(
  what: string,
  wanted: Forms,
  name: string,
  { text }: Words,
  signal: AbortSignal,
): Promise<Outcome> {
  const forms = Object.fromEntries(
    Object.entries(wanted).map(([type, blob]) => [type, blob.then((made) => said(signal).then(() => made))]),
  );
  const copied = await copy(forms);
  if (copied === "copied") return { kind: "said", sentence: text.export.copied(what) };
  const [blob] = await Promise.all(Object.values(forms));
  if (!blob) throw new Error("nothing to copy");
  const { refused, cannotCopy } = text.export;
  return saved([{ name, blob }], copied === "refused" ? refused(what) : cannotCopy(what));
}

/** @param make begins once the page has said that it is being made */
export function pictureForms(make: () => Promise<ChartFile>, signal: AbortSignal): Forms {
  return {
    "image/png": said(signal)
      .then(make)
      .then(({ blob }) => blob),
  };
}

/** Hands a picture to another program, with the link of the view; where that is refused, it is saved. */
export async function handedOrSaved({ name, blob }: ChartFile, title: string, { text }: Words): Promise<Outcome> {
  const taken = await share(new File([blob], name, { type: blob.type }), title, linkToView());
  if (taken === "refused") return saved([{ name, blob }], text.export.notShared);
  return { kind: "said", sentence: taken === "shared" ? text.export.shared : "" };
}
