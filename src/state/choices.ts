import { ARTICLE } from "../data/dataset";
import type { Evidence, Topic } from "../data/figure";
import type { Currency, Language } from "../language/language";
import type { Form } from "./form";

export const SCREENS = ["dashboard", "compare", "data", "corrections"] as const;
/** One of the page's screens. */
export type Screen = (typeof SCREENS)[number];

/** Those that have charts. */
export const CHART_SCREENS = ["dashboard", "compare"] as const satisfies readonly Screen[];
export type ChartScreen = (typeof CHART_SCREENS)[number];

export const THEMES = ["light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

/** KRW per USD a reader may set. */
export const LOWEST_RATE = 100;
export const HIGHEST_RATE = 10_000;

/** Into which lengths of time a history is cut. */
export const STEPS = ["year", "quarter"] as const;
export type Step = (typeof STEPS)[number];

/** What counts as capital spending in a history: cash alone, with leases, or net of proceeds and incentives. */
export const BASES = ["cash", "leases", "net"] as const;
export type Basis = (typeof BASES)[number];

/** How many providers can be compared with each other. */
export const FEWEST_COMPARED = 2;
export const MOST_COMPARED = 4;

/** Which rows a comparison has: all, or those for which everyone compared has something. */
export const ROWS = ["all", "shared"] as const;
export type Rows = (typeof ROWS)[number];

/** How a history is compared: as amounts, or with the first period that all have as 100. */
export const HISTORIES = ["amounts", "indexed"] as const;
export type History = (typeof HISTORIES)[number];

/** Calendar years, both inclusive. */
export interface Years {
  readonly from: number;
  readonly to: number;
}

/** Everything the reader has chosen, nothing computable. Null means "all" or "as it comes". */
export interface Choices {
  readonly screen: Screen;
  readonly providers: readonly string[] | null;
  readonly years: Years | null;
  readonly topics: readonly Topic[] | null;
  readonly evidence: readonly Evidence[] | null;
  /** Ids of the datasets on the page, the article's always first. */
  readonly sources: readonly string[];
  readonly step: Step;
  readonly basis: Basis;
  /** Ids of the providers compared, in the order of their columns; null are the first that pass the filter. */
  readonly compare: readonly string[] | null;
  /** Id of the provider the others are set against, or `none`; null is the second of two, and nobody among more. */
  readonly against: string | null;
  readonly rows: Rows;
  readonly history: History;
  readonly currency: Currency;
  /** KRW per USD; null is the dataset's stated rate. */
  readonly fx: number | null;
  /** The chart whose detail is open. */
  readonly chart: string | null;
  /** The form it has there, or alone in its frame; null as it was drawn. Charts beside others are always as drawn. */
  readonly form: Form | null;
  /** The figure whose source drawer is open. */
  readonly figure: string | null;
  /** The chart that stands alone, filling its frame. */
  readonly embed: string | null;
  /** Null follows the browser. */
  readonly lang: Language | null;
  /** Null follows the system. */
  readonly theme: Theme | null;
}

export const INITIAL_CHOICES: Choices = {
  screen: "dashboard",
  providers: null,
  years: null,
  topics: null,
  evidence: null,
  sources: [ARTICLE],
  step: "year",
  basis: "cash",
  compare: null,
  against: null,
  rows: "all",
  history: "amounts",
  currency: "usd",
  fx: null,
  chart: null,
  form: null,
  figure: null,
  embed: null,
  lang: null,
  theme: null,
};

/** What the browser keeps of the choices for the next visit. */
export type Kept = Pick<Choices, "lang" | "theme">;
export const NOTHING_KEPT: Kept = { lang: null, theme: null };

/** What Reset takes back: the filters, not the room, the language or the look. */
export const NO_FILTER = { providers: null, years: null, topics: null, evidence: null } satisfies Partial<Choices>;
export type Filter = Pick<Choices, keyof typeof NO_FILTER>;

/** What is compared with what, and how. */
export type ComparisonChoices = Pick<Choices, "compare" | "against" | "rows" | "history">;

/** Everything that decides what a chart shows, beside the figures and the words. */
export type ChartFilter = Filter & ComparisonChoices & Pick<Choices, "step" | "basis" | "form">;
export const UNFILTERED: ChartFilter = chartFilterOf({ ...INITIAL_CHOICES, ...NO_FILTER });

/** Of all that the reader chose, what charts depend on. */
export function chartFilterOf(choices: Choices): ChartFilter {
  const { providers, years, topics, evidence, step, basis, compare, against, rows, history, form } = choices;
  return { providers, years, topics, evidence, step, basis, compare, against, rows, history, form };
}
