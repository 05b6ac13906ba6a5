import { boundsOf, everyNumberOf, extentOf, sureOf } from "../../data/extent";
import { amountOf, type Figure, type Metric, type Provider, partiesOf, TOPICS, type Topic } from "../../data/figure";
import { periodWords } from "../../language/date-words";
import { amountWords, asSaid, valueWords } from "../../language/figure-words";
import { localized } from "../../language/language";
import type { Words } from "../../language/words";
import { providersOffered } from "../../state/selectors";
import type { ViewInput } from "../chart";
import { beginOf, ownerOf } from "../figure-queries";
import type { Cell, CellBar, MatrixView, Missing, Row } from "../kinds/matrix";

const FEWEST = 2;
const MOST = 4;
/** Stands for what the article does not give, and is explained once: said in every cell it would be louder than values. */
const NOT_GIVEN = "–";

export function buildView({ figures, given, filter, pageData, words }: ViewInput): MatrixView | null {
  const chosen = providersOffered(pageData).filter(({ id }) => filter.providers?.includes(id) ?? true);
  if (chosen.length < FEWEST) return null;
  const providers = chosen.slice(0, MOST);
  const own = figures.filter((figure) => providers.some((provider) => isOf(figure, provider)));
  if (own.length === 0) return null;
  const rows = TOPICS.flatMap((topic) => rowsOf(topic, own, given, providers, words));
  const names = providers.map(({ name }) => localized(name, words));
  const text = words.text.charts["compare-matrix"];
  const inRows = rows.flatMap(({ cells }) => cells.flatMap(({ entries }) => entries.map(({ figure }) => figure)));
  return {
    title: text.title(words.text.sentences.and(names)),
    subtitle: text.subtitle,
    note: [
      text.note,
      ...(rows.some(({ cells }) => cells.some(({ missing }) => missing === "not-given"))
        ? [text.dash(NOT_GIVEN, words.text.figure.notGiven)]
        : []),
      ...(rows.some(({ isRounded }) => isRounded) ? [text.rounded] : []),
      ...(chosen.length > MOST ? [text.first] : []),
    ].join(" "),
    figures: [...new Set(inRows)],
    marks: inRows.filter(({ value }) => value.kind !== "fact").map(({ evidence }) => evidence),
    withRecord: false,
    providers: providers.map((provider) => ({ provider, name: localized(provider.name, words) })),
    rows,
    topicNames: words.text.topics,
    headings: { difference: words.text.compare.difference, ratio: words.text.compare.ratio },
    missing: {
      "not-given": { mark: NOT_GIVEN, words: words.text.figure.notGiven },
      hidden: { mark: words.text.headlines.hidden, words: words.text.headlines.hidden },
      "not-applicable": { mark: words.text.figure.notApplicable, words: words.text.figure.notApplicable },
    },
  };
}

/** Of whom a figure is: of both sides where one holds a stake in the other. */
function isOf(figure: Figure, provider: Provider): boolean {
  return "provider" in figure.about && partiesOf(figure).includes(provider);
}

function rowsOf(
  topic: Topic,
  figures: readonly Figure[],
  given: readonly Figure[],
  providers: readonly Provider[],
  words: Words,
): readonly Row[] {
  const own = figures.filter(({ metric }) => metric.topic === topic);
  const ownersOf = (metric: Metric): ReadonlySet<Provider | null> =>
    new Set(given.filter((figure) => figure.metric === metric).map(ownerOf));
  const keys = keysOf(own);
  return keys.flatMap((key): Row[] => {
    const ofRow = own.filter((figure) => keyOf(figure) === key);
    const [first] = ofRow;
    if (!first) return [];
    const name = localized(first.metric.name, words);
    const period = periodWords(first.period, words, words.text.figure.undated);
    return [
      {
        key,
        topic,
        metric: first.metric,
        name: first.metric.split === "period" ? words.text.sentences.list([name, period]) : name,
        cells: cellsOf(
          ofRow,
          given.filter((figure) => keyOf(figure) === key),
          providers,
          ownersOf,
          words,
        ),
        ...comparedWords(ofRow, providers, words),
      },
    ];
  });
}

/** One row for each metric, or for each period of it where periods are told apart. */
function keyOf(figure: Figure): string {
  return figure.metric.split === "period" ? `${figure.metric.id} ${beginOf(figure)}` : figure.metric.id;
}

