import type { About, Figure, Metric, Period, Provider, Qualifier, Value } from "../data/figure";
import { type Manner, said } from "./language";
import { compact, decimal, money, moneyRange } from "./number";

/** How exactly a number is said: `short` on marks and in titles, `full` in tables. */
export type Detail = "short" | "full";

/** A figure's value with its qualifier, as a reader would quote it; its paraphrase when it is a bare fact. */
export function valueWords(figure: Figure, manner: Manner, detail: Detail = "short"): string {
  return figure.value.kind === "fact"
    ? said(figure.paraphrase, manner)
    : numberWords(figure.value, figure.metric, manner, detail);
}

/** The number itself; empty for a bare fact. */
export function numberWords(value: Value, metric: Metric, manner: Manner, detail: Detail = "short"): string {
  if (value.kind === "fact") return "";
  if (value.kind === "range") return rangeWords(value, metric, manner);
  if (value.kind === "interval") return intervalWords(value, metric, manner, detail);
  return qualified(amountWords(value.amount, metric, manner, detail), value.qualifier, metric, manner);
}

/** An amount in the unit of its metric, without a qualifier. */
export function amountWords(amount: number, metric: Metric, manner: Manner, detail: Detail = "short"): string {
  const ko = manner.language === "ko";
  const plain = (decimals: number): string => decimal(amount, manner.language, decimals);
  switch (metric.unit) {
    case "USD":
      return money(amount, manner);
    case "percent":
      return `${plain(detail === "full" ? 1 : 0)}%`;
    case "percentage_points":
      return ko ? `${plain(1)}%포인트` : `${plain(1)} pp`;
    case "ratio":
      return ko ? `${plain(detail === "full" ? 2 : 1)}배` : `${plain(detail === "full" ? 2 : 1)}×`;
    case "weeks":
      return ko ? `${plain(0)}주` : counted(amount, plain(0), "week", "weeks");
    case "generation":
      return ko ? `${plain(0)}세대` : `${plain(0)}${ordinalEnding(amount)} generation`;
    case "count":
      if (metric.counted === "h100-equivalents") return computingWords(amount, manner, detail);
      if (metric.counted === "years") return ko ? `${plain(0)}년` : counted(amount, plain(0), "year", "years");
      return ko ? `${plain(0)}곳` : counted(amount, plain(0), "company", "companies");
    case "KRW_per_USD":
      return ko ? `${plain(1)}원` : `${plain(1)} won`;
    case null:
      return "";
  }
}

function counted(amount: number, number: string, one: string, many: string): string {
  return `${number} ${amount === 1 ? one : many}`;
}

/** Computing power in chips of one kind: rounded on marks, to the chip in tables. */
function computingWords(amount: number, { language }: Manner, detail: Detail): string {
  if (detail === "short") return compact(amount, language);
  return language === "ko"
    ? `H100 ${decimal(amount, language)}개 상당`
    : `${decimal(amount, language)} H100 equivalents`;
}

/** An estimate: its median, in full with the bounds behind it. */
function intervalWords(
  { amount, low, high }: { readonly amount: number; readonly low: number; readonly high: number },
  metric: Metric,
  manner: Manner,
  detail: Detail,
): string {
  const median = amountWords(amount, metric, manner, detail);
  if (detail === "short") return median;
  const dash = manner.language === "ko" ? "~" : "–";
  return `${median} (${decimal(low, manner.language)}${dash}${decimal(high, manner.language)})`;
}

function rangeWords({ low, high }: { low: number; high: number }, metric: Metric, manner: Manner): string {
  if (metric.unit === "USD") return moneyRange(low, high, manner);
  const top = amountWords(high, metric, manner, "full");
  const bottom =
    metric.unit === "percent" ? decimal(low, manner.language, 1) : amountWords(low, metric, manner, "full");
  return manner.language === "ko" ? `${bottom}~${top}` : `${bottom}–${top}`;
}

