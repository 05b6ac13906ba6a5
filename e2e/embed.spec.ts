import type { Page } from "@playwright/test";
import { ARTICLE_ALONE, addressOf, COMPARED, LANGUAGES, WITH_RECORD } from "./charts";
import { wordsOf } from "./controls";
import { exportPanel } from "./exported";
import { badLabels, coveredMarks } from "./labels";
import { expect, open, test } from "./watch";

/** A page of somebody else with a chart of ours in it. */
async function host(page: Page, html: string): Promise<void> {
  await page.route("**/host.html", (route) =>
    route.fulfill({
      contentType: "text/html",
      body: `<!doctype html><meta charset="utf-8"><body style="margin:0">${html}`,
    }),
  );
  await page.goto("/host.html");
}

/** Waits until the chart alone is drawn. */
async function alone(page: Page, query: string): Promise<void> {
  await page.goto(`/${query}`);
  await expect(page.locator(".embed")).toBeVisible();
  await expect(page.locator(".drawing:not(:has(svg))")).toHaveCount(0);
  await page.evaluate(() => document.fonts.ready);
}

/** Frames as pages of others have them, in CSS pixels: a page builder's, a video's, a column, a phone. */
const FRAMES = [
  [1200, 675],
  [640, 400],
  [560, 315],
  [320, 480],
  [280, 400],
] as const;
/** From this width and height up every chart fits, so that nobody has to scroll in it. */
const FITS = [640, 400] as const;
/** CSS pixels: smaller letters can hardly be read. */
const LEGIBLE = 11;

for (const language of LANGUAGES)
  test(`every chart alone fits the frame it is given in ${language}`, async ({ page }) => {
    test.setTimeout(120_000);
    await alone(page, `?lang=${language}&embed=the-race`);
    for (const { query, charts } of [ARTICLE_ALONE, WITH_RECORD, COMPARED])
      for (const id of charts) {
        await goTo(page, addressOf({ query: `${query.replace(/view=\w+/, "")}&embed=${id}` }, language));
        await expect(page.locator(`main#chart-${id}`)).toBeVisible();
        await expect(page.locator(".empty")).toHaveCount(0);
        for (const [width, height] of FRAMES) {
          await page.setViewportSize({ width, height });
          const mayScroll = width < FITS[0] || height < FITS[1];
          const message = `${query} ${id} ${width} × ${height}`;
          await expect.poll(() => faultsIn(page, mayScroll), { message }).toEqual([]);
        }
      }
  });

/** Without a page load, as Back comes to an entry that the page itself has forgotten. */
async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => {
    history.replaceState({ ...history.state, place: to }, "", to);
    dispatchEvent(new PopStateEvent("popstate", { state: history.state }));
  }, address);
}

/** What does not fit in the frame, or cannot be read in it, each as a sentence. */
async function faultsIn(page: Page, mayScroll: boolean): Promise<readonly string[]> {
  await settled(page);
  const around = await page.evaluate((legible) => {
    const faults: string[] = [];
    const { documentElement } = document;
    if (documentElement.scrollHeight > innerHeight) faults.push("scrolls");
    for (const one of [documentElement, ...document.querySelectorAll(".drawing, .table-scroller")])
      if (one.scrollWidth > one.clientWidth) faults.push(`${one.className || "the frame"} scrolls sideways`);
    const shown = document.querySelector(".embed .drawing svg, .embed table");
    const foot = document.querySelector(".embed footer");
    if (!shown || !foot?.querySelector("a")?.textContent) return [...faults, "is not drawn, or leads nowhere"];
    const { width, bottom } = shown.getBoundingClientRect();
    if (bottom > foot.getBoundingClientRect().top + 1) faults.push("is cut");
    const times = shown instanceof SVGElement ? width / Number(shown.getAttribute("width")) : 1;
    for (const text of shown.querySelectorAll("text, td, th"))
      if (Number.parseFloat(getComputedStyle(text).fontSize) * times < legible)
        faults.push(`“${text.textContent}” is too small`);
    return faults;
  }, LEGIBLE);
  const inside = [...(await badLabels(page, ".drawing svg")), ...(await coveredMarks(page, ".drawing svg"))];
  return [...around.filter((fault) => !mayScroll || fault !== "scrolls"), ...inside];
}

