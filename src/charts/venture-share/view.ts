import { amountOf, type Figure } from "../../data/figure";
import { valueWords } from "../../language/figure-words";
import type { ChartView, Subject } from "../chart";

/** A part of a whole, shown as so many of a hundred squares. */
export interface ShareView extends ChartView {
  readonly figure: Figure;
  /** 0 to 100. */
  readonly share: number;
  readonly value: string;
  readonly name: string;
  readonly rest: string;
}

export function buildView({ figures, words }: Subject): ShareView | null {
  const text = words.text.charts["venture-share"];
  const [figure] = figures;
  const share = figure ? amountOf(figure) : null;
  if (!figure || share === null) return null;
  return {
    title: text.title(valueWords(figure, words)),
    subtitle: text.subtitle,
    note: text.note,
    figures,
    marks: [figure.evidence],
    figure,
    share,
    value: valueWords(figure, words),
    name: text.ai,
    rest: text.rest,
  };
}
