import { spawnSync } from "node:child_process";
import { existsSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { languagesOf, withPage } from "./browser.mjs";
import { run, Wrong } from "./ending.mjs";
import { makeFolder, writeWhole } from "./files.mjs";
import { needProgram } from "./needs.mjs";

/**
 * Every chart’s exported SVG, with the record in it, as other programs draw it, on one sheet: `npm run renderers`
 * writes renderers/index.html and, for each chart, one picture of its row. Narrow it with words: `npm run renderers --
 * ko outlines capex-by-year`. The programs are Chromium and Debian's librsvg2-bin, inkscape and libreoffice-draw, which
 * are installed where they are missing and we may; they ignore the font in the file, so texts that are letters need
 * fonts-noto-cjk to be read in them, outlines need nothing.
 */

const FOLDER = "renderers";
const LETTERINGS = ["font", "outlines"];
const WIDTH = 1200;

const RENDERERS = [
  { name: "rsvg-convert", needs: "librsvg2-bin", draw: (from, to) => ["-w", WIDTH, "-o", to, from] },
  {
    name: "inkscape",
    needs: "inkscape",
    draw: (from, to) => [from, "--export-type=png", `--export-filename=${to}`, "-w", WIDTH],
  },
  { name: "soffice", needs: "libreoffice-draw" }, // takes all files at once: it is slow to start
];

const wanted = process.argv.slice(2);
const among = (values) => {
  const chosen = values.filter((value) => wanted.includes(value));
  return chosen.length > 0 ? chosen : values;
};

const files = [];

function needRenderers() {
  for (const { name, needs } of RENDERERS)
    if (!needProgram(name, needs))
      throw new Wrong(`${name} is missing. Install it (Debian: ${needs}) and run the command again.`);
  if (!spawnSync("fc-list", [":lang=ko"], { encoding: "utf8" }).stdout)
    console.log(
      "No Korean font is installed (Debian: fonts-noto-cjk): Hangul that is letters will be boxes outside Chromium.",
    );
}

async function drawAll(open) {
  rmSync(FOLDER, { recursive: true, force: true });
  for (const language of among(await languagesOf(open)))
    for (const lettering of among(LETTERINGS)) {
      const folder = join(FOLDER, language, lettering);
      makeFolder(folder);
      const page = await open(`?lang=${language}&sources=article,record`, {});
      const ids = (await page.evaluate(() => window.cloudRace.charts())).map(({ id }) => id);
      for (const id of wanted.some((word) => ids.includes(word)) ? among(ids) : ids) {
        const [{ name, content }] = await page.evaluate(
          ([chart, choices]) => window.cloudRace.make(chart, "SVG", choices),
          [id, `?lettering=${lettering}`],
        );
        writeWhole(join(folder, name), Buffer.from(content, "base64"));
        files.push({ id, language, lettering, folder, svg: join(folder, name) });
      }
      await page.context().close();
    }

  const pictureBy = (name, { svg }) => svg.replace(/svg$/, `${name}.png`);
  for (const { name, draw } of RENDERERS) {
    const call = (args) => spawnSync(name, args.map(String), { stdio: ["ignore", "ignore", "pipe"], encoding: "utf8" });
    if (draw) for (const file of files) call(draw(file.svg, pictureBy(name, file)));
    else
      for (const folder of new Set(files.map((file) => file.folder))) {
        const svgs = files.filter((file) => file.folder === folder).map(({ svg }) => svg);
        call(["--headless", "--convert-to", "png", "--outdir", folder, ...svgs]);
        for (const svg of svgs)
          if (existsSync(svg.replace(/svg$/, "png")))
            renameSync(svg.replace(/svg$/, "png"), svg.replace(/svg$/, `${name}.png`));
      }
    const missing = files.filter((file) => !existsSync(pictureBy(name, file)));
    console.log(`${name}: ${files.length - missing.length} of ${files.length} drawn`);
    if (missing.length > 0) process.exitCode = 1;
  }

  const cell = (source, name) => `<figure><img src="${source}" alt=""><figcaption>${name}</figcaption></figure>`;
  const row = (file) =>
    `<section id="${file.id}_${file.language}_${file.lettering}"><h2>${file.id}, ${file.language}, ${file.lettering}</h2>${cell(file.svg, "Chromium")}${RENDERERS.map(({ name }) => cell(pictureBy(name, file), name)).join("")}</section>`;
  const sheet = (rows) =>
    `<!doctype html><meta charset="utf-8"><title>Cloud Race, drawn by other programs</title>
<style>body{font:14px sans-serif;background:#888;margin:12px}section{display:grid;grid-template-columns:1fr 1fr;gap:8px}h2{grid-column:1/-1;margin:8px 0 0;font-size:14px;color:#fff}figure{margin:0}img{width:100%}figcaption{color:#fff}</style>
${rows.map(row).join("\n")}`.replaceAll(`src="${FOLDER}/`, 'src="');
  writeWhole(join(FOLDER, "index.html"), sheet(files));
  const page = await open("", { viewport: { width: 2 * WIDTH, height: WIDTH } });
  await page.goto(pathToFileURL(join(FOLDER, "index.html")).href);
  for (const section of await page.locator("section").all())
    writeWhole(join(FOLDER, `${await section.getAttribute("id")}.png`), await section.screenshot());
  console.log(`\n${files.length} exports: open ${FOLDER}/index.html`);
}

await run(async () => {
  needRenderers();
  await withPage(drawAll);
});
