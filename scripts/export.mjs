import { join } from "node:path";
import { parseArgs } from "node:util";
import { withPage } from "./browser.mjs";
import { run, Wrong } from "./ending.mjs";
import { makeFolder, writeWhole } from "./files.mjs";

/** Charts as files without a window: `npm run export -- --help`. The page itself makes them: the same bytes. */

const HELP = `Charts as files, made by the page itself without a window.

  npm run export -- --charts all --lang ko --format png,svg --size slide --out DIR

what
  --charts      all, or ids: capex-by-year,growth-yoy                        (all)
  --format      png, svg, pdf, csv, xlsx, json; several with commas          (png)
  --out         folder for the files, made where it is missing               (.)
  --built       use the page as it was last built
which view: as in the page's address
  --lang        ko, en, or both for one file each                            (en)
  --providers   ids: amazon,microsoft        --years      2024 or 2023-2025
  --topics      capex,growth,chips,...       --evidence   reported,planned,...
  --sources     article or article,record    --step       year or quarter
  --basis       cash, leases or net, for capital spending over the years
  --compare     ids in order: amazon,meta     --against    an id, or none
  --rows        all or shared                --history    amounts or indexed
  --currency    usd or krw                   --fx         won per US dollar
how pictures look
  --size        article, slide, card, square, portrait, paper, or WxH        (article)
  --scale       pixels of a PNG for one of the picture: 1 to 4               (2)
  --background  page, white, dark, transparent                               (page)
  --parts       title,subtitle,legend,notes,source                           (all)
  --lettering   font, or outlines for programs that ignore fonts             (font)

ends with 0 when every file was made, 1 when one could not be, 2 when it was asked for something unknown,
3 when the view leaves nothing of a chart that was asked for by name, or of any chart.
`;

const [FAILED, UNKNOWN, NOTHING] = [1, 2, 3];
const VIEW = [
  "lang",
  "providers",
  "years",
  "topics",
  "evidence",
  "sources",
  "step",
  "basis",
  "compare",
  "against",
  "rows",
  "history",
  "currency",
  "fx",
];
const IMAGE = ["size", "scale", "background", "parts", "lettering"];

function read() {
  const options = Object.fromEntries(
    ["charts", "format", "out", ...VIEW, ...IMAGE].map((name) => [name, { type: "string" }]),
  );
  try {
    return parseArgs({ options: { ...options, help: { type: "boolean" }, built: { type: "boolean" } }, strict: true })
      .values;
  } catch (error) {
    throw new Wrong(`${error.message}. See --help.`, UNKNOWN);
  }
}

const queryOf = (names, values) => {
  const query = new URLSearchParams(
    names.filter((name) => values[name] !== undefined).map((name) => [name, values[name]]),
  );
  return query.size > 0 ? `?${query}` : "";
};
const listOf = (text) => text.split(",").map((part) => part.trim());

async function exportCharts(values) {
  const { charts = "all", format = "png", lang = "en", out = "." } = values;
  const inEach = lang === "both";
  const view = queryOf(VIEW, { ...values, lang: inEach ? "en" : lang });
  const image = queryOf([...IMAGE, "language"], { ...values, language: inEach ? lang : undefined });
  let nothing = null;
  await withPage(async (open) => {
    const page = await open(view, {});
    const [ignored, formats, known] = await page.evaluate((choices) => {
      const { cloudRace } = window;
      return [[...cloudRace.ignored(), ...cloudRace.ignoredIn(choices)], cloudRace.formats, cloudRace.charts()];
    }, image);
    if (ignored.length > 0) throw new Wrong(`Unknown or out of bounds: ${ignored.join(", ")}.`, UNKNOWN);
    const wanted = listOf(format).map((name) => name.toUpperCase());
    const strange = wanted.filter((name) => !formats.includes(name));
    if (strange.length > 0)
      throw new Wrong(`No such format: ${strange.join(", ")}. There are ${formats.join(", ")}.`, UNKNOWN);
    const ids = charts === "all" ? known.map(({ id }) => id) : listOf(charts);
    const unknown = ids.filter((id) => !known.some((chart) => chart.id === id));
    if (unknown.length > 0)
      throw new Wrong(
        `No such chart: ${unknown.join(", ")}. There are ${known.map(({ id }) => id).join(", ")}.`,
        UNKNOWN,
      );
    makeFolder(out);
    let made = 0;
    for (const id of ids) {
      const empty = known.find((chart) => chart.id === id)?.empty;
      if (empty) {
        console.log(`${id}: ${empty}`);
        if (charts !== "all") nothing = id;
        continue;
      }
      for (const name of wanted) {
        const files = await page
          .evaluate((order) => window.cloudRace.make(...order), [id, name, image])
          .catch((error) => {
            throw new Wrong(`${id} as ${name} ${error.message.replace(/^.*?Error: /s, "").split("\n")[0]}`, FAILED);
          });
        for (const file of files) {
          writeWhole(join(out, file.name), Buffer.from(file.content, "base64"));
          console.log(join(out, file.name));
          made++;
        }
      }
    }
    if (made === 0) nothing ??= "any chart";
  }, values.built);
  if (nothing) throw new Wrong(`This view leaves nothing of ${nothing}.`, NOTHING);
}

await run(async () => {
  const values = read();
  if (values.help) console.log(HELP);
  else await exportCharts(values);
});
