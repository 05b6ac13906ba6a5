import { readFileSync } from "node:fs";
import { switchTo } from "./acts";
import { framesOn, WITH_RECORD } from "./charts";
import { wordsOf } from "./controls";
import { CHECKS, FIGURES, figuresAt, NOTES, RECORD } from "./data";
import { exported } from "./exported";
import { expect, open, status, test } from "./watch";

/** Ids of the article's own figures. */
const OF_ARTICLE = new Set(figuresAt("").all.map(({ id }) => id));

test.describe("the source drawer", () => {
  for (const value of ["over $255B", "33%", "$500B"])
    test(`opens from the headline ${value} by mouse and by keyboard, and leads back`, async ({ page }) => {
      await open(page);
      const hero = page.locator("#chart-the-race");
      await hero.getByRole("button", { name: "Table", exact: true }).click();
      const headline = hero.locator("tbody").getByRole("button", { name: value }).first();
      const drawer = page.getByRole("dialog");
      await headline.click();
      await expect(drawer).toContainText(value.replace("about ", ""));
      await expect(page).toHaveURL(/figure=/);
      await page.goBack();
      await expect(drawer).toHaveCount(0);
      await headline.focus();
      await page.keyboard.press("Enter");
      await expect(drawer).toBeVisible();
      await page.keyboard.press("Escape");
      await expect(drawer).toHaveCount(0);
      await expect(headline).toBeFocused();
    });

  test("opens from a mark, a printed value, a table cell, a matrix cell and a sentence", async ({ page }) => {
    const drawer = page.getByRole("dialog");
    const shows = async (id: string): Promise<void> => {
      await expect(drawer).toBeVisible();
      expect(new URL(page.url()).searchParams.get("figure")).toBe(id);
      await page.keyboard.press("Escape");
      await expect(drawer).toHaveCount(0);
    };
    await open(page);
    const growth = page.locator("#chart-growth-yoy");
    await growth.locator('[data-figure="growth.aws.2025q1"] rect').click();
    await shows("growth.aws.2025q1");
    await growth.locator('text[data-figure="growth.azure.2025q1"]').click();
    await shows("growth.azure.2025q1");
    await growth.getByRole("button", { name: "Table" }).click();
    await growth
      .getByRole("row", { name: /Alphabet/ })
      .getByRole("button")
      .click();
    await shows("growth.gcloud.2025q1");
    await page
      .locator(".facts")
      .getByRole("button", { name: /Annapurna/ })
      .click();
    await shows("chips.amazon.annapurna");
    await open(page, "?lang=en&view=compare");
    await page
      .locator(".matrix")
      .getByRole("button", { name: /^\$80B/ })
      .click();
    await shows("capex.microsoft.2025");
  });

  test("opens from any mark of a chart by keyboard alone, which says each value", async ({ page }) => {
    await open(page);
    const figure = page.locator("#chart-capex-share");
    const walker = figure.getByRole("listbox");
    await walker.focus();
    await page.keyboard.press("ArrowRight");
    const readout = figure.locator(".readout");
    await expect(readout).toContainText("Amazon");
    await expect(readout).toContainText("39.2%");
    await expect(figure.locator("[data-current]").first()).toBeVisible();
    await expect(walker.getByRole("option")).toContainText("39.2 percent");
    await page.keyboard.press("ArrowRight");
    await expect(readout).toContainText("Microsoft");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/figure=capex\.share\.microsoft/);
  });

  test("leads along a derivation both ways, to the charts that show the figure, and says it in the other language", async ({
    page,
  }) => {
    await open(page, "?lang=en&figure=capex.microsoft.2024");
    const drawer = page.getByRole("dialog");
    await expect(drawer).toContainText("$80B ÷ (1 + 33%) = $60.2B");
    await drawer.locator(".figure-list").first().getByRole("button", { name: /\$80B/ }).click();
    await expect(page).toHaveURL(/figure=capex\.microsoft\.2025/);
    await expect(drawer).toContainText("§ 2.2");
    await expect(drawer).toContainText("The article names no source for it");
    await drawer.getByRole("button", { name: "In Korean as well" }).click();
    await expect(drawer.locator('[lang="ko"]')).toContainText("마이크로소프트");
    await drawer.getByRole("button", { name: /\$60.2B/ }).click();
    await expect(page).toHaveURL(/figure=capex\.microsoft\.2024/);
    await drawer.getByRole("button", { name: "Capital spending by provider" }).click();
    await expect(page).toHaveURL(/chart=capex-by-year/);
  });

  test("gives a citation with the figure's own source", async ({ page, context }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await open(page, `?lang=en&figure=record.capex.amazon.2025&${RECORD}`);
    await page.getByRole("dialog").getByRole("button", { name: "Copy as citation" }).click();
    await expect(page.getByText("Citation copied.")).toBeVisible();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text).toContain("US SEC (EDGAR)");
    expect(text).toContain("0001018724-26-000004");
    expect(text).toContain("figure=record.capex.amazon.2025");
  });
});

