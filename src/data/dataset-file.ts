import * as v from "valibot";
import { CAUSES, VERDICTS } from "./check";
import { OPERATIONS } from "./derivation";
import {
  ACCOUNTING,
  CHIP_KINDS,
  COUNTED,
  DEFINITIONS,
  EVIDENCE,
  GRADES,
  NOTE_KINDS,
  QUALIFIERS,
  SEVERITIES,
  TOPICS,
  UNITS,
} from "./figure";

/** The largest amount a figure may hold, in its own unit: above it a slip of units is likelier than a fact. */
const LARGEST = 1e15;

const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/, "an id: lower case, digits, dots and hyphens"));
const text = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1, "a text that is not empty"),
  v.maxLength(600, "a text of at most 600 characters"),
  v.regex(/^[^<>]*$/, "plain text without markup"),
  v.regex(/^(?:\P{Cc}|[\n\t])*$/u, "text without control characters"),
);
const shortText = v.pipe(text, v.maxLength(44, "a text of at most 44 characters"));
const sentence = v.pipe(text, v.maxLength(120, "a text of at most 120 characters"));
const bilingual = v.strictObject({ ko: text, en: text });
const number = v.pipe(
  v.number(),
  v.finite("a finite number"),
  v.minValue(-LARGEST, `a number of at least ${-LARGEST}`),
  v.maxValue(LARGEST, `a number of at most ${LARGEST}`),
);
const hex = v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/, "a colour such as #ce6100"));
const date = v.pipe(
  v.string(),
  v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, "an ISO date or a part of one: 2025, 2025-01 or 2025-01-31"),
  v.check(isRealDate, "a date that exists, between 1900 and 2100"),
);
const webAddress = v.pipe(
  v.string(),
  v.url("a web address"),
  v.startsWith("https://", "an address that begins with https://"),
);
const year = v.pipe(
  v.number(),
  v.integer("a whole year"),
  v.minValue(1800, "a year from 1800"),
  v.maxValue(2100, "a year until 2100"),
);
const wholeFromZero = v.pipe(v.number(), v.integer("a whole number"), v.minValue(0, "a number from 0"));

const about = v.union(
  [
    v.strictObject({ provider: id }),
    v.strictObject({ provider: id, counterparty: id }),
    v.strictObject({ together: v.pipe(v.array(id), v.minLength(2, "two providers or more")) }),
    v.strictObject({ market: v.literal(true) }),
  ],
  "one of {provider}, {provider, counterparty}, {together: [...]}, {market: true}",
);

const fiscal = v.pipe(
  v.string(),
  v.regex(/^FY\d{4}(Q[1-4])?$/, "a company's own name for a period: FY2025 or FY2025Q3"),
);
const periodFields = { from: date, part: v.optional(v.picklist(["end"])), fiscal: v.optional(fiscal) };
const period = v.union(
  [v.strictObject({ ...periodFields, to: date }), v.strictObject({ ...periodFields, open: v.literal(true) })],
  "a period: {from, to} or {from, open: true}",
);

const common = {
  id,
  about,
  metric: id,
  qualifier: v.optional(v.picklist(QUALIFIERS)),
  period: v.optional(period),
  paraphrase: bilingual,
  product: v.optional(bilingual),
};

/** What each verdict means. */
type Verdicts = Record<(typeof VERDICTS)[number], typeof bilingual>;

const locator = v.union(
  [
    v.strictObject({
      section: wholeFromZero,
      paragraph: v.pipe(wholeFromZero, v.minValue(1, "a number from 1")),
    }),
    v.strictObject({ at: text }),
  ],
  "a place: {section, paragraph} or {at}",
);

const statedFigure = v.strictObject({
  ...common,
  value: v.optional(number),
  low: v.optional(number),
  high: v.optional(number),
  evidence: v.picklist(EVIDENCE.filter((kind) => kind !== "derived")),
  attributedTo: v.optional(id),
  source: id,
  alsoIn: v.optional(v.array(id)),
  locator,
  stated: v.optional(date),
  kind: v.optional(v.picklist(CHIP_KINDS)),
  accounting: v.optional(v.picklist(ACCOUNTING)),
  sameAs: v.optional(id),
  break: v.optional(bilingual),
});

const derivedFigure = v.strictObject({
  ...common,
  derivation: v.strictObject({ operation: v.picklist(OPERATIONS), inputs: v.array(id) }),
});

export type StatedEntry = v.InferOutput<typeof statedFigure>;
export type DerivedEntry = v.InferOutput<typeof derivedFigure>;
export type FigureEntry = StatedEntry | DerivedEntry;
export type PeriodEntry = v.InferOutput<typeof period>;

