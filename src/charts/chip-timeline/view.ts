import { amountOf, type Figure, type Provider, sourcesOf } from "../../data/figure";
import { dateWords, valueWords } from "../../language/figure-words";
import { said } from "../../language/language";
import type { Words } from "../../language/words";
import type { ChartView, Subject } from "../chart";
import { beginOf, ofMetric, ownerOf, owners } from "../reading";

/** Something on the time axis. Times are decimal years: 2024.5 is the middle of 2024. */
export interface Moment {
  readonly figure: Figure;
  readonly provider: Provider;
  readonly from: number;
  /** Equal to `from` for a point in time. */
  readonly to: number;
  readonly label: string;
}

export interface Lane {
  readonly provider: Provider;
  readonly name: string;
  readonly moments: readonly Moment[];
}

export interface TimelineView extends ChartView {
  readonly lanes: readonly Lane[];
  /** Whole years, both shown. */
  readonly from: number;
  readonly to: number;
}

export function buildView({ figures, words }: Subject): TimelineView | null {
  const moments = figures.flatMap((figure) => momentOf(figure, words) ?? []).sort((a, b) => a.from - b.from);
  if (moments.length === 0) return null;
  const text = words.text.charts["chip-timeline"];
  const providers = [...new Set(moments.map(({ provider }) => provider))];
  return {
    title: title(figures, words),
    subtitle: text.subtitle,
    note: ofMetric(figures, "chip-generation").length > 0 ? text.note : "",
    figures: moments.map(({ figure }) => figure),
    marks: moments.map(({ figure }) => figure.evidence),
    lanes: providers.map((provider) => ({
      provider,
      name: said(provider.name, words),
      moments: moments.filter((moment) => moment.provider === provider),
    })),
    from: Math.floor(Math.min(...moments.map(({ from }) => from))),
    to: Math.ceil(Math.max(...moments.map(({ to }) => to)) + 0.01),
  };
}

/** A milestone stands in the middle of the month or year its source names; a claimed length of time ends where the source was written. */
function momentOf(figure: Figure, words: Words): Moment | null {
  const provider = ownerOf(figure);
  if (!provider) return null;
  const text = words.text.charts["chip-timeline"];
  const date = beginOf(figure);
  if (date !== "") {
    const at = middleOf(date);
    const label =
      figure.metric.id === "chip-generation"
        ? text.generation(valueWords(figure, words), dateWords(date, words.language === "ko"))
        : text.firstLabel(dateWords(date, words.language === "ko"));
    return { figure, provider, from: at, to: at, label };
  }
  const [source] = sourcesOf(figure);
  const years = amountOf(figure);
  if (!source || years === null) return null;
  const written = middleOf(source.date.value);
  return { figure, provider, from: written - years, to: written, label: text.years(valueWords(figure, words)) };
}

/** @returns the decimal year in the middle of a year, a month or a day. */
function middleOf(date: string): number {
  const [year = 0, month, day] = date.split("-").map(Number);
  if (month === undefined) return year + 0.5;
  return year + (month - 1 + (day === undefined ? 0.5 : (day - 0.5) / 31)) / 12;
}

function title(figures: readonly Figure[], words: Words): string {
  const text = words.text.charts["chip-timeline"];
  const when = (figure: Figure): string => dateWords(beginOf(figure), words.language === "ko");
  const who = (figure: Figure): string => said(owners([figure])[0]?.name ?? { ko: "", en: "" }, words);
  const [claim] = ofMetric(figures, "chip-years");
  const [first] = ofMetric(figures, "first-own-chip");
  const [newest] = ofMetric(figures, "chip-generation");
  if (claim && first) return text.both(who(claim), valueWords(claim, words), who(first), when(first));
  if (claim) return text.claim(who(claim), valueWords(claim, words));
  if (first) return text.first(who(first), when(first));
  return newest ? text.milestone(who(newest), when(newest)) : text.name;
}
