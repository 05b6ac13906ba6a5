import type { Dataset } from "../dataset";
import type { DatasetFile } from "../dataset-file";
import type { Figure, Metric, Provider, Source, Speaker } from "../figure";
import { type Mistake, type Path, placeAt } from "../mistake";

/** Everything that may be named by its id, under the words a mistake has for it. */
interface Named {
  readonly source: Source;
  readonly speaker: Speaker;
  readonly provider: Provider;
  readonly metric: Metric;
  readonly figure: Figure;
  /** What a derivation may name, which rules out circles. */
  readonly "figure further up": Figure;
}

/** One place in the file. */
export interface Place {
  /** A place further down. */
  at(...path: Path): Place;
  addMistake(reason: string): void;
  /** What an id that stands here names; nothing, and a mistake is added, where there is no such thing. */
  lookUp<Kind extends keyof Named>(kind: Kind, id: string): Named[Kind] | undefined;
}

type Parts = Pick<Dataset, "sources" | "providers" | "metrics"> & { readonly speakers: readonly Speaker[] };

/** A file while it is joined: what it may name (its own, after that of the dataset it extends), and what is wrong so far. */
export class Context {
  readonly file: DatasetFile;
  readonly base: Dataset | undefined;
  readonly mistakes: Mistake[] = [];
  /** Those of the base, then the file's own as far as they are joined. */
  readonly figures: Figure[];
  #places: ReadonlyMap<string, number> | null = null;
  readonly #named: { readonly [Kind in keyof Named]: readonly (Named[Kind] & { readonly id: string })[] };

  constructor(file: DatasetFile, base: Dataset | undefined, own: Parts) {
    this.file = file;
    this.base = base;
    this.figures = [...(base?.figures ?? [])];
    this.#named = {
      source: [...(base?.sources ?? []), ...own.sources],
      speaker: own.speakers,
      provider: [...(base?.providers ?? []), ...own.providers],
      metric: [...(base?.metrics ?? []), ...own.metrics],
      figure: this.figures,
      "figure further up": this.figures,
    };
  }

  /** Where in the file a figure stands. */
  indexOf({ id }: Pick<Figure, "id">): number {
    this.#places ??= new Map(this.file.figures.map((entry, index) => [entry.id, index] as const).reverse());
    return this.#places.get(id) ?? -1;
  }

  at(...path: Path): Place {
    const addMistake = (reason: string): void => {
      this.mistakes.push({ place: placeAt(path), reason });
    };
    return {
      at: (...further) => this.at(...path, ...further),
      addMistake,
      lookUp: (kind, id) => {
        const item = this.#named[kind].find((candidate) => candidate.id === id);
        if (!item) addMistake(`expected the id of a ${kind}, found "${id}"`);
        return item;
      },
    };
  }
}