/** A derived figure is told by its derivation, so that mistakes are reported against the one shape that was meant. */
const figure = v.lazy((input) =>
  typeof input === "object" && input !== null && "derivation" in input ? derivedFigure : statedFigure,
);

const fileFields = {
  $schema: v.optional(v.string()),
  id,
  extends: v.optional(id),
  title: bilingual,
  asOf: v.optional(v.strictObject({ date, why: v.optional(bilingual) })),
  verdicts: v.optional(v.strictObject(Object.fromEntries(VERDICTS.map((name) => [name, bilingual])) as Verdicts)),
  sources: v.array(
    v.strictObject({
      id,
      title: bilingual,
      publisher: bilingual,
      author: v.optional(bilingual),
      url: v.nullable(webAddress),
      date: v.nullable(v.strictObject({ value: date, until: v.optional(date), inferred: v.boolean() })),
      grade: v.picklist(GRADES),
      sections: v.optional(v.array(bilingual)),
    }),
  ),
  speakers: v.array(v.strictObject({ id, name: bilingual })),
  exchangeRate: v.optional(
    v.strictObject({
      wonPerDollar: v.pipe(number, v.minValue(100, "at least 100 won"), v.maxValue(10_000, "at most 10000 won")),
      date,
      source: bilingual,
    }),
  ),
  providers: v.array(
    v.strictObject({
      id: v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "an id: lower case, digits and hyphens")),
      name: bilingual,
      cloud: v.optional(bilingual),
      founded: v.optional(year),
      color: v.strictObject({ light: hex, dark: hex }),
    }),
  ),
  metrics: v.array(
    v.strictObject({
      id,
      topic: v.picklist(TOPICS),
      unit: v.nullable(v.picklist(UNITS)),
      name: bilingual,
      min: v.optional(number),
      max: v.optional(number),
      note: v.optional(bilingual),
      counted: v.optional(v.picklist(COUNTED)),
      accounting: v.optional(v.picklist(ACCOUNTING)),
      definition: v.optional(v.picklist(DEFINITIONS)),
      split: v.optional(v.literal("period")),
    }),
  ),
  notes: v.optional(
    v.array(
      v.strictObject({
        id,
        figures: v.pipe(v.array(id), v.minLength(1, "one figure or more")),
        severity: v.picklist(SEVERITIES),
        kind: v.picklist(NOTE_KINDS),
        short: v.strictObject({ ko: shortText, en: shortText }),
        says: bilingual,
        record: bilingual,
        date: v.optional(date),
        sources: v.pipe(v.array(id), v.minLength(1, "one source or more")),
      }),
    ),
  ),
  annotations: v.optional(
    v.array(
      v.strictObject({
        id,
        chart: id,
        figures: v.pipe(v.array(id), v.minLength(1, "one figure or more")),
        text: v.strictObject({ ko: sentence, en: sentence }),
        date: v.optional(date),
        note: v.optional(id),
      }),
    ),
  ),
  checks: v.optional(
    v.array(
      v.strictObject({
        figure: id,
        against: v.array(id),
        verdict: v.picklist(VERDICTS),
        because: v.optional(v.picklist(CAUSES)),
        reason: bilingual,
      }),
    ),
  ),
};

/** The shape of a dataset file. Unknown keys are refused, so that a misspelt field cannot be silently ignored. */
export const datasetFile = v.strictObject({
  ...fileFields,
  figures: v.pipe(v.array(figure), v.minLength(1, "one figure or more")),
});
export type DatasetFile = v.InferOutput<typeof datasetFile>;

/** The same shape without the dispatch that JSON Schema cannot say; `schema.test.ts` writes it out. */
export const datasetFileForSchema = v.strictObject({
  ...fileFields,
  figures: v.pipe(v.array(v.union([statedFigure, derivedFigure])), v.minLength(1)),
});

/** The catalogue of bundled datasets, `public/data/index.json`; files are beside it. */
export const catalogueFile = v.strictObject({
  datasets: v.pipe(
    v.array(
      v.strictObject({
        id,
        file: v.pipe(v.string(), v.regex(/^[a-z0-9-]+\.json$/, "a file name such as article.json")),
      }),
    ),
    v.minLength(1, "one dataset or more"),
  ),
});
export type Catalogue = v.InferOutput<typeof catalogueFile>;

function isRealDate(value: string): boolean {
  const [year = 0, month = 1, day = 1] = value.split("-").map(Number);
  const moment = new Date(Date.UTC(year, month - 1, day));
  return year >= 1900 && year <= 2100 && moment.getUTCMonth() === month - 1 && moment.getUTCDate() === day;
}
