import { fromArticle } from "../../data/dataset";
import { type Figure, type Metric, type Provider, partiesOf, type Topic } from "../../data/figure";
import { grouped } from "../../data/grouped";
import type { MetricId } from "../../data/metric-ids";
import { ownerOf } from "../figure-queries";

/**
 * Metrics that measure the same: what the record says stands beside what the article says, and a company whose own year
 * is not the calendar's has its calendar years beside those of the others. What is in a sum may still differ: each
 * figure says so itself. The first that is there names them all.
 */
const ALIKE: readonly (readonly MetricId[])[] = [
  ["capital-expenditure-filed", "capital-expenditure-calendar", "capital-expenditure"],
  [
    "capital-expenditure-guidance",
    "capital-expenditure-guidance-with-leases",
    "capital-expenditure-guidance-with-lease-principal",
    "capital-expenditure-guidance-net-of-customers",
  ],
  ["cloud-growth-record", "cloud-revenue-growth"],
  ["growth-from-ai-record", "growth-from-ai"],
  ["lab-investment-record", "lab-investment-committed", "lab-investment"],
  ["accelerator-companies-record", "accelerator-companies"],
  ["accelerator-credits-record", "accelerator-credits"],
  ["chip-cost-saving-record", "chip-cost-saving"],
  ["infrastructure-commitment-record", "infrastructure-commitment"],
  ["immediate-commitment-record", "immediate-commitment"],
];

/** One thing that is measured of companies, with every figure of those compared that measures it. */
export interface Measure {
  readonly key: string;
  readonly topic: Topic;
  /** The metric by whose name it goes. */
  readonly metric: Metric;
  /** Of which product, where several companies have figures of the same one. */
  readonly product: Figure["product"];
  readonly figures: readonly Figure[];
}

/** Whether a figure is of one company, or of what one has in another: only these stand in a column. */
export function isComparable({ about }: Figure): boolean {
  return "provider" in about;
}

/** Of whom a figure is: of both sides where one holds a stake in the other. */
export function isOf(figure: Figure, provider: Provider): boolean {
  return isComparable(figure) && partiesOf(figure).includes(provider);
}

/**
 * The measures of some figures, in the order of the data.
 * @param every all figures there are: whether a product is one company's own follows from them
 */
export function measuresOf(figures: readonly Figure[], every: readonly Figure[]): readonly Measure[] {
  const shared = sharedProducts(every);
  const keyOf = (figure: Figure): string => {
    const product = figure.product?.en ?? "";
    const key = aliasOf(figure.metric);
    return shared.has(`${key} ${product}`) ? `${key} ${product}` : key;
  };
  return [...grouped(figures.filter(isComparable), keyOf)].flatMap(([key, own]) => {
    const metric = namedBy(own);
    const [first] = own;
    const product = first?.product && shared.has(key) ? first.product : null;
    return metric ? [{ key, topic: metric.topic, metric, product, figures: own }] : [];
  });
}

/** What goes for a metric: the first of those that measure the same. */
function aliasOf({ id }: Metric): string {
  return ALIKE.find((alike) => alike.some((one) => one === id))?.[0] ?? id;
}

/** The record's name where it says anything, else the article's. */
function namedBy(figures: readonly Figure[]): Metric | undefined {
  const alike = ALIKE.find((ids) => ids.some((id) => figures.some(({ metric }) => metric.id === id)));
  const first = alike?.find((id) => figures.some(({ metric }) => metric.id === id));
  return figures.find(({ metric }) => first === undefined || metric.id === first)?.metric;
}

const known = new WeakMap<readonly Figure[], ReadonlySet<string>>();

/** Products of which more than one company has figures under one metric, as their measures' keys. */
function sharedProducts(every: readonly Figure[]): ReadonlySet<string> {
  const found =
    known.get(every) ??
    new Set(
      [...grouped(every, ({ metric, product }) => `${aliasOf(metric)} ${product?.en ?? ""}`)].flatMap(([key, own]) => {
        const owners = new Set(own.map(ownerOf));
        return own[0]?.product && owners.size > 1 ? [key] : [];
      }),
    );
  known.set(every, found);
  return found;
}

/** What of a measure the article says, and what others say. */
export function bySource(figures: readonly Figure[]): {
  readonly article: readonly Figure[];
  readonly record: readonly Figure[];
} {
  return { article: figures.filter(fromArticle), record: figures.filter((figure) => !fromArticle(figure)) };
}
