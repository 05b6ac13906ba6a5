import { VERDICTS } from "./check";
import { coverageOf, isBehind, lastResult, monthOf, type Series } from "./coverage";
import type { Dataset } from "./dataset";
import { amountOf, EVIDENCE, type Figure, GRADES, SEVERITIES, statedUnder } from "./figure";
import { partiesIn } from "./join/parties";
import { measures } from "./metric-ids";
import { parseCatalogue, parseDataset } from "./parse-dataset";

/** One line of the editors' report: a sentence, and what contradicts it; nothing when all is well. */
export interface Finding {
  readonly sentence: string;
  readonly faults: readonly string[];
}

export interface DataReport {
  readonly summary: readonly string[];
  /** One line for each series: from when to when, and what is missing between. */
  readonly coverage: readonly string[];
  /** Series whose next figure should have been published by today: no fault, but what to look for first. */
  readonly behind: readonly string[];
  readonly findings: readonly Finding[];
}

/**
 * Reads every dataset of the catalogue as the page does and says what is in them and what does not add up.
 * @param read gives the parsed JSON of a file in `public/data`
 * @param today ISO date
 * @throws {BrokenFile} when a file is refused, with every mistake listed
 */
export function reportOn(read: (file: string) => unknown, today: string): DataReport {
  const datasets: Dataset[] = [];
  for (const { file } of parseCatalogue(read("index.json")).datasets)
    datasets.push(parseDataset(read(file), file, datasets));
  const figures = datasets.flatMap((dataset) => dataset.figures);
  const series = datasets.flatMap((dataset) => coverageOf(dataset.figures));
  return {
    summary: datasets.flatMap(summaryOf),
    coverage: series.map(coverageLine),
    behind: series.filter((one) => isBehind(one, today)).map((one) => `${seriesName(one)}: ends ${one.to}`),
    findings: [
      { sentence: "quarters add up to years", faults: unequalYears(figures) },
      { sentence: "every figure rests on a stated one with a source", faults: groundless(figures) },
      { sentence: "every source has what a citation needs", faults: datasets.flatMap(poorSources) },
      { sentence: "every source is used", faults: unusedSources(datasets) },
      { sentence: "the source nearest to the fact comes first", faults: figures.flatMap(relayedFirst) },
      { sentence: "no result is later than the day a file was kept until", faults: datasets.flatMap(afterItsDay) },
      { sentence: "every note and verdict is about a figure that is there", faults: [] }, // else the file is refused
    ],
  };
}

function summaryOf({ id, figures, sources, notes, checks }: Dataset): readonly string[] {
  const count = <Name extends string>(names: readonly Name[], of: (name: Name) => number): string =>
    names.map((name) => `${of(name)} ${name}`).join(", ");
  return [
    `${id}: ${figures.length} figures (${count(EVIDENCE, (kind) => figures.filter(({ evidence }) => evidence === kind).length)})`,
    `  ${sources.length} sources (${count(GRADES, (grade) => sources.filter((source) => source.grade === grade).length)})`,
    `  ${notes.length} notes (${count(SEVERITIES, (severity) => notes.filter((note) => note.severity === severity).length)})`,
    `  ${checks.length} verdicts (${count(VERDICTS, (verdict) => checks.filter((check) => check.verdict === verdict).length)})`,
  ];
}

/** "capital-expenditure-quarter amazon: 30 from 2019-01 to 2026-06, every 3 months, missing after 2025-09". */
function coverageLine(series: Series): string {
  const { figures, from, to, every, gaps } = series;
  const rhythm = every === 1 ? "every month" : `every ${every} months`;
  const missing = gaps.length > 0 ? `, missing after ${gaps.join(", ")}` : "";
  return `${seriesName(series)}: ${figures.length} from ${from} to ${to}, ${rhythm}${missing}`;
}

function seriesName({ metric, figures: [first] }: Series): string {
  const parties = first ? partiesIn(first.about).join(" ") : "";
  return [metric.id, parties || "market", first?.product?.en ?? ""].filter(Boolean).join(" ");
}

/** A figure read from a relay although its filing, or its company, is named beside it. */
function relayedFirst({ id, basis }: Figure): readonly string[] {
  if (basis.kind !== "stated") return [];
  const nearer = basis.alsoIn.filter(({ grade }) => GRADES.indexOf(grade) < GRADES.indexOf(basis.source.grade));
  return nearer.map((source) => `${id}: ${source.id} before ${basis.source.id}`);
}

function afterItsDay({ figures, asOf }: Dataset): readonly string[] {
  const last = lastResult(figures);
  return asOf && last && monthOf(last) > monthOf(asOf.date) ? [`${last}, after ${asOf.date}`] : [];
}

/** Years whose four quarters are there and do not sum to them, to the dollar. */
function unequalYears(figures: readonly Figure[]): readonly string[] {
  const quarters = figures.filter((figure) => measures(figure, "capital-expenditure-quarter"));
  return figures
    .filter((figure) => measures(figure, "capital-expenditure-filed"))
    .flatMap((year) => {
      const own = quarters.filter((quarter) => sameOwner(quarter, year) && within(quarter, year));
      const sum = own.reduce((total, quarter) => total + (amountOf(quarter) ?? 0), 0);
      return own.length === 4 && sum !== amountOf(year)
        ? [`${year.id}: ${amountOf(year)} but quarters give ${sum}`]
        : [];
    });
}

function sameOwner(a: Figure, b: Figure): boolean {
  return a.about.kind === "one" && b.about.kind === "one" && a.about.provider === b.about.provider;
}

/** Whether a quarter lies in a year, calendar or fiscal. */
function within({ period: quarter }: Figure, { period: year }: Figure): boolean {
  if (!quarter?.to || !year?.to) return false;
  const [from, to] = year.fiscal ? [year.from, year.to] : [`${year.from}-01`, `${year.to}-12`];
  return quarter.from >= from && quarter.to <= to;
}

function groundless(figures: readonly Figure[]): readonly string[] {
  return figures
    .filter((figure) => statedUnder(figure).some(({ basis }) => basis.kind !== "stated"))
    .map(({ id }) => id);
}

function poorSources({ sources }: Dataset): readonly string[] {
  return sources.flatMap(({ id, title, publisher, url }) => [
    ...(title.ko && title.en && publisher.ko && publisher.en
      ? []
      : [`${id}: a title and a publisher in both languages`]),
    ...(url === null || URL.canParse(url) ? [] : [`${id}: ${url} is no address`]),
  ]);
}

function unusedSources(datasets: readonly Dataset[]): readonly string[] {
  const used = new Set(
    datasets.flatMap(({ figures, notes }) => [
      ...figures.flatMap(({ basis }) => (basis.kind === "stated" ? [basis.source, ...basis.alsoIn] : [])),
      ...notes.flatMap((note) => note.sources),
    ]),
  );
  return datasets.flatMap(({ sources }) => sources.filter((source) => !used.has(source)).map(({ id }) => id));
}
