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

/** One file for each job. @throws ExportFailure */
export async function savedAs(
  format: Format,
  jobs: readonly ExportJob[],
  part: Partial<ExportJob["choices"]> = {},
): Promise<Outcome> {
  const files = [];
  for (const job of jobs) files.push(await chartFile(format, { ...job, choices: { ...job.choices, ...part } }));
  return saved(files);
}

/** What is copied, by media type: as promises, since Safari allows writing only in the turn of the click. */
export type Forms = Readonly<Record<string, Promise<Blob>>>;

/** Where the browser has no clipboard, or refuses, the same is saved as a file, with the reason. */
export async function copiedOrSaved(what: string, forms: Forms, name: string, { text }: Words): Promise<Outcome> {
  const copied = await copy(forms);
  if (copied === "copied") return { kind: "said", sentence: text.export.copied(what) };
  const [blob] = await Promise.all(Object.values(forms));
  if (!blob) throw new Error("nothing to copy");
  const { refused, cannotCopy } = text.export;
  return saved([{ name, blob }], copied === "refused" ? refused(what) : cannotCopy(what));
}

export function pictureForms(file: Promise<ChartFile>): Forms {
  return { "image/png": file.then(({ blob }) => blob) };
}

/** Hands a picture to another program, with the link of the view; where that is refused, it is saved. */
export async function handedOrSaved({ name, blob }: ChartFile, title: string, { text }: Words): Promise<Outcome> {
  const taken = await share(new File([blob], name, { type: blob.type }), title, linkToView());
  if (taken === "refused") return saved([{ name, blob }], text.export.notShared);
  return { kind: "said", sentence: taken === "shared" ? text.export.shared : "" };
}