const SEVERE = [
  { note: "E02", figure: "stargate.total", chart: "capex-vs-stargate", words: "announced on 21 January 2025" },
  { note: "E04", figure: "chips.google.generation", chart: "chip-timeline", words: "on record 9 Apr 2025" },
  { note: "E09", figure: "market.ai-share-of-venture", chart: "venture-share", words: "deals" },
  { note: "E12", figure: "capex.microsoft.2024", chart: "capex-by-year", words: "no matching base found" },
] as const;

for (const { note, figure, chart, words } of SEVERE)
  test(`the severe correction ${note} is in the chart, the drawer, the picture and the data`, async ({ page }) => {
    await open(page);
    const frame = page.locator(`#chart-${chart}`);
    await expect(frame).toContainText(words);
    await expect(frame.locator(".known")).toBeVisible();
    const svg = (await exported(page, chart, "SVG")).bytes.toString("utf8").replace(/<style.*?<\/style>/s, "");
    expect(svg.replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ")).toContain(words.split(" ")[0]);
    const csv = (await exported(page, chart, "CSV")).bytes.toString("utf8");
    expect(csv.split("\r\n").find((line) => line.startsWith(`${figure},`))).toContain(`${note}: `);
    await open(page, `?lang=en&figure=${figure}`);
    await expect(page.getByRole("dialog")).toContainText(note);
  });

test("the won bracket is a sentence with a flag, never a value in a chart", async ({ page }) => {
  await open(page, "?lang=ko&currency=krw");
  await expect(page.locator('svg [data-figure="capex.three.2025.won-in-article"]')).toHaveCount(0);
  for (const svg of await page.locator(".drawing svg").all()) await expect(svg).not.toContainText("2,500조");
  await page
    .locator(".facts")
    .getByRole("button", { name: /2,500조/ })
    .click();
  await expect(page.getByRole("dialog")).toContainText("E01");
});

test("all corrections stand on a page of their own, weightiest first, linked from the first screen", async ({
  page,
}) => {
  await open(page);
  await page.getByRole("link", { name: /points to know about/ }).click();
  await expect(page).toHaveURL(/view=corrections/);
  const severities = await page
    .locator(".correction-list .note")
    .evaluateAll((notes) => notes.map((note) => note.getAttribute("data-severity")));
  expect(severities).toHaveLength(NOTES.filter(({ figures }) => figures.some((id) => OF_ARTICLE.has(id))).length);
  const order = ["severe", "notable", "minor"];
  expect(severities).toEqual([...severities].sort((a, b) => order.indexOf(a ?? "") - order.indexOf(b ?? "")));
});

test("the cross-check sets each figure beside the record and can be narrowed to one verdict", async ({ page }) => {
  await open(page, "?lang=en&view=corrections");
  const rows = page.locator(".checks tbody tr");
  await expect(rows).toHaveCount(CHECKS.length);
  for (const [name, verdict] of [
    ["Contradicted", "contradicted"],
    ["Not found", "not-found"],
    ["Confirmed", "confirmed"],
  ] as const) {
    const count = CHECKS.filter((check) => check.verdict === verdict).length;
    await page.getByRole("radio", { name: `${name} ${count}` }).check();
    await expect(rows).toHaveCount(count);
  }
  await page.getByRole("radio", { name: /^All/ }).check();
  const numberOf = (wanted: string | undefined) => FIGURES.find(({ id }) => id === wanted)?.value ?? Number.NaN;
  const check = CHECKS.find(({ figure }) => figure === "growth.aws.2025q1");
  const apart = numberOf(check?.figure) - numberOf(check?.against[0]);
  await expect(rows.filter({ hasText: "Cloud revenue growth" }).filter({ hasText: "Amazon" })).toContainText(
    `${apart.toFixed(1)} pp`,
  );
});

test.describe("the record", () => {
  test("is off at first; the switch adds it and takes it off, and leaves the article's figures as they were", async ({
    page,
  }) => {
    await open(page);
    const table = async (): Promise<readonly string[]> => {
      await page.getByRole("link", { name: "Data", exact: true }).click();
      const rows = await page.locator(".data tbody tr").allTextContents();
      await page.getByRole("link", { name: "Dashboard", exact: true }).click();
      return rows;
    };
    const before = await table();
    await switchTo(page, "happened");
    await expect(page).toHaveURL(/sources=article,record/);
    await expect(page.getByRole("checkbox", { name: "Meta" })).toBeVisible();
    await expect(page.locator("#chart-capex-history svg [data-figure]").first()).toBeVisible();
    const during = await table();
    for (const row of before) expect(during).toContain(row);
    await switchTo(page, "said");
    await expect(page.locator("#chart-capex-history")).toHaveCount(0);
    expect(await table()).toEqual(before);
  });

  test("has every figure in a chart or in a table under its topic, with who publishes it", async ({ page }) => {
    await open(page, `?lang=en&${RECORD}`);
    const tables = page.locator(".on-record");
    const rows = await tables
      .locator("tbody tr")
      .evaluateAll((all) => all.map((row) => row.lastElementChild?.textContent));
    expect(rows.length).toBeGreaterThan(0);
    for (const publisher of rows) expect(publisher).toMatch(/[A-Za-z]/);
    const region = page.getByRole("complementary", { name: "Capital spending: on record" });
    await region.locator("summary", { hasText: "Leases signed but not yet begun" }).click();
    await region
      .getByRole("row", { name: /Oracle/ })
      .getByRole("button")
      .first()
      .click();
    await expect(page).toHaveURL(/figure=record\.leases-not-begun\.oracle/);
  });

  for (const years of ["2015", "2016-2018", "2020"])
    test(`in ${years} shows something in every chart that has it, and a sentence in those that have not`, async ({
      page,
    }) => {
      const query = `?lang=en&years=${years}&${RECORD}`;
      await open(page, query);
      const shown = new Set(figuresAt(query).shown.map(({ id }) => id));
      await expect(status(page)).toContainText(String(shown.size));
      const frames = await framesOn(page);
      expect(frames.map(({ id }) => id).sort()).toEqual([...WITH_RECORD.charts].sort());
      expect(frames.some(({ isEmpty }) => !isEmpty)).toBe(true);
      for (const { id, isEmpty, marks } of frames) {
        if (isEmpty) await expect(page.locator(`#chart-${id} .empty`), id).toContainText("in the chosen years");
        else expect(marks.length, id).toBeGreaterThan(0);
        expect(
          marks.filter((mark) => !shown.has(mark)),
          id,
        ).toEqual([]);
      }
    });

  test("is drawn apart from the article's figures and named in key, table and picture", async ({ page }) => {
    await open(page, `?lang=en&${RECORD}`);
    const frame = page.locator("#chart-capex-by-year");
    await expect(page.locator("#chart-growth-yoy .record-key")).toContainText("on record");
    await expect(page.locator("#chart-growth-yoy")).toContainText("on record 28.1%");
    await expect(frame).toContainText("the article (ring; dashed: derived) and cash on record (dot)");
    await expect(frame.locator(".drawn svg")).toContainText("$83B");
    await frame.getByRole("button", { name: "Table" }).click();
    await expect(frame.getByRole("row", { name: /as filed.*2025/ }).first()).toContainText("$132B");
    const svg = (await exported(page, "capex-by-year", "SVG")).bytes.toString("utf8");
    expect(svg).toContain("on record");
    expect(svg).toContain("US SEC (EDGAR)");
  });

  test("a history can be cut by quarter, and the address says so", async ({ page }) => {
    await open(page, `?lang=en&${RECORD}`);
    const frame = page.locator("#chart-capex-history");
    const marks = () => frame.locator("svg circle[data-figure]").count();
    const byYear = await marks();
    await frame.getByRole("button", { name: "By quarter" }).click();
    await expect(page).toHaveURL(/step=quarter/);
    await expect.poll(marks).toBeGreaterThan(byYear);
    await page.goBack();
    await expect.poll(marks).toBe(byYear);
  });

  test("a history can be told with leases, and the address says so", async ({ page }) => {
    await open(page, `?lang=en&${RECORD}`);
    const frame = page.locator("#chart-capex-history");
    await frame.getByRole("button", { name: "With leases" }).click();
    await expect(page).toHaveURL(/basis=leases/);
    await expect(frame).toContainText("leases included");
    await page.goBack();
    await expect(frame).toContainText("in cash as filed");
  });

  test("a broken record is refused with its mistakes, the article stands without it, and the way back works", async ({
    page,
  }) => {
    const file = JSON.parse(readFileSync("public/data/record.json", "utf8"));
    file.checks[0].verdict = "not-found";
    delete file.figures[0].source;
    let broken = true;
    await page.route("**/data/record.json", (route) => (broken ? route.fulfill({ json: file }) : route.continue()));
    await open(page); // the article stands without it
    const { acts, missing, unchecked } = wordsOf("en").text.record;
    const alert = page.getByRole("alert");
    await expect(alert).toContainText(missing);
    await expect(alert).toContainText("record.json");
    await expect(alert).toContainText("figures[0].source");
    const happened = page.locator(".opening").getByRole("radio", { name: acts.happened });
    await expect(happened).toBeDisabled();
    await page.getByRole("link", { name: "Corrections", exact: true }).click();
    await expect(page.getByText(unchecked)).toBeVisible();
    await page.goto("/?lang=en&sources=article,record");
    await expect(alert).toContainText("figures[0].source");
    await page.getByRole("button", { name: wordsOf("en").text.states.articleAlone }).click();
    await expect(status(page)).toBeAttached();
    await page.goBack();
    await expect(alert).toContainText("figures[0].source");
    broken = false;
    await alert.getByRole("button", { name: "Try again" }).click();
    await expect(page.getByText(unchecked)).toHaveCount(0);
    await page.goto("/?lang=en&sources=article,record");
    await expect(happened).toBeChecked();
  });
});
