import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PNG } from "pngjs";
import { exported, keptImageChoices, textsInPng } from "./exported";
import { expect, open, test } from "./watch";

/** `npm run export`, on the page as it is built. */
function command(...words: string[]): Promise<{ readonly code: number | null; readonly said: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ["scripts/export.mjs", "--built", ...words]);
    let said = "";
    child.stdout.on("data", (part) => (said += part));
    child.stderr.on("data", (part) => (said += part));
    child.on("close", (code) => resolve({ code, said }));
  });
}

test.describe.configure({ timeout: 60_000 });

test("makes the same bytes as the page", async ({ page }, info) => {
  const out = info.outputPath("files");
  const { code, said } = await command(
    ..."--charts capex-by-year,growth-yoy --lang ko --format png,svg --size slide --providers amazon,microsoft --out".split(
      " ",
    ),
    out,
  );
  expect(said).toContain("cloud-race_capex-by-year_ko.svg");
  expect(code).toBe(0);
  await keptImageChoices(page, "?size=slide");
  await open(page, "?lang=ko&providers=amazon,microsoft");
  for (const id of ["capex-by-year", "growth-yoy"]) {
    const { name, bytes } = await exported(page, id, "SVG", "ko");
    expect(readFileSync(join(out, name)).equals(bytes), id).toBe(true);
    const picture = PNG.sync.read(readFileSync(join(out, `cloud-race_${id}_ko@2x.png`)));
    expect([picture.width, picture.height]).toEqual([3840, 2160]);
  }
});

test("makes both languages and every format", async ({ page: _ }, info) => {
  const out = info.outputPath("files");
  const { code } = await command(
    "--charts",
    "venture-share",
    "--lang",
    "both",
    "--format",
    "svg,pdf,csv,xlsx,json",
    "--out",
    out,
  );
  expect(code).toBe(0);
  expect(readdirSync(out).sort()).toEqual(
    ["csv", "json", "pdf", "svg", "xlsx"]
      .flatMap((end) => ["en", "ko"].map((language) => `cloud-race_venture-share_${language}.${end}`))
      .sort((a, b) => (a < b ? -1 : 1)),
  );
});

for (const [what, words, code, says] of [
  ["help", ["--help"], 0, "--charts"],
  ["an unknown option", ["--bogus"], 2, "--bogus"],
  ["an unknown chart", ["--charts", "nonsense"], 2, "No such chart: nonsense. There are the-race, capex-by-year"],
  ["an unknown format", ["--format", "gif"], 2, "No such format: GIF. There are PNG"],
  ["an unknown provider", ["--providers", "nobody"], 2, "providers=nobody"],
  ["a size out of bounds", ["--size", "100x100"], 2, "size=100x100"],
  ["an unknown language", ["--lang", "fr"], 2, "lang=fr"],
  [
    "a view that leaves nothing",
    ["--charts", "capex-by-year", "--years", "2019"],
    3,
    "leaves nothing of capex-by-year",
  ],
] as const)
  test(`answers ${what} with ${code} and a sentence`, async ({ page: _ }) => {
    const answer = await command(...words);
    expect(answer.said).toContain(says);
    expect(answer.said).not.toContain("    at ");
    expect(answer.code).toBe(code);
  });

test("a chart the view leaves nothing of is not made, not even by a script", async ({ page }) => {
  await open(page, "?lang=en&years=2019");
  const said = await page.evaluate(() =>
    window.cloudRace?.make("capex-by-year", "SVG", "").then(
      () => "made",
      (error: Error) => error.message,
    ),
  );
  expect(said).toContain("would be empty");
});

test("the pictures a shared link is shown with are there, in the size the page says", async ({ page }) => {
  await open(page, "");
  const property = (name: string) =>
    page
      .locator(`meta[property="${name}"]`)
      .evaluateAll((tags) => tags.map((tag) => tag.getAttribute("content") ?? ""));
  const images = await property("og:image");
  const sizes = [await property("og:image:width"), await property("og:image:height")].map((of) => of.map(Number));
  expect(images).toHaveLength(2);
  for (const [at, image] of images.entries()) {
    const body = await (await page.request.get(image)).body();
    const picture = PNG.sync.read(body);
    expect([picture.width, picture.height]).toEqual(sizes.map((of) => of[at]));
    expect(textsInPng(body).Title).toBeTruthy();
  }
});
