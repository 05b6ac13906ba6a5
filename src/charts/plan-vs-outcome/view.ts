import type { Figure } from "../../data/figure";
import { measures } from "../../data/metric-ids";
import { dateWords, periodParts } from "../../language/date-words";
import { valueWords } from "../../language/figure-words";
import { localized } from "../../language/language";
import type { Words } from "../../language/words";
import type { ViewInput } from "../chart";
import { joined, labelYear, metricNotes, severityOf } from "../figure-queries";
import type { TrackMark, TrackRow, TrackSection, TrackView } from "../kinds/tracks/tracks";
import { OUTCOMES, PLANS } from "./bases";
import { isOfPress, type PlannedYear, plannedYears, saidOn } from "./planned-years";
import { apartPercent, titleOf } from "./title";

export function buildView({ figures, beside: plans, words }: ViewInput): TrackView | null {
  const text = words.text.charts["plan-vs-outcome"];
  const years = plannedYears(plans, figures, words);
  if (years.length === 0) return null;
  const panels = [...new Set(years.map(({ provider }) => provider))].map((provider) => ({
    name: localized(provider.name, words),
    provider,
    sections: years.filter((year) => year.provider === provider).map((year) => sectionOf(year, words)),
  }));
  const shown = panels.flatMap(({ sections }) => sections.flatMap(({ rows }) => rows.map(({ figure }) => figure)));
  return {
    title: titleOf(years, words),
    subtitle: text.subtitle(words.text.sentences.and([...new Set(years.map(({ name }) => name))].sort())),
    note: metricNotes(
      years.flatMap(({ guided }) => guided),
      words,
    ),
    figures: shown,
    marks: shown.map(({ evidence }) => evidence),
    withRecord: false,
    panels,
  };
}

/** Plans in the order they were said, the article’s among them, and below them what was spent. */
function sectionOf({ name, plan, guided, spent }: PlannedYear, words: Words): TrackSection {
  const text = words.text.charts["plan-vs-outcome"];
  const row = (figure: Figure, kind: TrackMark, label: string, remark: string): TrackRow => ({
    key: figure.id,
    figure,
    kind,
    label,
    value: valueWords(figure, words),
    remark,
    flag: severityOf(figure),
    isStep: false,
  });
  const planned = [...(plan ? [plan] : []), ...guided].sort((a, b) => saidOn(a).localeCompare(saidOn(b)));
  const said = planned.map((figure, index): TrackRow => {
    const before = planned[index - 1];
    const own =
      figure === plan
        ? row(figure, "ring", text.plan, "")
        : row(figure, "tick", guidedLabel(figure, words), guidedWords(figure, before, name, words));
    return { ...own, isStep: before !== undefined && compares(before, figure) };
  });
  return {
    name: text.planFor(name),
    rows: [
      ...said,
      ...spent.map((figure) => row(figure, "bar", spentLabel(figure, words), spentWords(figure, plan, name, words))),
    ],
  };
}

/** Whether the later of two plans counts what the earlier counts, for the same time. */
function compares(before: Figure, after: Figure): boolean {
  const isArticles = [before, after].some((figure) => measures(figure, "capital-expenditure"));
  const same = before.metric === after.metric || (isArticles && [before, after].some(isWholeCash));
  return same && !after.break && before.period?.from === after.period?.from && before.period?.to === after.period?.to;
}

function isWholeCash(figure: Figure): boolean {
  return measures(figure, "capital-expenditure-guidance");
}

/** The month is enough to tell plans apart; the day is with the source. */
function guidedLabel(figure: Figure, words: Words): string {
  const { guided } = words.text.charts["plan-vs-outcome"];
  return figure.statedOn ? guided.said(dateWords(figure.statedOn.slice(0, 7), words)) : guided.undated;
}

/** Who stated a plan, what it counts, and why it does not compare with the one before it. */
function guidedWords(figure: Figure, before: Figure | undefined, name: string, words: Words): string {
  const { guided, planned } = words.text.charts["plan-vs-outcome"];
  const basis = PLANS.find(([metric]) => measures(figure, metric))?.[1] ?? "cash";
  const [note] = figure.notes;
  return joined(
    words,
    before?.metric === figure.metric ? "" : planned[basis],
    fiscalBeside(figure, name, words),
    isOfPress(figure) ? guided.press : "",
    figure.break && note ? localized(note.short, words) : "",
  );
}

/** That it was spent, and when, where that is not the whole year. */
function spentLabel(figure: Figure, words: Words): string {
  const text = words.text.charts["plan-vs-outcome"];
  const [, , length] = OUTCOMES.find(([metric]) => measures(figure, metric)) ?? OUTCOMES[0];
  if (length === "half") return text.firstHalf(labelYear(figure));
  const { calendar, fiscal } = periodParts(figure.period, words, "");
  return length === "quarter" && !fiscal ? calendar : text.outcomeRow;
}

/** A company’s own year or quarter, where the heading does not name it. */
function fiscalBeside(figure: Figure, name: string, words: Words): string {
  const { fiscal } = periodParts(figure.period, words, "");
  return fiscal === name ? "" : fiscal;
}

/** What an outcome counts, how far from the article’s plan it is where both are of the same time, and who says so. */
function spentWords(figure: Figure, plan: Figure | null, name: string, words: Words): string {
  const text = words.text.charts["plan-vs-outcome"];
  const [, basis] = OUTCOMES.find(([metric]) => measures(figure, metric)) ?? OUTCOMES[0];
  const percent = apartPercent(figure, plan);
  return joined(
    words,
    percent === null ? "" : text.apart(percent),
    text.spent[basis],
    measures(figure, "capital-expenditure-calendar") ? text.calendar : "",
    fiscalBeside(figure, name, words),
    isOfPress(figure) ? text.byPress : "",
  );
}
