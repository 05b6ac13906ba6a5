import type { Figure, Provider } from "../../data/figure";
import { periodWords } from "../../language/date-words";
import { cloudName, valueWords } from "../../language/figure-words";
import type { Words } from "../../language/words";
import { FEWEST_COMPARED } from "../../state/choices";
import { areEnough } from "../../state/compared";
import type { ViewInput } from "../chart";
import { articleBars } from "../comparison/article-bars";
import { type Histories, historiesOf } from "../comparison/histories";
import { isOf } from "../comparison/measures";
import { metricNotes, ofMetric, ownerCloud, ownerOf, owners } from "../figure-queries";
import { barView } from "../kinds/bars/bars";
import type { HistoryView } from "../kinds/history";
import { type LineMark, markOf } from "../kinds/series";

export const METRICS = ["cloud-growth-record", "cloud-revenue-growth"] as const;
/** Of one quarter, in years. */
const QUARTER = 0.25;

export function buildView({ figures, comparison, words }: ViewInput): HistoryView | null {
  const { providers } = comparison;
  if (!areEnough(comparison)) return null;
  const own = figures.filter((figure) => providers.some((provider) => isOf(figure, provider)));
  const article = ofMetric(own, "cloud-revenue-growth").filter(({ value }) => value.kind !== "fact");
  const nameOf = (provider: Provider): string => cloudName(provider, words);
  const histories = historiesOf(
    {
      figures: ofMetric(own, "cloud-growth-record"),
      providers,
      marks: article.flatMap((figure) => besideOf(figure, words) ?? []),
      every: QUARTER,
      isIndexed: false, // twice the percentage of a growth is no twice as large thing
      nameOf,
    },
    words,
  );
  if (histories) return linesView(histories, words);
  if (owners(article).length < FEWEST_COMPARED) return null;
  const text = words.text.charts["compare-growth"];
  const drawn = providers.flatMap((provider) => article.filter((figure) => ownerOf(figure) === provider));
  return {
    ...barView({
      title: titleOf(drawn, true, words),
      subtitle: text.subtitleOfArticle,
      note: metricNotes(drawn, words),
      figures: drawn,
      groups: articleBars(article, providers, nameOf, words),
      scaleEnd: null,
      guide: null,
    }),
    form: "bars",
  };
}

function linesView(histories: Histories, words: Words): HistoryView {
  const text = words.text.charts["compare-growth"];
  const { latest, isShared, base: _, panels, ...rest } = histories;
  const marks = panels.flatMap((panel) => panel.marks);
  return {
    ...rest,
    panels,
    title: titleOf(latest, isShared, words),
    subtitle: words.text.sentences.lists([text.subtitle, ...(marks.length > 0 ? [text.diamonds] : [])]),
    note: [metricNotes(latest, words), ...(isShared ? [] : [text.apart])].filter(Boolean).join(" "),
    marks: marks.map(({ evidence }) => evidence),
    withRecord: true,
    form: "lines",
  };
}

/** @param isShared whether all are of one time */
function titleOf(latest: readonly Figure[], isShared: boolean, words: Words): string {
  const { sentences, charts } = words.text;
  const text = charts["compare-growth"];
  const [first] = latest;
  if (!first) return text.name;
  const each = (figure: Figure): string => text.each(ownerCloud(figure, words), valueWords(figure, words));
  const isOne = isShared && latest.every(({ period }) => period?.from === first.period?.from);
  if (isOne && first.period)
    return text.grew(periodWords({ ...first.period, fiscal: null }, words, ""), sentences.and(latest.map(each)));
  return text.own(
    sentences.and(latest.map((figure) => sentences.aside(each(figure), periodWords(figure.period, words, "")))),
  );
}

function besideOf(figure: Figure, words: Words): LineMark | null {
  const label = words.text.charts["growth-history"].article(valueWords(figure, words));
  return markOf(figure, ownerOf(figure) ?? undefined, label);
}
