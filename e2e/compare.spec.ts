import type { Page } from "@playwright/test";
import { framesOn } from "./charts";
import { RECORD } from "./data";
import { badLabels, coveredMarks } from "./labels";
import { expect, open, test } from "./watch";

const AMAZON_MICROSOFT = "compare=amazon,microsoft";

const row = (page: Page, name: RegExp) => page.getByRole("row", { name }).first();
const columns = (page: Page) => page.locator(".matrix thead th[data-provider]");
const comparison = (page: Page) => page.getByRole("region", { name: "Comparison", exact: true });
const parameter = (page: Page, name: string) => new URL(page.url()).searchParams.get(name);

test("two providers stand side by side, with difference and ratio against the second", async ({ page }) => {
  await open(page, "?lang=en&view=compare&providers=amazon,microsoft");
  const spending = row(page, /^Capital spending, 2025/);
  for (const text of ["$100B", "$80B", "+$20B", "1.25×", "planned"]) await expect(spending).toContainText(text);
  for (const topic of ["Capital spending", "Growth", "Partnerships"])
    await expect(page.getByRole("rowheader", { name: topic, exact: true })).toBeVisible();
});

test("a link of before, with its providers in the filter alone, compares them still", async ({ page }) => {
  await open(page, "?lang=en&view=compare&providers=microsoft,alphabet");
  await expect(columns(page)).toHaveText([/^Microsoft/, /^Alphabet/]);
});

test.describe("who is compared", () => {
  test("is moved by buttons, keeps the focus, is said, and stands in the address", async ({ page }) => {
    await open(page, `?lang=en&view=compare&${AMAZON_MICROSOFT},alphabet`);
    const right = page.getByRole("button", { name: "Move Amazon right" });
    await right.focus();
    await page.keyboard.press("Enter");
    await expect(columns(page)).toHaveText(["Microsoft", "Amazon", "Alphabet"]);
    await expect(right).toBeFocused();
    await expect(comparison(page).getByText("Amazon: 2 of 3")).toBeAttached();
    expect(parameter(page, "compare")).toBe("microsoft,amazon,alphabet");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await expect(columns(page)).toHaveText(["Microsoft", "Alphabet", "Amazon"]);
    await page.goBack();
    await expect(columns(page)).toHaveText(["Microsoft", "Amazon", "Alphabet"]);
  });

  test("is dragged to another place, which is one step", async ({ page }) => {
    await open(page, `?lang=en&view=compare&${AMAZON_MICROSOFT},alphabet`);
    const chips = comparison(page).getByRole("listitem");
    await chips
      .filter({ hasText: "Alphabet" })
      .first()
      .dragTo(chips.filter({ hasText: "Amazon" }).first());
    await expect(columns(page)).toHaveText(["Alphabet", "Amazon", "Microsoft"]);
    await page.goBack();
    await expect(columns(page)).toHaveText(["Amazon", "Microsoft", "Alphabet"]);
  });

  test("are one more or one fewer, four at most", async ({ page }) => {
    await open(page, `?lang=en&view=compare&${AMAZON_MICROSOFT}&${RECORD}`);
    await page.getByRole("button", { name: "Compare Meta too" }).click();
    await page.getByRole("button", { name: "Compare Oracle too" }).click();
    await expect(columns(page)).toHaveText(["Amazon", "Microsoft", "Meta", "Oracle"]);
    await expect(comparison(page).getByText("4 is the most")).toBeVisible();
    await page.getByRole("button", { name: "Take Microsoft out" }).click();
    await expect(columns(page)).toHaveText(["Amazon", "Meta", "Oracle"]);
    await expect(page.getByRole("button", { name: "Compare Alphabet too" })).toBeVisible();
  });

  test("follow the filter: who is ticked comes in, who is hidden is named with the way back", async ({ page }) => {
    await open(page, `?lang=en&view=compare&providers=amazon,microsoft&${AMAZON_MICROSOFT}`);
    await page.getByRole("checkbox", { name: "Alphabet" }).check();
    await expect(columns(page)).toHaveText(["Amazon", "Microsoft", "Alphabet"]);
    await page.getByRole("checkbox", { name: "Microsoft" }).uncheck();
    await expect(columns(page)).toHaveText([/^Amazon/, /^Alphabet/]);
    await expect(comparison(page).getByText("The filter hides Microsoft.")).toBeVisible();
    await page.getByRole("button", { name: "Show Microsoft" }).click();
    await expect(columns(page)).toHaveText(["Amazon", "Microsoft", "Alphabet"]);
  });
});