/** Resolves when the page has been as it is for some frames: charts try one way to fit after the other. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    let quiet = 0;
    const watch = new MutationObserver(() => {
      quiet = 0;
    });
    watch.observe(document.body, { subtree: true, childList: true, attributes: true });
    for (; quiet < 3; quiet += 1) await new Promise(requestAnimationFrame);
    watch.disconnect();
  });
}

test("a frame too small for all of a chart says that it shows a part; with room it shows all, with its notes", async ({
  page,
}) => {
  await page.setViewportSize({ width: 640, height: 400 });
  await alone(page, `?lang=en&${WITH_RECORD.query}&embed=partnership-flows`);
  const link = page.locator(".embed footer a");
  const { embed } = wordsOf("en").text;
  await expect(link).toHaveText(embed.part);
  await page.setViewportSize({ width: 640, height: 3000 });
  await expect(link).toHaveText(embed.full);
  await expect(page.locator(".frame-subtitle").first()).toBeVisible();
  // a frame too small for anything scrolls through all of it
  await page.setViewportSize({ width: 240, height: 160 });
  await expect.poll(() => faultsIn(page, true)).toEqual([]);
  await expect(link).toHaveText(embed.full);
});

test("it has no controls, fills its frame, and leads to the full view", async ({ page }) => {
  await page.setViewportSize({ width: 600, height: 700 });
  await alone(page, "?embed=growth-yoy&providers=amazon,microsoft&lang=en");
  await expect(page.getByRole("button")).toHaveCount(0);
  await expect(page.getByRole("checkbox")).toHaveCount(0);
  await expect(page.getByText("Filter: Amazon, Microsoft")).toBeVisible();
  const { height } = (await page.locator(".embed").boundingBox()) ?? { height: 0 };
  expect(height).toBe(700);
  const [full] = await Promise.all([
    page.context().waitForEvent("page"),
    page.getByRole("link", { name: "Open in Cloud Race" }).click(),
  ]);
  expect(new URL(full.url()).search).toBe("?providers=amazon,microsoft&lang=en");
  expect(new URL(full.url()).hash).toBe("#chart-growth-yoy");
});

test("it follows the language and the theme it is given", async ({ page }) => {
  await alone(page, "?embed=growth-yoy&lang=ko&theme=dark");
  await expect(page.getByRole("link", { name: "Cloud Race에서 열기" })).toBeVisible();
  await expect(page.locator("html")).toHaveCSS("color-scheme", "dark");
});

test("a chart the filter leaves nothing of says so", async ({ page }) => {
  await page.goto("/?embed=capex-by-year&years=2019&lang=en");
  await expect(page.locator(".embed")).toContainText("There are no figures here in the chosen years.");
  await expect(page.getByRole("link", { name: "Open in Cloud Race" })).toBeVisible();
});

test("an unknown chart opens the page and says what it left out", async ({ page }) => {
  await page.goto("/?embed=nonsense&lang=en");
  await expect(page.getByText("embed=nonsense")).toBeVisible();
  await expect(page.getByRole("banner")).toBeVisible();
});

/** What the page gives to put one of its charts into a page of somebody else. */
async function embedCode(page: Page, id: string): Promise<string> {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page);
  const panel = await exportPanel(page, id);
  await panel.getByRole("button", { name: "Copy embed code" }).click();
  await expect(panel.getByText(/^Copied/)).toBeVisible();
  return page.evaluate(() => navigator.clipboard.readText());
}

test("the snippet fits the frame to its chart, wide and narrow", async ({ page }) => {
  const code = await embedCode(page, "capex-by-year");
  await host(page, `<div id="room" style="width:700px">${code}</div>`);
  const frame = page.locator("iframe");
  const fits = () =>
    frame.evaluate((element: HTMLIFrameElement) => {
      const inside = element.contentDocument;
      const drawing = inside?.querySelector(".drawing svg");
      if (!inside || !drawing) return false;
      return inside.documentElement.scrollHeight <= element.clientHeight && element.height !== "520";
    });
  await expect.poll(fits).toBe(true);
  const wide = Number(await frame.getAttribute("height"));
  await page.locator("#room").evaluate((element) => element.style.setProperty("width", "300px"));
  await expect.poll(async () => Number(await frame.getAttribute("height"))).not.toBe(wide);
  await expect.poll(fits).toBe(true);
});

/** How pages of others treat a frame: as wide as their column, as a video, at a height of their own. */
const HOSTS = [
  (code: string) =>
    `<style>.column iframe { max-width: 100% }</style><div class="column" style="width:320px">${code}</div>`,
  (code: string) =>
    `<style>.video { position: relative; width: 640px; padding-bottom: 360px }
     .video iframe { position: absolute; inset: 0; height: 100% }</style><div class="video">${code}</div>`,
  (code: string) =>
    `<style>.fixed iframe { height: 400px }</style><div class="fixed" style="width:280px">${code}</div>`,
];

test("the frame works without any script around it, whatever style sheet the page around has", async ({ page }) => {
  const code = (await embedCode(page, "growth-yoy")).replace(/<script>.*<\/script>/s, "").replace("lazy", "eager");
  await host(page, HOSTS.map((around) => around(code)).join(""));
  for (const [index, height] of [520, 360, 400].entries()) {
    const frame = page.locator("iframe").nth(index);
    await expect(frame).toHaveJSProperty("clientHeight", height);
    await expect(frame.contentFrame().getByRole("heading")).toContainText("Azure");
    await expect(frame.contentFrame().locator(".drawing svg")).toBeVisible();
    const scrolls = () =>
      frame.evaluate((element: HTMLIFrameElement) => {
        const { scrollWidth, clientWidth, scrollHeight, clientHeight } =
          element.contentDocument?.documentElement ?? element;
        return scrollWidth > clientWidth || scrollHeight > clientHeight;
      });
    await expect.poll(scrolls).toBe(false);
  }
});
