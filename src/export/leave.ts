/** Ways out of the page: a file saved, a text or picture on the clipboard. */

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

/** Puts content on the clipboard; saves it as a file where the browser refuses. @returns whether the clipboard took it. */
export async function copyOrSave(type: string, content: Promise<Blob>, name: string): Promise<boolean> {
  try {
    // Given the promise, not the awaited blob: Safari allows writing only in the turn of the click.
    await navigator.clipboard.write([new ClipboardItem({ [type]: content })]);
    return true;
  } catch {
    save(await content, name);
    return false;
  }
}