test.describe("the baseline", () => {
  test("is whom the reader chooses, in the address, or nobody", async ({ page }) => {
    await open(page, `?lang=en&view=compare&${AMAZON_MICROSOFT}`);
    const against = page.getByRole("combobox", { name: "Set against" });
    await expect(against).toHaveValue("microsoft");
    await against.selectOption("Amazon");
    await expect(row(page, /^Capital spending, 2025/)).toContainText("−$20B");
    expect(parameter(page, "against")).toBe("amazon");
    await against.selectOption("nobody");
    await expect(row(page, /^Capital spending, 2025/)).not.toContainText("$20B");
  });

  test("gives no number across bases, definitions and fiscal years, and says why", async ({ page }) => {
    await open(page, `?lang=en&view=compare&${AMAZON_MICROSOFT},oracle&against=microsoft&${RECORD}`);
    await expect(row(page, /^Capital spending, as the company planned it/)).toContainText("no number: another basis");
    await expect(row(page, /^Cloud revenue by quarter/)).toContainText("no number: each by its own definition");
    await expect(row(page, /^Capital spending by year/)).toContainText("no number: fiscal years differ");
  });
});

test("with the record the latest time that all share stands first, the article's value and the newest by it", async ({
  page,
}) => {
  await open(page, `?lang=en&view=compare&${AMAZON_MICROSOFT}&${RECORD}`);
  const spending = row(page, /^Capital spending by year/);
  for (const text of [", 2025", "$132B", "$83.1B", "article: $100B, planned", "newest: $116B"])
    await expect(spending).toContainText(text);
});

test("what only one has is folded and counted, and opens", async ({ page }) => {
  await open(page, `?lang=en&view=compare&${AMAZON_MICROSOFT}`);
  await expect(page.getByRole("rowheader", { name: "Cost saving against existing GPUs" })).toHaveCount(0);
  const fold = page.getByRole("button", { name: /^Only about Amazon \(\d+\)$/ });
  await fold.click();
  await expect(page.getByRole("rowheader", { name: "Cost saving against existing GPUs" })).toBeVisible();
  await expect(fold).toHaveAttribute("aria-expanded", "true");
});

test("only what all have leaves out the rest, and a history can be indexed", async ({ page }) => {
  await open(page, `?lang=en&view=compare&compare=amazon,alphabet,meta&${RECORD}`);
  const all = await page.locator(".matrix tbody tr").count();
  await page.getByRole("checkbox", { name: "Only what all have" }).check();
  await expect.poll(() => page.locator(".matrix tbody tr").count()).toBeLessThan(all);
  await expect(page.locator(".matrix .not-given")).toHaveCount(0);
  await page.getByRole("checkbox", { name: "Indexed" }).check();
  await expect(row(page, /^Capital spending by year/)).toContainText("2017 = 100"); // Amazon's definition is of then
  await expect(row(page, /^Capital spending by year/).getByText(/index [\d,]+/)).toHaveCount(3);
  expect(new URL(page.url()).search).toMatch(/rows=shared&history=indexed/);
});

test.describe("in short", () => {
  test.use({ permissions: ["clipboard-read", "clipboard-write"] });

  test("what it comes to is read, followed to its sources, and copied with them", async ({ page }) => {
    await open(page, `?lang=en&view=compare&${AMAZON_MICROSOFT}`);
    const short = page.getByRole("region", { name: "In short" });
    const sentences = short.getByRole("listitem");
    await expect(sentences.first()).toContainText("Amazon plans to spend 1.25 times as much as Microsoft");
    await expect(sentences.first()).toContainText("AWS grew about half as fast as Azure");
    const count = await sentences.count();
    await sentences.first().getByRole("button", { name: "$80B", exact: true }).click();
    const drawer = page.getByRole("dialog");
    await expect(drawer).toContainText("Microsoft");
    await page.keyboard.press("Escape");
    await short.getByRole("button", { name: "Copy all with sources" }).click();
    await expect(short.getByText("Copied the sentences.")).toBeVisible();
    const copied = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
    const lines = (await copied()).split("\n");
    expect(lines).toHaveLength(count + 1);
    for (const line of lines.slice(0, -1)) expect(line).toContain("Source: Korea Metaverse Journal");
    expect(lines.at(-1)).toContain(`?view=compare&${AMAZON_MICROSOFT}&lang=en`);
    await page.evaluate("navigator.clipboard.write = () => Promise.reject(new DOMException('no', 'NotAllowedError'))");
    const saving = page.waitForEvent("download");
    await short.getByRole("button", { name: /^Copy with sources: By the article, Microsoft has put/ }).click();
    expect((await saving).suggestedFilename()).toBe("cloud-race_compare_en.txt");
    await expect(short).toContainText("The browser did not allow copying, so it saved the sentence as a file.");
  });
});