function qualified(amount: string, qualifier: Qualifier | null, metric: Metric, { language }: Manner): string {
  if (qualifier === null) return amount;
  const ko = language === "ko";
  switch (qualifier) {
    case "over":
      if (!ko) return `over ${amount}`;
      return metric.counted === "years" ? amount.replace("년", "년 이상") : `${amount} 초과`;
    case "up-to":
      return ko ? `최대 ${amount}` : `up to ${amount}`;
    case "about":
      return ko ? `약 ${amount}` : `about ${amount}`;
    case "reaches":
      return ko ? `${amount}에 달함` : `reaches ${amount}`;
  }
}

function ordinalEnding(amount: number): string {
  return { one: "st", two: "nd", few: "rd", zero: "th", many: "th", other: "th" }[
    new Intl.PluralRules("en", { type: "ordinal" }).select(amount)
  ];
}

/** "Q1 2025", "2025년 1분기", "since March 2025", "end of 2024"; the given word when there is no date. */
export function periodWords(period: Period | null, { language }: Pick<Manner, "language">, undated: string): string {
  if (!period) return undated;
  const ko = language === "ko";
  const from = dateWords(period.from, ko);
  const begin = period.part === "end" ? (ko ? `${from} 말` : `the end of ${from}`) : from;
  if (period.to === null) return ko ? `${begin}부터` : `since ${begin}`;
  if (period.part === "end") return ko ? begin : `end of ${from}`;
  const plain = spanWords(period.from, period.to, ko);
  if (!period.fiscal) return plain;
  const own = fiscalWords(period.fiscal, ko);
  return quarterOf(period.from, period.to) ? `${plain}${ko ? "" : " "}(${own})` : `${own}${ko ? "" : " "}(${plain})`;
}

function spanWords(from: string, to: string, ko: boolean): string {
  const quarter = quarterOf(from, to);
  if (quarter) return ko ? `${from.slice(0, 4)}년 ${quarter}분기` : `Q${quarter} ${from.slice(0, 4)}`;
  if (from === to) return dateWords(from, ko);
  return ko ? `${dateWords(from, ko)}~${dateWords(to, ko)}` : `${dateWords(from, ko)}–${dateWords(to, ko)}`;
}

/** A company's own name for a period: FY2025 Q3, 2025 회계연도 3분기. */
export function fiscalWords(fiscal: string, ko: boolean): string {
  const [, year = "", quarter] = /^FY(\d{4})(?:Q(\d))?$/.exec(fiscal) ?? [];
  if (ko) return `${year} 회계연도${quarter ? ` ${quarter}분기` : ""}`;
  return `FY${year}${quarter ? ` Q${quarter}` : ""}`;
}

/** A year, a month or a day, as far as the date goes. */
export function dateWords(date: string, ko: boolean): string {
  const [year = "", month, day] = date.split("-");
  if (!month) return ko ? `${year}년` : year;
  if (ko) return [`${year}년`, `${Number(month)}월`, day ? `${Number(day)}일` : ""].join(" ").trim();
  const name = new Intl.DateTimeFormat("en", { month: "short", timeZone: "UTC" }).format(
    new Date(`${year}-${month}-01T00:00:00Z`),
  );
  return day ? `${Number(day)} ${name} ${year}` : `${name} ${year}`;
}

function quarterOf(from: string, to: string): number | null {
  const [first, last] = [Number(from.slice(5, 7)), Number(to.slice(5, 7))];
  const wholeMonths = from.length === 7 && to.length === 7 && from.slice(0, 4) === to.slice(0, 4);
  return wholeMonths && last - first === 2 && first % 3 === 1 ? (first + 2) / 3 : null;
}

/** The name of a provider as it stands in a list of cloud results: "Azure", not "Microsoft". */
export function cloudName(provider: Provider, manner: Pick<Manner, "language">): string {
  return said(provider.cloud ?? provider.name, manner);
}

/** Whom a figure is about, in words. */
export function aboutWords(about: About, manner: Pick<Manner, "language">, market: string): string {
  switch (about.kind) {
    case "one":
      return said(about.provider.name, manner);
    case "between":
      return `${said(about.provider.name, manner)} → ${said(about.counterparty.name, manner)}`;
    case "together":
      return about.providers.map(({ name }) => said(name, manner)).join(manner.language === "ko" ? "·" : ", ");
    case "market":
      return market;
  }
}
