import { fromArticle } from "../../data/dataset";
import { everyNumberOf, extentOf, sureOf } from "../../data/extent";
import type { Evidence, Figure, Provider, Severity } from "../../data/figure";
import { measures } from "../../data/metric-ids";
import { periodWords } from "../../language/date-words";
import { amountWords, metricWords, valueWords } from "../../language/figure-words";
import { localized } from "../../language/language";
import type { Words } from "../../language/words";
import type { ViewInput } from "../chart";
import type { ChartView } from "../chart-view";
import { metricNotes, ofMetric, ownerName, ownerOf, severeWords, severityOf } from "../figure-queries";

/** Percentages are parts of this whole. */
const WHOLE = 100;

const PERCENTAGES = ["chip-cost-saving", "price-performance-record", "performance-per-dollar"] as const;
const MULTIPLES = ["performance-per-watt", "pod-performance"] as const;
export const CLAIMS = [...PERCENTAGES, ...MULTIPLES] as const;

/** One claim, beside what it is measured by. */
export interface Claim {
  readonly figure: Figure;
  readonly provider: Provider | null;
  readonly evidence: Evidence;
  readonly value: string;
  /** Whose it is and of which chip. */
  readonly who: string;
  readonly what: string;
  /** Small below: when, or what there is to know. */
  readonly remark: string;
  readonly flag: Severity | null;
  /** From where to where it is drawn, in its own unit, on a scale from zero. */
  readonly from: number;
  readonly to: number;
  /** The whole or the one that it is compared with, in its own unit, drawn as an outline; with its name. */
  readonly isMultiple: boolean;
  readonly reference: number;
  readonly referenceName: string;
  /** End of the scale: of percentages the whole, of multiples the largest of all. */
  readonly scaleEnd: number;
  readonly ofRecord: boolean;
}

/** The article's claims, then the record's. */
export interface ClaimsView extends ChartView {
  readonly claims: readonly Claim[];
  /** Over the record's, where both are there; empty otherwise. */
  readonly recordName: string;
}

/** The article's claims alone, where the record's are beside them. */
export function brieferClaims(view: ClaimsView): ClaimsView | null {
  if (view.recordName === "") return null;
  return { ...view, claims: view.claims.filter(({ ofRecord }) => !ofRecord), recordName: "" };
}

export function buildView({ figures: all, words }: ViewInput): ClaimsView | null {
  const text = words.text.charts["chip-claims"];
  const figures = all.filter((figure) => sureOf(extentOf(figure)) !== null);
  if (figures.length === 0) return null;
  const [said, recorded] = [figures.filter(fromArticle), figures.filter((figure) => !fromArticle(figure))];
  const largest = Math.max(1, ...ofMetric(figures, ...MULTIPLES).flatMap((figure) => everyNumberOf(extentOf(figure))));
  const isMixed = new Set(figures.map((figure) => measures(figure, ...MULTIPLES))).size > 1;
  return {
    title: said.length > 0 ? title(said, words) : text.onRecord(recorded.length),
    subtitle:
      recorded.length === 0 ? text.subtitle : said.length === 0 ? text.subtitleOfRecord : text.subtitleWithRecord,
    note: [
      figures.length === 1 ? text.noteAlone : text.note,
      isMixed ? text.scales : "",
      ...said.filter((figure) => !isSpoken(figure)).map((figure) => text.unsaid(ownerName(figure, words))),
      metricNotes(recorded, words),
    ]
      .filter(Boolean)
      .join(" "),
    figures,
    marks: figures.map(({ evidence }) => evidence),
    withRecord: recorded.length > 0,
    claims: [...said, ...recorded].map((figure) => claimOf(figure, largest, words)),
    recordName: said.length > 0 && recorded.length > 0 ? words.text.record.legend : "",
  };
}

function claimOf(figure: Figure, largest: number, words: Words): Claim {
  const text = words.text.charts["chip-claims"];
  const isMultiple = measures(figure, ...MULTIPLES);
  const ofRecord = !fromArticle(figure);
  const { from, to } = lengthOf(figure);
  const product = ofRecord && figure.product ? [localized(figure.product, words)] : [];
  return {
    figure,
    provider: ownerOf(figure),
    evidence: figure.evidence,
    value: valueWords(figure, words),
    who: words.text.sentences.list([ownerName(figure, words), ...product]),
    what: claimName(figure, words),
    remark: severeWords(figure, words) || (ofRecord ? periodWords(figure.period, words, "") : ""),
    flag: severityOf(figure),
    from,
    to,
    isMultiple,
    reference: isMultiple ? 1 : WHOLE,
    referenceName: isMultiple
      ? text.reference(amountWords(1, figure.metric, words), text.before)
      : amountWords(WHOLE, figure.metric, words),
    scaleEnd: isMultiple ? largest : Math.max(WHOLE, to),
    ofRecord,
  };
}

/** In as few words as it takes beside what it is measured by. */
function claimName(figure: Figure, words: Words): string {
  const text = words.text.charts["chip-claims"];
  if (measures(figure, "chip-cost-saving")) return text.savingName;
  if (measures(figure, "performance-per-watt")) return text.wattName;
  if (measures(figure, "price-performance-record")) return text.priceName;
  if (measures(figure, "performance-per-dollar")) return text.dollarName;
  return measures(figure, "pod-performance") ? text.podName : metricWords(figure, words);
}

/** A range is drawn where it lies: what is claimed is the range itself, and neither end is surer. None reaches below zero. */
function lengthOf(figure: Figure): Pick<Claim, "from" | "to"> {
  const extent = extentOf(figure);
  const bounds = extent.kind === "range" ? extent : { low: 0, high: sureOf(extent) ?? 0 };
  return { from: Math.max(bounds.low, 0), to: Math.max(bounds.high, 0) };
}

/** What the article gives. */
function title(figures: readonly Figure[], words: Words): string {
  const text = words.text.charts["chip-claims"];
  const [[saving], [watt]] = [ofMetric(figures, "chip-cost-saving"), ofMetric(figures, "performance-per-watt")];
  const saved =
    saving && text[isSpoken(saving) ? "saving" : "savingSaid"](ownerName(saving, words), valueWords(saving, words));
  const worked = watt && text[isSpoken(watt) ? "watt" : "wattSaid"](ownerName(watt, words), valueWords(watt, words));
  if (saved && worked) return text.both(saved, worked);
  return saved ?? worked ?? text.name;
}

/** Whether the source says who claims it. */
function isSpoken({ basis }: Figure): boolean {
  return basis.kind === "stated" && basis.speaker !== null;
}
