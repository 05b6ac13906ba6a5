import { pause } from "../../data/pause";
import { type ChartFile, chartFile, type Format } from "../../export/chart-files";
import type { ExportJob } from "../../export/image";
import { copy, save, share } from "../../export/save-copy-share";
import type { Words } from "../../language/words";
import { linkToView } from "../shared/use-page";
import type { Attempt, Outcome } from "./export-outcome";

/** Ways out of the page, each with what came of it in a form that can be reported. */

/** @throws an AbortError where it was stopped by then: nothing is saved */
export function saved(files: readonly ChartFile[], { signal }: Attempt, instead: string | null = null): Outcome {
  signal.throwIfAborted();
  for (const { blob, name } of files) save(blob, name);
  return { kind: "saved", files, instead };
}

/** One file for each job; none where it is stopped before all are made. @throws ExportFailure; an AbortError */
export async function savedAs(
  format: Format,
  jobs: readonly ExportJob[],
  part: Partial<ExportJob["choices"]>,
  attempt: Attempt,
): Promise<Outcome> {
  const files = [];
  for (const job of jobs) {
    await pause(attempt.signal);
    files.push(await chartFile(format, { ...job, choices: { ...job.choices, ...part } }));
  }
  await pause(attempt.signal);
  return saved(files, attempt);
}

/** What is copied, by media type: as promises, since Safari allows writing only in the turn of the click. */
export type Forms = Readonly<Record<string, Promise<Blob>>>;

/** Where the browser has no clipboard, or refuses, the same is saved as a file, with the reason. */
export async function copiedOrSaved(
  what: string,
  wanted: Forms,
  name: string,
  { text }: Words,
  attempt: Attempt,
): Promise<Outcome> {
  const forms = Object.fromEntries(
    Object.entries(wanted).map(([type, blob]) => [type, blob.then((made) => pause(attempt.signal).then(() => made))]),
  );
  const all = Promise.all(Object.values(forms));
  all.then(attempt.onHandedOver, () => undefined); // what is wrong comes out below
  const copied = await copy(forms);
  if (copied === "copied") return { kind: "said", sentence: text.export.copied(what) };
  const [blob] = await all;
  if (!blob) throw new Error("nothing to copy");
  const { refused, cannotCopy } = text.export;
  return saved([{ name, blob }], attempt, copied === "refused" ? refused(what) : cannotCopy(what));
}

/** @param make begins once the page has said that it is being made */
export function pictureForms(make: () => Promise<ChartFile>, signal: AbortSignal): Forms {
  return {
    "image/png": pause(signal)
      .then(make)
      .then(({ blob }) => blob),
  };
}

/** Hands a picture to another program, with the link of the view; where that is refused, it is saved. */
export async function handedOrSaved(
  { name, blob }: ChartFile,
  title: string,
  { text }: Words,
  attempt: Attempt,
): Promise<Outcome> {
  attempt.signal.throwIfAborted();
  attempt.onHandedOver();
  const taken = await share(new File([blob], name, { type: blob.type }), title, linkToView());
  if (taken === "refused") return saved([{ name, blob }], attempt, text.export.notShared);
  return { kind: "said", sentence: taken === "shared" ? text.export.shared : "" };
}
