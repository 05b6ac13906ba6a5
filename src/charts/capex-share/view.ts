import { extentOf, sureOf } from "../../data/extent";
import type { Figure, Provider, Severity } from "../../data/figure";
import { valueWords } from "../../language/figure-words";
import { localized } from "../../language/language";
import type { ViewInput } from "../chart";
import type { ChartView } from "../chart-view";
import { largestFirst, ownerOf, severityOf } from "../figure-queries";

export interface SharePiece {
  readonly figure: Figure;
  readonly provider: Provider;
  readonly name: string;
  readonly value: string;
  /** Of a hundred. */
  readonly from: number;
  readonly to: number;
  readonly flag: Severity | null;
}

/** One bar that is the whole, cut into its pieces; what the filter hides stays empty. */
export interface ShareView extends ChartView {
  readonly pieces: readonly SharePiece[];
}

export function buildView({ figures, words }: ViewInput): ShareView | null {
  const text = words.text.charts["capex-share"];
  const pieces: SharePiece[] = [];
  for (const figure of largestFirst(figures)) {
    const [provider, share] = [ownerOf(figure), sureOf(extentOf(figure))];
    if (!provider || share === null || share < 0) continue;
    const from = pieces.at(-1)?.to ?? 0;
    const said = { name: localized(provider.name, words), value: valueWords(figure, words) };
    pieces.push({ figure, provider, ...said, from, to: from + share, flag: severityOf(figure) });
  }
  const [first] = pieces;
  if (!first) return null;
  return {
    title: text.title(first.name, first.value),
    subtitle: text.subtitle,
    note: text.note,
    figures: pieces.map(({ figure }) => figure),
    marks: pieces.map(({ figure }) => figure.evidence),
    withRecord: false,
    pieces,
  };
}
