import type { Language } from "./charts";
import { type Figure, NOTES, type Period, PROVIDERS } from "./data";

/** How a reader would quote the figures of the data files, worked out apart from the page's own wording. */

const EVIDENCE: Record<string, Record<Language, string>> = {
  reported: { en: "Reported", ko: "발표" },
  estimated: { en: "Estimated", ko: "추정" },
  planned: { en: "Planned", ko: "계획" },
  forecast: { en: "Forecast", ko: "전망" },
  claimed: { en: "Claimed", ko: "주장" },
  derived: { en: "Derived", ko: "계산" },
};

/** The cells of a figure's row in a table, but for its place in the source. */
export function rowOf(figure: Figure, language: Language): readonly string[] {
  const [note] = notesOn(figure);
  const flag = note ? ` ${language === "ko" ? "알아 둘 점" : "To know"}: ${note.short[language]}` : "";
  return [
    partiesIn(figure, language),
    fullValue(figure, language) + flag,
    [figure.metric.name, ...(figure.product ? [figure.product] : [])].map((name) => name[language]).join(" · "),
    periodIn(figure.period, language),
    EVIDENCE[figure.evidence]?.[language] ?? "",
  ];
}

/** "12 of 38 figures" */
export function countIn(shown: number, all: number, language: Language): string {
  return language === "ko" ? `수치 ${all}개 중 ${shown}개` : `${shown} of ${all} figures`;
}

export function nameOf(provider: string, language: Language): string {
  return PROVIDERS.find(({ id }) => id === provider)?.name[language] ?? "";
}

/** Weightiest first. */
function notesOn({ id }: Figure) {
  const order = ["severe", "notable", "minor"];
  return NOTES.filter(({ figures }) => figures.includes(id)).sort(
    (a, b) => order.indexOf(a.severity) - order.indexOf(b.severity),
  );
}

function partiesIn({ kind, parties }: Figure, language: Language): string {
  const ko = language === "ko";
  if (kind === "market") return ko ? "시장 전체" : "Whole market";
  const joint = kind === "between" ? " → " : ko ? "·" : ", ";
  return parties.map((id) => nameOf(id, language)).join(joint);
}

/** A value in full, as tables have it. */
export function fullValue(figure: Figure, language: Language): string {
  const { value, low, high, paraphrase, qualifier } = figure;
  const ko = language === "ko";
  if (value === undefined && (low === undefined || high === undefined)) return paraphrase[language];
  if (value === undefined) return rangeIn(low ?? 0, high ?? 0, figure, language);
  const amount = amountIn(value, figure, language, 1);
  if (low !== undefined && high !== undefined)
    return `${amount} (${[low, high].map((bound) => grouped(bound)).join(ko ? "~" : "–")})`;
  if (qualifier === "over" && figure.metric.counted === "years" && ko) return `${amount} 이상`;
  if (qualifier === "over") return ko ? `${amount} 초과` : `over ${amount}`;
  if (qualifier === "up-to") return ko ? `최대 ${amount}` : `up to ${amount}`;
  if (qualifier === "about") return ko ? `약 ${amount}` : `about ${amount}`;
  if (qualifier === "reaches") return ko ? `${amount}에 달함` : `reaches ${amount}`;
  return amount;
}

function rangeIn(low: number, high: number, figure: Figure, language: Language): string {
  const [bottom = "", top = ""] = [low, high].map((bound) => amountIn(bound, figure, language, 1));
  const unit =
    figure.metric.unit === "percent" ? "%" : figure.metric.unit === "USD" && language === "ko" ? " 달러" : "";
  return `${unit ? bottom.replace(unit, "") : bottom}${language === "ko" ? "~" : "–"}${top}`;
}

/** A number in its unit; percent with so many decimals. */
export function amountIn(amount: number, { metric }: Figure, language: Language, decimals: number): string {
  const ko = language === "ko";
  const plural = (one: string, many: string) => `${grouped(amount)} ${amount === 1 ? one : many}`;
  switch (metric.counted ?? metric.unit) {
    case "USD":
      return ko ? `${inMyriads(amount)} 달러` : `${amount < 0 ? "−" : ""}$${inThousands(Math.abs(amount))}`;
    case "percent":
      return `${grouped(amount, decimals)}%`;
    case "percentage_points":
      return `${grouped(amount, 1)}${ko ? "%포인트" : " pp"}`;
    case "ratio":
      return `${grouped(amount, decimals + 1)}${ko ? "배" : "×"}`;
    case "weeks":
      return ko ? `${grouped(amount)}주` : plural("week", "weeks");
    case "years":
      return ko ? `${grouped(amount)}년` : plural("year", "years");
    case "companies":
      return ko ? `${grouped(amount)}곳` : plural("company", "companies");
    case "h100-equivalents":
      return ko ? `H100 ${grouped(amount)}개 상당` : `${grouped(amount)} H100 equivalents`;
    case "generation":
      return ko ? `${amount}세대` : `${amount}${["th", "st", "nd", "rd"][amount] ?? "th"} generation`;
    case "chips":
      return ko ? `${grouped(amount)}개` : plural("chip", "chips");
    case "gigawatts":
      return `${grouped(amount, 3)}${ko ? "GW" : " GW"}`;
    case "KRW_per_USD":
      return ko ? `${grouped(amount, 1)}원` : `${grouped(amount, 1)} won`;
    default:
      throw new Error(`${metric.id}: no words for ${metric.counted ?? metric.unit}`);
  }
}

function grouped(amount: number, decimals = 0): string {
  return amount.toLocaleString("en", { maximumFractionDigits: decimals });
}

