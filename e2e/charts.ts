import type { Page } from "@playwright/test";
import { CHARTS, DASHBOARD_CHARTS, PROFILE } from "../src/charts/registry";
import { RECORD } from "./data";

/** Every chart of the registry, and where it is found on the page: a new one is tested without being asked. */

export type Language = "en" | "ko";
export const LANGUAGES: readonly Language[] = ["en", "ko"];

/** A view of the page, as the address writes it without the language, and charts that stand in it. */
export interface Place {
  readonly query: string;
  readonly charts: readonly string[];
}

const idsOf = (charts: readonly { readonly id: string }[]): readonly string[] => charts.map(({ id }) => id);
const onDashboard = new Set(idsOf(DASHBOARD_CHARTS));

/** The dashboard with the article alone. */
export const ARTICLE_ALONE: Place = {
  query: "",
  charts: idsOf(DASHBOARD_CHARTS.filter((chart) => !chart.needsRecord)),
};
/** The dashboard with the record beside the article: more charts, and more in most of the others. */
export const WITH_RECORD: Place = { query: RECORD, charts: idsOf(DASHBOARD_CHARTS) };
/** Charts of the compare screen. */
export const COMPARED: Place = {
  query: "view=compare",
  charts: idsOf(CHARTS).filter((id) => !onDashboard.has(id) && id !== PROFILE.id),
};
/** What the compare screen has for two companies only. */
export const COMPARED_PAIR: Place = { query: "view=compare&compare=amazon,microsoft", charts: [PROFILE.id] };

/** Each chart once, in the plainest view that has it. */
export const EVERY_CHART: readonly Place[] = [
  ARTICLE_ALONE,
  { query: RECORD, charts: WITH_RECORD.charts.filter((id) => !ARTICLE_ALONE.charts.includes(id)) },
  COMPARED,
  COMPARED_PAIR,
];

/** A view's address in a language, as the page itself writes it. */
export function addressOf({ query }: Pick<Place, "query">, language: Language): string {
  return `?${[query, `lang=${language}`].filter(Boolean).join("&")}`;
}

/** What stands in a chart's own place on the page. */
export interface Frame {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly isEmpty: boolean;
  /** Ids of the figures its marks stand for. */
  readonly marks: readonly string[];
}

/** The charts on the page, in reading order. */
export async function framesOn(page: Page): Promise<readonly Frame[]> {
  return page.locator("figure[id^=chart-]").evaluateAll((figures) =>
    figures.map((figure) => ({
      id: figure.id.replace("chart-", ""),
      title: figure.querySelector("header :is(h1, h3)")?.textContent ?? "",
      note: figure.querySelector(".frame-foot p > span:not([class])")?.textContent ?? "",
      isEmpty: figure.querySelector(".empty") !== null,
      marks: [...figure.querySelectorAll("svg [data-figure]")].map((mark) => mark.getAttribute("data-figure") ?? ""),
    })),
  );
}

/** Ids of the figures a chart holds in the view on the page, in the order of its table. */
export async function figuresOf(page: Page, chart: string): Promise<readonly string[]> {
  const [file] = await page.evaluate((id) => window.cloudRace?.make(id, "JSON", "") ?? [], chart);
  const { figures } = JSON.parse(Buffer.from(file?.content ?? "", "base64").toString("utf8"));
  return figures.map(({ id }: { id: string }) => id);
}
