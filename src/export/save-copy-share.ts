/** Ways out of the page: a file saved, something on the clipboard, a file handed to another program. */

/** @throws when the browser has no room for the file */
export function save(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 60_000); // some browsers read the file only after the click has returned
}

/**
 * `refused` by the browser or the reader; `cannot` where there is no clipboard to write to, or none for such content.
 */
export type Copied = "copied" | "refused" | "cannot";

/**
 * Puts one thing on the clipboard, in as many forms as are given.
 * @param forms by media type, as promises: Safari allows writing only in the turn of the click
 */
export async function copy(forms: Readonly<Record<string, Promise<Blob>>>): Promise<Copied> {
  const clipboard: Clipboard | undefined = navigator.clipboard; // there is none where the page came over plain HTTP
  if (!clipboard || typeof ClipboardItem === "undefined") return "cannot";
  try {
    await clipboard.write([new ClipboardItem(forms)]);
    return "copied";
  } catch {
    return "refused";
  }
}

/** Whether the browser has a way to hand such a file to another program. */
export function canShare(type: string, name: string): boolean {
  if (!("share" in navigator) || !("canShare" in navigator)) return false;
  return navigator.canShare({ files: [new File([], name, { type })] });
}

/** `dismissed`: a reader who changes their mind is no failure. */
export type Shared = "shared" | "dismissed" | "refused";

export async function share(file: File, title: string, url: string): Promise<Shared> {
  try {
    await navigator.share({ files: [file], title, url });
    return "shared";
  } catch (error) {
    return error instanceof DOMException && error.name === "AbortError" ? "dismissed" : "refused";
  }
}