/** Numbers before bare facts, rows of one metric together and by time. */
function keysOf(figures: readonly Figure[]): readonly string[] {
  const metrics = [...new Set(figures.map(({ metric }) => metric))];
  metrics.sort((a, b) => Number(a.unit === null) - Number(b.unit === null));
  return metrics.flatMap((metric) =>
    [...new Set(figures.filter((figure) => figure.metric === metric).map(keyOf))].sort(),
  );
}

function cellsOf(
  figures: readonly Figure[],
  given: readonly Figure[],
  providers: readonly Provider[],
  ownersOf: (metric: Metric) => ReadonlySet<Provider | null>,
  words: Words,
): readonly Cell[] {
  const numbers = figures.flatMap((figure) => everyNumberOf(extentOf(figure)));
  const [lowest, largest] = [Math.min(0, ...numbers), Math.max(0, ...numbers)];
  const compared = providers.filter((provider) => figures.some((figure) => ownerOf(figure) === provider)).length > 1;
  return providers.map((provider) => {
    const own = figures.filter((figure) => isOf(figure, provider));
    const [first] = own;
    return {
      provider,
      entries: own.map((figure) => ({ figure, words: entryWords(figure, provider, words) })),
      missing: own.length > 0 ? null : whyMissing(given, provider, ownersOf),
      bar: compared && first && own.length === 1 && ownerOf(first) === provider ? barOf(first, lowest, largest) : null,
    };
  });
}

/** A number computed from what a source says of others only could not be there for a provider it says nothing of. */
function whyMissing(
  given: readonly Figure[],
  provider: Provider,
  ownersOf: (metric: Metric) => ReadonlySet<Provider | null>,
): Missing {
  if (given.some((figure) => isOf(figure, provider))) return "hidden";
  const underlying = given.flatMap(({ basis }) => (basis.kind === "derived" ? basis.inputs : []));
  if (underlying.length === 0) return "not-given";
  return underlying.some(({ metric }) => ownersOf(metric).has(provider)) ? "not-given" : "not-applicable";
}

function barOf(figure: Figure, lowest: number, largest: number): CellBar | null {
  const extent = extentOf(figure);
  const [sure, bounds] = [sureOf(extent), boundsOf(extent)];
  if (sure === null) return null;
  const length = (value: number): number => value / (largest - lowest || 1);
  const placed = bounds && { low: length(bounds.low - lowest), high: length(bounds.high - lowest) };
  return { at: length(Math.min(sure, 0) - lowest), length: length(Math.abs(sure)), bounds: placed };
}

/** A stake says to whom it goes in its giver's column, from whom it comes in the other. */
function entryWords({ about, ...figure }: Figure, provider: Provider, words: Words): string {
  const value = valueWords({ about, ...figure }, words, "full");
  if (about.kind !== "between" || figure.value.kind === "fact") return value;
  return about.provider === provider
    ? words.text.compare.to(value, localized(about.counterparty.name, words))
    : words.text.compare.from(value, localized(about.provider.name, words));
}

const NOT_COMPARED = { difference: "", ratio: "", isRounded: false };

/** First minus second and first over second; percentages differ by percentage points. */
function comparedWords(
  figures: readonly Figure[],
  providers: readonly Provider[],
  words: Words,
): Pick<Row, "difference" | "ratio" | "isRounded"> {
  const [a, b] = providers.map((provider) => figures.filter((figure) => isOf(figure, provider)));
  const [first, second] = [a?.[0], b?.[0]];
  if (providers.length !== 2 || a?.length !== 1 || b?.length !== 1 || !first || !second || first === second)
    return NOT_COMPARED;
  const [x, y] = [amountOf(first), amountOf(second)];
  if (x === null || y === null) return NOT_COMPARED;
  const { metric } = first;
  const differing: Metric = metric.unit === "percent" ? { ...metric, unit: "percentage_points" } : metric;
  const apart = (one: number, other: number): string =>
    (one > other ? "+" : one < other ? "−" : "") + amountWords(Math.abs(one - other), differing, words, "full");
  const [said, other] = [asSaid(x, metric, "full"), asSaid(y, metric, "full")];
  return {
    difference: apart(x, y),
    ratio: x >= 0 && y > 0 ? amountWords(x / y, { ...metric, unit: "ratio" }, words, "full") : "",
    isRounded: apart(x, y) !== apart(said, other),
  };
}
