import { rmSync } from "node:fs";
import { languagesOf, withPage } from "./browser.mjs";
import { run } from "./ending.mjs";
import { makeFolder, writeWhole } from "./files.mjs";

/**
 * One contact sheet of everything: every chart × language × theme × width × a few filters, and every export, taken of
 * the built page into gallery/index.html. Narrow it with words: `npm run gallery -- ko dark 390 capex-by-year`.
 */

const FOLDER = "gallery";
const THEMES = ["light", "dark"];
const WIDTHS = [390, 820, 1440];
const FILTERS = {
  all: "",
  record: "&sources=article,record",
  compare: "&view=compare",
  "one provider": "&providers=amazon",
  2024: "&years=2024",
  won: "&currency=krw",
};
const EXPORTED = [FILTERS.record, FILTERS.compare];

const wanted = process.argv.slice(2);
const among = (values) => {
  const chosen = values.filter((value) => wanted.includes(String(value)));
  return chosen.length > 0 ? chosen : values;
};

const shots = [];

async function takeAll(open) {
  rmSync(FOLDER, { recursive: true, force: true });
  makeFolder(FOLDER);
  const languages = among(await languagesOf(open));
  for (const language of languages)
    for (const theme of among(THEMES))
      for (const width of among(WIDTHS)) {
        const look = { viewport: { width, height: 900 }, colorScheme: theme };
        for (const [filter, query] of Object.entries(FILTERS)) {
          const page = await open(`?lang=${language}${query}`, look);
          // it stands over charts
          await page.locator(".filters").evaluate((bar) => bar.style.setProperty("visibility", "hidden"));
          for (const figure of await page.locator("figure[id^=chart-]").all()) {
            const id = (await figure.getAttribute("id"))?.replace("chart-", "") ?? "";
            if (wanted.some((word) => word.includes("-")) && !wanted.includes(id)) continue;
            const file = `${[id, language, theme, width, filter].join("_").replaceAll(" ", "-")}.png`;
            writeWhole(`${FOLDER}/${file}`, await figure.screenshot());
            shots.push({ id, file, words: [language, theme, width, filter].join(", "), width });
          }
          await page.context().close();
        }
        console.log(`${language}, ${theme}, ${width} px`);
      }
  for (const [language, query] of languages.flatMap((language) => EXPORTED.map((query) => [language, query]))) {
    const page = await open(`?lang=${language}${query}`, { viewport: { width: 1440, height: 900 } });
    for (const figure of await page.locator("figure[id^=chart-]").all()) {
      const id = (await figure.getAttribute("id"))?.replace("chart-", "") ?? "";
      const [{ name: file, content }] = await page.evaluate((chart) => window.cloudRace.make(chart, "PNG", ""), id);
      writeWhole(`${FOLDER}/${file}`, Buffer.from(content, "base64"));
      shots.push({ id, file, words: `export, ${language}`, width: 600 });
    }
    console.log(`exports, ${language}${query}`);
    await page.context().close();
  }
}

function writeSheet() {
  const ids = [...new Set(shots.map(({ id }) => id))];
  const pictureOf = ({ file, words, width }) =>
    `<figure><img loading="lazy" src="${file}" width="${Math.min(width, 700)}" alt=""><figcaption>${words}</figcaption></figure>`;
  const sections = ids.map(
    (id) =>
      `<h2>${id}</h2><div>${shots
        .filter((shot) => shot.id === id)
        .map(pictureOf)
        .join("")}</div>`,
  );
  writeWhole(
    `${FOLDER}/index.html`,
    `<!doctype html><meta charset="utf-8"><title>Cloud Race, gallery</title>
  <style>body{font:14px sans-serif;background:#888}div{display:flex;flex-wrap:wrap;gap:12px;align-items:start}figure{margin:0}figcaption{color:#fff}</style>
  ${sections.join("\n")}`,
  );
  console.log(`\n${shots.length} pictures: open ${FOLDER}/index.html`);
}

await run(async () => {
  await withPage(takeAll);
  writeSheet();
});
