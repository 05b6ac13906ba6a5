import type { Figure } from "../../data/figure";
import { measures } from "../../data/metric-ids";
import { dateWords, periodParts } from "../../language/date-words";
import { valueWords } from "../../language/figure-words";
import { localized } from "../../language/language";
import type { Words } from "../../language/words";
import type { ViewInput } from "../chart";
import { joined, labelYear, metricNotes, severityOf } from "../figure-queries";
import { type BarGroup, type BarRow, type BarView, barView, partsOf } from "../kinds/bars";
import { OUTCOMES, PLANS } from "./bases";
import { isOfPress, type PlannedYear, plannedYears } from "./planned-years";
import { titleOf } from "./title";

export function buildView({ figures, beside: plans, words }: ViewInput): BarView | null {
  const text = words.text.charts["plan-vs-outcome"];
  const years = plannedYears(plans, figures, words);
  if (years.length === 0) return null;
  const groups = years.map((year) => groupOf(year, words));
  const view = barView({
    title: titleOf(years, words),
    subtitle: text.subtitle(words.text.sentences.and([...new Set(years.map(({ name }) => name))])),
    note: metricNotes(
      years.flatMap(({ guided }) => guided),
      words,
    ),
    figures: groups.flatMap(({ rows }) => rows.flatMap(({ figure }) => figure ?? [])),
    groups,
    scaleEnd: null,
    guide: null,
  });
  return { ...view, withRecord: true };
}

function groupOf({ provider, name, plan, guided, spent }: PlannedYear, words: Words): BarGroup {
  const text = words.text.charts["plan-vs-outcome"];
  const row = (figure: Figure, remark: string): BarRow => ({
    key: figure.id,
    figure,
    parts: partsOf(figure),
    value: valueWords(figure, words),
    remark,
    flag: severityOf(figure),
  });
  return {
    name: words.text.sentences.list([localized(provider.name, words), name]),
    provider,
    rows: [
      ...(plan ? [row(plan, text.plan)] : []),
      ...guided.map((figure) => row(figure, guidedWords(figure, words))),
      ...spent.map((figure) => row(figure, spentWords(figure, words))),
    ],
  };
}

/** Who stated a plan and when, what it counts, and why it does not compare with the one before. */
function guidedWords(figure: Figure, words: Words): string {
  const { guided, planned } = words.text.charts["plan-vs-outcome"];
  const basis = PLANS.find(([metric]) => measures(figure, metric))?.[1] ?? "cash";
  const said = guided[isOfPress(figure) ? "press" : "company"];
  const [note] = figure.notes;
  return joined(
    words,
    figure.statedOn ? said(dateWords(figure.statedOn, words)) : guided.undated,
    planned[basis],
    periodParts(figure.period, words, "").fiscal,
    figure.break && note ? localized(note.short, words) : "",
  );
}

/** What an outcome counts, and when it was spent, where that is not the calendar year. */
function spentWords(figure: Figure, words: Words): string {
  const text = words.text.charts["plan-vs-outcome"];
  const [, basis, length] = OUTCOMES.find(([metric]) => measures(figure, metric)) ?? OUTCOMES[0];
  const { calendar, fiscal } = periodParts(figure.period, words, "");
  const when = length === "half" ? text.firstHalf(labelYear(figure)) : length === "quarter" ? calendar : "";
  const months = measures(figure, "capital-expenditure-calendar") ? text.calendar : "";
  return joined(words, text.spent[basis], when || months, fiscal, isOfPress(figure) ? text.byPress : "");
}
