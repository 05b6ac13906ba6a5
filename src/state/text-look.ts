/** How the reader's browser has text, by preference, style sheet or extension. */
export interface TextLook {
  /** Size, 1 where they ask for no other than the page's. */
  readonly scale: number;
  /** Room added between letters, in em. */
  readonly spacing: number;
}

export const PLAIN_TEXT: TextLook = { scale: 1, spacing: 0 };
