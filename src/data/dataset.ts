import type { Check, Verdict } from "./check";
import type { Annotation, Bilingual, Figure, Metric, Note, Provider, Source } from "./figure";

/** What a file holds once it has been checked and joined. */
export interface Dataset {
  readonly id: string;
  readonly title: Bilingual;
  readonly sources: readonly Source[];
  readonly providers: readonly Provider[];
  readonly metrics: readonly Metric[];
  readonly figures: readonly Figure[];
  readonly notes: readonly Note[];
  readonly annotations: readonly Annotation[];
  readonly checks: readonly Check[];
  /** What each verdict means; null where the file does not say. */
  readonly verdicts: Readonly<Record<Verdict, Bilingual>> | null;
  readonly asOf: AsOf | null;
  readonly exchangeRate: ExchangeRate;
}

/** Until when a file was kept: what came out later is not in it. */
export interface AsOf {
  /** ISO date or a part of one. */
  readonly date: string;
  readonly why: Bilingual | null;
}

export interface ExchangeRate {
  /** KRW per USD. */
  readonly wonPerDollar: number;
  /** ISO date the rate was true. */
  readonly date: string;
  readonly source: Bilingual;
}

/** Id of the dataset that is always on the page. */
export const ARTICLE = "article";
/** Id of the bundled dataset of what others say. */
export const RECORD = "record";

/** Whether a figure is one of the article's. */
export function fromArticle({ dataset }: Pick<Figure, "dataset">): boolean {
  return dataset === ARTICLE;
}

/** Whether a source is the article itself, whose places are sections; its file also names those its notes lean on. */
export function isArticle({ dataset, sections }: Pick<Source, "dataset" | "sections">): boolean {
  return dataset === ARTICLE && sections.length > 0;
}
