/** Why a file could not be made. */
export type Reason =
  /** The drawing's code could not be fetched, or drew nothing. */
  | "drawing"
  /** The font could not be fetched or cut. */
  | "font"
  /** The code that writes this format could not be fetched. */
  | "writer"
  /** The browser gives no canvas, or none this large. */
  | "canvas"
  /** More pixels than a picture may have. */
  | "too-large"
  /** The picture came out blank or broken. */
  | "blank"
  /** The browser could not put the picture into a file. */
  | "encoding"
  /** No memory or disk is left. */
  | "room"
  | "unknown";

/** Whether it fails where code of the page, or what it is made with, does not come. */
export function needsCode(reason: Reason): boolean {
  return reason === "drawing" || reason === "font" || reason === "writer";
}

export class ExportFailure extends Error {
  readonly reason: Reason;
  constructor(reason: Reason, cause?: unknown) {
    super(reason, { cause });
    this.reason = reason;
  }
}

/** The same promise, but it fails with a reason that can be explained to a reader. */
export function orFail<Value>(reason: Reason, work: Promise<Value>): Promise<Value> {
  return work.catch((error: unknown) => {
    throw error instanceof ExportFailure ? error : new ExportFailure(reason, error);
  });
}

/** The reason of any failure at all. */
export function reasonOf(error: unknown): Reason {
  if (error instanceof ExportFailure) return error.reason;
  const full = error instanceof RangeError || (error instanceof DOMException && error.name === "QuotaExceededError");
  return full ? "room" : "unknown";
}
