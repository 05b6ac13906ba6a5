/** One thing wrong with a file. Mistakes are gathered, not thrown one by one, so that all are reported at once. */
export interface Mistake {
  /** Where: a path such as `figures[3].period.from`; empty for the file as a whole. */
  readonly place: string;
  /** What was expected, and what stood there. */
  readonly reason: string;
}

/** A file that was refused, with every mistake found. */
export class BrokenFile extends Error {
  readonly file: string;
  readonly mistakes: readonly Mistake[];
  constructor(file: string, mistakes: readonly Mistake[]) {
    super(`${file}\n${mistakes.map(({ place, reason }) => `${place || "(file)"}: ${reason}`).join("\n")}`);
    this.name = "BrokenFile";
    this.file = file;
    this.mistakes = mistakes;
  }
}

/** A way down into a file: names of fields, and positions in lists counted from 0. */
export type Path = readonly (string | number)[];

/** `figures[3].period.from` */
export function placeAt(path: Path): string {
  return path.reduce<string>(
    (place, key) => (typeof key === "number" ? `${place}[${key}]` : `${place}${place && "."}${key}`),
    "",
  );
}