/** Three significant digits and a letter: 83.3B. */
function inThousands(amount: number): string {
  const rounded = Number(amount.toPrecision(3));
  const size = Math.floor(Math.log10(rounded) / 3);
  return `${Number((rounded / 1000 ** size).toPrecision(3))}${["", "K", "M", "B", "T"][size] ?? ""}`;
}

/** Three significant digits, four digits to a name: 1조 3,800억. */
function inMyriads(amount: number): string {
  const digits = String(Number(amount.toPrecision(3)));
  const names = ["", "만", "억", "조"];
  const groups: string[] = [];
  for (let end = digits.length; end > 0; end -= 4) groups.unshift(digits.slice(Math.max(0, end - 4), end));
  return groups
    .map((group, at) => ({ count: Number(group), name: names[groups.length - 1 - at] }))
    .filter(({ count }) => count > 0)
    .map(({ count, name }) => grouped(count) + name)
    .join(" ");
}

/** "Q1 2025", "since Mar 2025", "end of 2024", "FY2025 (Jul 2024–Jun 2025)", and the same in Korean. */
function periodIn(period: Period | undefined, language: Language): string {
  const ko = language === "ko";
  if (!period) return ko ? "날짜 없음" : "undated";
  const { from, to, part, fiscal } = period;
  const isOpen = to === undefined;
  if (part === "end" && isOpen) return ko ? `${dateIn(from, "ko")} 말부터` : `since the end of ${dateIn(from, "en")}`;
  if (part === "end") return ko ? `${dateIn(from, "ko")} 말` : `end of ${dateIn(from, "en")}`;
  if (isOpen) return ko ? `${dateIn(from, "ko")}부터` : `since ${dateIn(from, "en")}`;
  const quarter = quarterOf(from, to);
  const [year, ownYear = "", ownQuarter] = [from.slice(0, 4), ...(fiscal?.match(/\d+/g) ?? [])];
  const name = quarter
    ? ko
      ? `${year}년 ${quarter}분기`
      : `Q${quarter} ${year}`
    : from === to
      ? dateIn(from, language)
      : [from, to].map((date) => dateIn(date, language)).join(ko ? "~" : "–");
  if (!fiscal) return name;
  const own = ko
    ? `${ownYear} 회계연도${ownQuarter ? ` ${ownQuarter}분기` : ""}`
    : `FY${ownYear}${ownQuarter ? ` Q${ownQuarter}` : ""}`;
  const space = ko ? "" : " ";
  return quarter ? `${name}${space}(${own})` : `${own}${space}(${name})`;
}

function quarterOf(from: string, to: string): number | undefined {
  const year = from.slice(0, 4);
  return [1, 2, 3, 4].find(
    (quarter) =>
      from === `${year}-${String(quarter * 3 - 2).padStart(2, "0")}` &&
      to === `${year}-${String(quarter * 3).padStart(2, "0")}`,
  );
}

const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

function dateIn(date: string, language: Language): string {
  const [year, month, day] = date.split("-").map(Number);
  if (language === "ko")
    return [`${year}년`, month ? `${month}월` : "", day ? `${day}일` : ""].filter(Boolean).join(" ");
  return [day, month ? MONTHS[month - 1] : "", year].filter(Boolean).join(" ");
}

const NUMBERS: Record<Language, RegExp> = {
  en: /\$[\d.]+[KMBT]?|[\d,.]+%|[\d.]+ pp|[\d.]+×|[\d.]+ times|[\d.]+[KMB]\b/g,
  ko: /[\d,.]+(?:조|억|만)(?: [\d,.]+(?:억|만))?|[\d,.]+%(?:포인트)?|[\d.]+배/g,
};

/** Numbers in a text that neither are in the data nor compare two of its figures. */
export function strangeNumbers(text: string, figures: readonly Figure[], language: Language): readonly string[] {
  const said = text.match(NUMBERS[language]) ?? [];
  return said.filter(
    (number) =>
      !figures.some((figure) => shortOf(figure, language).includes(number)) &&
      !compares(number, figures) &&
      !liesBetween(number, figures, language),
  );
}

/** Whether a sum of money is the difference of what two figures say of one provider's same time. */
function liesBetween(number: string, figures: readonly Figure[], language: Language): boolean {
  const money = figures.filter(({ metric, value }) => metric.unit === "USD" && value !== undefined);
  const sameOf = ({ parties, period }: Figure): string => `${parties} ${period?.from?.slice(0, 4)}`;
  return money.some((one) =>
    money.some(
      (other) =>
        sameOf(one) === sameOf(other) &&
        amountIn(Math.abs((one.value ?? 0) - (other.value ?? 0)), one, language, 0).includes(number),
    ),
  );
}

/** A number as titles and marks have it. */
function shortOf(figure: Figure, language: Language): string {
  const { value, low, high, metric } = figure;
  if (metric.counted === "h100-equivalents" && value) return language === "ko" ? inMyriads(value) : inThousands(value);
  return [value, low, high]
    .filter((number) => number !== undefined)
    .map((number) => amountIn(number, figure, language, 0))
    .join(" ");
}

/** Whether a number is the ratio, the change in percent or the difference in points of two figures of one metric. */
function compares(number: string, figures: readonly Figure[]): boolean {
  const stated = Number.parseFloat(number.replaceAll(",", ""));
  const slack = Number.isInteger(stated) ? 0.5 : 0.05;
  const comparison = (one: number, other: number): number => {
    if (/×|times|배/.test(number)) return one / other;
    if (/pp|포인트/.test(number)) return Math.abs(one - other);
    return number.endsWith("%") ? Math.abs(one / other - 1) * 100 : Number.NaN;
  };
  return figures.some(({ metric, value: one }) =>
    figures.some(
      ({ metric: { id }, value: other }) =>
        id === metric.id && one && other && Math.abs(comparison(one, other) - stated) <= slack,
    ),
  );
}
