import { spawn } from "node:child_process";
import { cpSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { PNG } from "pngjs";
import { exported, keptImageChoices } from "./exported";
import { expect, open, test } from "./watch";

interface Answer {
  readonly code: number | null;
  readonly said: string;
}

/** `npm run export`, on the page as it is built. */
function command(...words: string[]): Promise<Answer> {
  return script("export", ["--built", ...words]);
}

interface Where {
  readonly folder?: string;
  readonly browser?: string | undefined;
}

function script(name: string, words: readonly string[], where: Where = {}): Promise<Answer> {
  const { folder = ".", browser = process.env.CHROMIUM_PATH } = where;
  return new Promise((done) => {
    const env = { ...process.env, ...(browser ? { CHROMIUM_PATH: browser } : {}) };
    const child = spawn(process.execPath, [resolve(`scripts/${name}.mjs`), ...words], { cwd: folder, env });
    let said = "";
    child.stdout.on("data", (part) => (said += part));
    child.stderr.on("data", (part) => (said += part));
    child.on("close", (code) => done({ code, said }));
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

/** What a command says that cannot do what it was asked: one sentence, and no stack. */
function expectOneSentence({ code, said }: Answer, sentence: string | RegExp): void {
  expect(said.trim()).toMatch(sentence);
  expect(said.trim().split("\n")).toHaveLength(1);
  expect(code).toBe(1);
}

test.describe("without a browser that can be started", () => {
  for (const [name, words] of [
    ["export", ["--built"]],
    ["gallery", []],
    ["pictures", []],
    ["engines", ["--built"]],
    ["../bench/bench", []],
  ] as const)
    test(`${name} ends with a sentence`, async ({ page: _ }) => {
      for (const browser of ["/nowhere", "/bin/true"])
        expectOneSentence(await script(name, words, { browser }), `The browser ${browser} cannot be started`);
    });
});

/** A folder with a built page of its own, to spoil. */
function copyOfPage(folder: string): string {
  cpSync("dist", join(folder, "dist"), { recursive: true });
  for (const name of ["node_modules", "package-lock.json"]) symlinkSync(resolve(name), join(folder, name));
  return folder;
}

test("writes nothing but whole files, and only where files can be", async ({ page: _ }, info) => {
  const words = ["--charts", "venture-share", "--format", "csv", "--out"];
  for (const out of ["/proc/nowhere", "/proc/nowhere/further", join(resolve("package.json"), "in-a-file")])
    expectOneSentence(await command(...words, out), `Cannot write to ${out}: `);
  const out = info.outputPath("files");
  expect((await command(...words, out)).code).toBe(0);
  expect(readdirSync(out)).toEqual(["cloud-race_venture-share_en.csv"]);
});

test.describe("with a page that cannot show its figures", () => {
  const ARTICLE = "dist/data/article.json";
  const spoilt: readonly (readonly [string, (folder: string) => void, RegExp])[] = [
    [
      "no built page",
      (folder) => rmSync(join(folder, "dist"), { recursive: true }),
      /^There is no built page yet: run npm run build/,
    ],
    [
      "a page without its script",
      (folder) => writeFileSync(join(folder, "dist/index.html"), "<p>soon</p>"),
      /^What is in dist is not the whole page \(its script is missing\)/,
    ],
    [
      "a page that lost a file",
      (folder) => rmSync(join(folder, "dist/early.js")),
      /^What is in dist is not the whole page \(early.js is missing\)/,
    ],
    [
      "a script that throws",
      (folder) => writeFileSync(join(folder, "dist/early.js"), "throw new Error('odd')"),
      /^The page shows no figures: odd$/,
    ],
    [
      "data cut in the middle",
      (folder) => writeFileSync(join(folder, ARTICLE), readFileSync(ARTICLE).subarray(0, 3000)),
      /^The page shows no figures: .*article\.json.*expected JSON/,
    ],
    [
      "data with a mistake",
      (folder) =>
        writeFileSync(join(folder, ARTICLE), readFileSync(ARTICLE, "utf8").replace('"metric":', '"metrics":')),
      /^The page shows no figures: .*article\.json.*figures\[0\]/,
    ],
    [
      "no code of a drawing",
      (folder) => {
        for (const name of readdirSync(join(folder, "dist/assets")))
          if (name.startsWith("flows-")) rmSync(join(folder, "dist/assets", name));
      },
      /^A chart cannot be drawn: /,
    ],
  ];
  for (const [what, spoil, sentence] of spoilt)
    test(`${what} is answered with a sentence`, async ({ page: _ }, info) => {
      const folder = copyOfPage(info.outputPath("copy"));
      spoil(folder);
      expectOneSentence(await script("export", ["--built", "--format", "csv"], { folder }), sentence);
    });
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
