import { statSync } from "node:fs";
import type { CDPSession, Page } from "@playwright/test";
import { expect, test } from "./watch";

/**
 * What a visit may cost: bytes on the wire as a host compresses them, requests, tasks during which the page does not
 * answer. Room is left for growth; a change that needs more is to be weighed, and the number here with it. Times are
 * measured by `npm run bench`, never here.
 */
const BUDGET = {
  /** Bytes of the page as it lies on the host, with its first view in two languages. */
  html: 40_000,
  /** Bytes of script of a visit, what draws charts and what comes at rest among them. */
  script: 430_000,
  /** Of these, before the page answers. */
  scriptFirst: 370_000,
  /** Bytes of all else before the page answers: page, styles, font, the article's figures. */
  othersFirst: 180_000,
  requestsFirst: 60,
  /** Tasks over 50 ms, on a machine that does other things besides. */
  longTasks: 25,
} as const;

/** What comes when the page is at rest, which may be as soon as it answers. */
const AT_REST = /\/(record\.json|flows-[\w-]+\.js)$/;

interface Answer {
  readonly type: string;
  readonly url: string;
  readonly bytes: number;
}

/** Every answer there was so far. */
async function answersTo(page: Page): Promise<readonly Answer[]> {
  const channel: CDPSession = await page.context().newCDPSession(page);
  await channel.send("Network.enable");
  const begun = new Map<string, Pick<Answer, "type" | "url">>();
  const done: Answer[] = [];
  channel.on("Network.responseReceived", ({ requestId, type, response }) =>
    begun.set(requestId, { type, url: response.url }),
  );
  channel.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const answer = begun.get(requestId);
    if (answer) done.push({ ...answer, bytes: encodedDataLength });
  });
  return done;
}

const bytesOf = (answers: readonly Answer[]): number => answers.reduce((sum, { bytes }) => sum + bytes, 0);
const isScript = ({ type }: Answer): boolean => type === "Script";

test("a visit stays within its budget, stage by stage", async ({ page }) => {
  await page.addInitScript(() => {
    const tasks: number[] = [];
    Object.assign(window, { tasks });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    }).observe({ type: "longtask", buffered: true });
    let held: unknown;
    Object.defineProperty(window, "cloudRace", {
      configurable: true,
      get: () => held,
      set: (offered: unknown) => {
        held = offered;
        Object.assign(window, { usable: performance.now() });
      },
    });
  });
  expect(statSync("dist/index.html").size).toBeLessThan(BUDGET.html);
  const answers = await answersTo(page);
  await page.goto("/?lang=en");
  await page.waitForFunction(() => Reflect.has(window, "usable"));
  const first = answers.filter(({ url }) => !AT_REST.test(url));
  expect(first.length).toBeLessThan(BUDGET.requestsFirst);
  expect(bytesOf(first.filter((answer) => !isScript(answer)))).toBeLessThan(BUDGET.othersFirst);
  expect(bytesOf(first.filter(isScript))).toBeLessThan(BUDGET.scriptFirst);
  await expect(page.locator(".drawing:not(:has(svg))")).toHaveCount(0);
  const rested = await page.evaluate(() => {
    const record = performance.getEntriesByType("resource").find(({ name }) => name.endsWith("record.json"));
    return record === undefined || record.startTime >= Number(Reflect.get(window, "usable"));
  });
  expect(rested, "the record comes when the page can be used").toBe(true);
  const all = [...answers];
  expect(bytesOf(all.filter(isScript))).toBeLessThan(BUDGET.script);
  expect(all.filter(({ url }) => /\.wasm|pdf-|workbook-/.test(url))).toEqual([]); // only what somebody asks for
  await page.getByRole("checkbox", { name: "Amazon" }).uncheck();
  await expect(page).toHaveURL(/providers=/);
  const tasks = await page.evaluate(() => Reflect.get(window, "tasks") as number[]);
  expect(tasks.length).toBeLessThan(BUDGET.longTasks);
});
