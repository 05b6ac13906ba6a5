import { ARTICLE } from "../data/dataset";
import type { Evidence, Topic } from "../data/figure";
import type { Currency, Language } from "../language/language";
import type { Form } from "./form";

export const SCREENS = ["dashboard", "compare", "data", "corrections"] as const;
/** One of the page's screens. */
export type Screen = (typeof SCREENS)[number];

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

/** Everything that decides what a chart shows, beside the figures and the words. */
export type ChartFilter = Filter & Pick<Choices, "step" | "basis" | "form">;
export const UNFILTERED: ChartFilter = {
  ...NO_FILTER,
  step: INITIAL_CHOICES.step,
  basis: INITIAL_CHOICES.basis,
  form: INITIAL_CHOICES.form,
};