test.describe("in pictures", () => {
  const shown = async (page: Page): Promise<readonly string[]> => (await framesOn(page)).map(({ id }) => id);
  const ALL = ["compare-spending", "compare-growth", "compare-stakes", "compare-chips"];

  test("are those of whom two have something, in their order; two have a profile", async ({ page }) => {
    await open(page, `?lang=en&view=compare&compare=microsoft,amazon&${RECORD}`);
    await expect.poll(() => shown(page)).toEqual(["compare-matrix", "compare-profile", ...ALL]);
    for (const frame of (await framesOn(page)).filter(({ id }) => id !== "compare-matrix"))
      expect(frame.marks.length, frame.id).toBeGreaterThan(1);
    const profile = page.locator("#chart-compare-profile");
    await expect(profile.locator("h3")).toContainText(/Microsoft has more in \d+ and Amazon in \d+/);
    await profile.getByRole("button", { name: "Table" }).click();
    await expect(profile.getByRole("row", { name: /Azure|Microsoft/ }).first()).toBeVisible();
    await page.getByRole("button", { name: "Take Microsoft out" }).click();
    await page.getByRole("button", { name: "Compare Meta too" }).click();
    await expect.poll(() => shown(page)).toEqual(["compare-matrix", "compare-profile", "compare-spending"]);
    await page.getByRole("button", { name: "Compare Microsoft too" }).click();
    await expect.poll(() => shown(page)).toEqual(["compare-matrix", ...ALL]);
  });

  for (const [width, language] of [
    [390, "ko"],
    [1440, "en"],
  ] as const)
    test(`no label is cut, meets another or covers a mark at ${width} px in ${language}`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      for (const view of ["compare=microsoft,amazon&currency=krw", "compare=amazon,microsoft,alphabet,meta"]) {
        await open(page, `?lang=${language}&view=compare&${view}&${RECORD}`);
        await expect(page.locator(".drawing:not(:has(svg))")).toHaveCount(0);
        const drawings = "figure .drawn svg";
        expect([...(await badLabels(page, drawings)), ...(await coveredMarks(page, drawings))], view).toEqual([]);
      }
    });
});

test.describe("a comparison that cannot be as it was asked for", () => {
  test("of one asks for another, and one click gives one", async ({ page }) => {
    await open(page, "?lang=en&view=compare&compare=amazon");
    await expect(page.getByText("Choose two to four providers")).toBeVisible();
    await page.getByRole("button", { name: "Compare Alphabet too" }).click();
    await expect(columns(page)).toHaveText([/^Amazon/, /^Alphabet/]);
  });

  test("of one in the filter asks for another, too", async ({ page }) => {
    await open(page, "?lang=en&view=compare&providers=amazon");
    await expect(page.getByText("Choose two to four providers")).toBeVisible();
    await page.getByRole("checkbox", { name: "Alphabet" }).check();
    await expect(page.getByRole("columnheader", { name: "Alphabet" })).toBeVisible();
  });

  test("of nobody offers everybody", async ({ page }) => {
    await open(page, "?lang=en&view=compare&compare=none");
    await expect(page.getByText("Choose two to four providers")).toBeVisible();
    await expect(page.getByRole("button", { name: /^Compare .* too$/ })).toHaveCount(4);
  });

  test("of five takes the first four and says who is left out", async ({ page }) => {
    await open(page, `?lang=en&view=compare&compare=meta,amazon,oracle,microsoft,alphabet&${RECORD}`);
    await expect(columns(page)).toHaveText(["Meta", "Amazon", "Oracle", "Microsoft"]);
    await expect(page.getByText("compare=alphabet")).toBeVisible();
  });

  test("against one who is not compared says so and offers both ways on", async ({ page }) => {
    await open(page, `?lang=en&view=compare&${AMAZON_MICROSOFT}&against=alphabet`);
    await expect(comparison(page).getByText("Alphabet is not among those compared")).toBeVisible();
    await comparison(page).getByRole("button", { name: "As it was" }).click();
    await expect(row(page, /^Capital spending, 2025/)).toContainText("1.25×");
    await page.goBack();
    await comparison(page).locator(".comparing-remark").getByRole("button", { name: "Compare Alphabet too" }).click();
    await expect(columns(page)).toHaveText(["Amazon", "Microsoft", /^Alphabet/]);
  });

  test("indexed without a common period says so", async ({ page }) => {
    await open(page, `?lang=en&view=compare&compare=amazon,oracle&history=indexed&${RECORD}`);
    await expect(row(page, /^Capital spending by year/)).toContainText("no common period for an index");
  });
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("what a row is about stays while its values scroll", async ({ page }) => {
    await open(page, `?lang=en&view=compare&compare=amazon,microsoft,alphabet&${RECORD}`);
    const name = page.getByRole("rowheader", { name: /^Capital spending by year/ });
    const before = await name.boundingBox();
    await page
      .locator(".table-scroller")
      .first()
      .evaluate((scroller) => scroller.scrollTo(200, 0));
    expect((await name.boundingBox())?.x).toBeCloseTo(before?.x ?? -1, 0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});
