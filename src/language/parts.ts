/** A piece of formatted text, as `formatToParts` of Intl gives them; `won` is what stands in brackets behind dollars. */
export interface Part {
  readonly type: "plain" | "won";
  readonly text: string;
}

/** Formatted text in its pieces, so that nobody has to take it apart again. */
export type Parts = readonly Part[];

/** Template tag: texts and pieces, one after the other. */
export function parts(texts: TemplateStringsArray, ...filled: readonly (string | Parts)[]): Parts {
  return texts
    .flatMap((text, index) => [...plain(text), ...piecesOf(filled[index] ?? "")])
    .filter(({ text }) => text !== "");
}

function piecesOf(filled: string | Parts): Parts {
  return typeof filled === "string" ? plain(filled) : filled;
}

export function plain(text: string): Parts {
  return [{ type: "plain", text }];
}

export function won(text: string): Parts {
  return [{ type: "won", text }];
}

export function joinParts(pieces: Parts): string {
  return pieces.map(({ text }) => text).join("");
}
