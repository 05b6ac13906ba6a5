import { statSync } from "node:fs";
import { parseArgs } from "node:util";
import { startedBrowser } from "../scripts/browser.mjs";
import { end, Wrong } from "../scripts/ending.mjs";
import { needChromium, needFolder, needNode, needPackages } from "../scripts/needs.mjs";
import { makeFloor } from "./floor.mjs";
import { BEFORE, goalsFrom } from "./goals.mjs";
import { archiveOnce, FILES, makeOnce, openForExports, usualWays } from "./measure/exports.mjs";
import { measureGrowth } from "./measure/growth.mjs";
import { measureLoad } from "./measure/load.mjs";
import { measureMemory } from "./measure/memory.mjs";
import { ACTS, measureTasks } from "./measure/tasks.mjs";
import { openForToggles, toggleOnce } from "./measure/toggle.mjs";
import { median, spread } from "./numbers.mjs";
import { buildOthers, buildPage, builtBefore, needLibraries, OTHERS, othersAt, serve } from "./sites.mjs";
import { goalTable, machineWords, number, table, withSpread } from "./table.mjs";

const HELP = `npm run bench -- [options]

How fast the page is: beside the same charts made with other libraries, beside a page without script, and beside the
page at an earlier commit. All are measured in one run, in turn, again and again; medians are told, with the range that
half of the values lie in. Milliseconds are this machine's, ratios hold elsewhere.

  --quick          fewer times each; says whether all works, not how fast it is
  --json           the results as JSON, and nothing else
  --part NAME,…    only some of: load, toggle, tasks, growth, memory, files
  --rounds N       how many times each is measured (5; quick: 1)
  --base REF       the commit that exports are set beside (${BEFORE})
  --built          takes the page as it was last built
`;

const PARTS = ["load", "toggle", "tasks", "growth", "memory", "files"];
const { values: asked } = parseArgs({
  options: {
    quick: { type: "boolean", default: false },
    json: { type: "boolean", default: false },
    built: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
    part: { type: "string", default: PARTS.join() },
    rounds: { type: "string" },
    base: { type: "string", default: BEFORE },
  },
});
if (asked.help) {
  console.log(HELP);
  process.exit(0);
}
const parts = asked.part.split(",");
const unknown = parts.filter((part) => !PARTS.includes(part));
if (unknown.length > 0) end(new Wrong(`No such part: ${unknown.join(", ")}. There are ${PARTS.join(", ")}.`));
const rounds = Number(asked.rounds ?? (asked.quick ? 1 : 5));
if (!Number.isInteger(rounds) || rounds < 1) end(new Wrong("--rounds wants a number of times, 1 or more."));
const say = (line) => console.error(line);

const { launch, browser, page, others, earlier } = await prepared().catch(end);
const results = { machine: machineWords(browser.version()), date: new Date().toISOString().slice(0, 10), rounds };
const times = async (count, work) => {
  for (let at = 0; at < count; at++) await work(at);
};
const libraries = othersAt(others.address);
const medians = (lists) => Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, mediansOf(list)]));

async function prepared() {
  needNode();
  needFolder();
  await needPackages();
  const path = await needChromium();
  const launch = () => startedBrowser(path);
  const browser = await launch();
  needLibraries();
  if (!asked.built) await buildPage();
  await buildOthers();
  const before = parts.includes("files") ? builtBefore(asked.base) : undefined;
  if (parts.includes("files") && !before) say(`The repository has no commit ${asked.base}: exports are told alone.`);
  const [page, others] = [await serve("dist"), await serve(OTHERS)];
  return { launch, browser, page, others, earlier: before && (await serve(before)) };
}

/** The median of each value of many measurements. */
function mediansOf(list) {
  return Object.fromEntries(Object.keys(list[0] ?? {}).map((key) => [key, median(list.map((one) => one[key]))]));
}

try {
  await makeFloor(browser, page.address);
  for (const part of PARTS.filter((name) => parts.includes(name))) {
    say(`Measuring: ${part} …`);
    await MEASURED()[part]();
  }
} finally {
  await browser.close();
  for (const server of [page, others, earlier]) await server?.close();
}
report();

function MEASURED() {
  return { load: loads, toggle: toggles, tasks: allTasks, growth: growths, memory: memories, files };
}

async function loads() {
  const subjects = { floor: `${others.address}floor/`, ours: page.address, ...libraries };
  const slow = {};
  await times(rounds, async () => {
    for (const [name, url] of Object.entries(subjects)) {
      slow[name] ??= [];
      slow[name].push(await measureLoad(browser, url, { isOurs: name === "ours" }));
    }
  });
  results.load = slow;
  results.html = statSync("dist/index.html").size / 1000;
}

async function toggles() {
  const count = asked.quick ? 2 : 6;
  const measured = { fast: {}, slow: {}, sight: {} };
  const keep = (kind, name, value) => {
    measured[kind][name] ??= [];
    measured[kind][name].push(value);
  };
  const run = async (kind, name, url, how, work) => {
    const open = await openForToggles(browser, url, how);
    await toggleOnce(open); // the first choice of a visit warms what the others find warm
    await toggleOnce(open);
    await work?.(open);
    await times(count, async () => keep(kind, name, await toggleOnce(open)));
    await open.close();
  };
  await times(rounds, async () => {
    await run("fast", "ours", page.address, { cpu: 1 });
    for (const [name, url] of Object.entries({ ours: page.address, ...libraries }))
      await run("slow", name, url, { cpu: 4 });
    let seen = [];
    await run("sight", "ours", page.address, { cpu: 4, at: "chart-capex-by-year" }, async (open) => {
      seen = await open.page.evaluate(() => window.bench.chartsInSight());
    });
    measured.seen = seen;
    await run("sight", "echarts", `${libraries.echarts}?only=${seen.join()}`, { cpu: 4 });
  });
  results.toggle = measured;
}

async function allTasks() {
  const measured = { fast: [], slow: [] };
  await times(asked.quick ? 1 : Math.min(rounds, 3), async () => {
    measured.fast.push(await measureTasks(browser, page.address, 1));
    measured.slow.push(await measureTasks(browser, page.address, 4));
  });
  results.tasks = measured;
}

async function growths() {
  const sizes = asked.quick ? [40, 4000] : [40, 400, 4000, 40_000];
  const measured = Object.fromEntries(sizes.map((size) => [size, []]));
  await times(asked.quick ? 1 : Math.min(rounds, 3), async () => {
    for (const size of sizes)
      measured[size].push(...(await measureGrowth(launch, page.address, size, asked.quick ? 2 : 4)));
  });
  results.growth = measured;
}

async function memories() {
  results.memory = await measureMemory(browser, page.address, asked.quick ? 40 : 200);
}

async function files() {
  const sites = { ours: page.address, ...(earlier ? { before: earlier.address } : {}) };
  const measured = Object.fromEntries(Object.keys(sites).map((name) => [name, {}]));
  const bytes = {};
  const keep = (site, what, made) => {
    measured[site][what] ??= [];
    measured[site][what].push(made.ms);
    if (site === "ours") bytes[what] = made.bytes;
  };
  const open = {};
  for (const [name, url] of Object.entries(sites)) {
    open[name] = await openForExports(browser, url);
    keep(name, "the first SVG of a visit, with font and HarfBuzz to fetch", await makeOnce(open[name], "SVG", ""));
  }
  await times(asked.quick ? 2 : 7, async () => {
    for (const [what, format, image] of FILES)
      for (const name of Object.keys(sites)) keep(name, what, await makeOnce(open[name], format, image));
  });
  for (const { what, each, bytes: length } of await usualWays(open.ours, asked.quick ? 1 : 3)) {
    measured.ours[what] = each;
    bytes[what] = length;
  }
  for (const one of Object.values(open)) await one.close();
  await times(asked.quick ? 1 : 3, async () => {
    for (const [name, url] of Object.entries(sites)) {
      keep(name, "the ZIP of every chart", await archiveOnce(browser, url));
      keep(
        name,
        "the ZIP of every chart, with the record",
        await archiveOnce(browser, url, "?lang=ko&sources=article,record"),
      );
    }
  });
  results.files = { measured, bytes };
}

/** What goals are made of. */
function summary() {
  const { load, toggle, tasks, growth, memory, files } = results;
  const worst = (runs) => Object.fromEntries(ACTS.map((act) => [act, median(runs.map((run) => run[act]))]));
  const sizes = Object.keys(growth ?? {});
  const [smallest, largest] = [growth?.[sizes[0]], growth?.[sizes.at(-1)]].map((list) => median(list ?? []));
  return {
    load: load && medians(load),
    html: results.html,
    toggle: toggle && { fast: medians(toggle.fast), slow: medians(toggle.slow), sight: medians(toggle.sight) },
    tasks: tasks && { fast: worst(tasks.fast), slow: worst(tasks.slow) },
    growth: growth && {
      largest: sizes.at(-1) === "40000" ? largest : Number.NaN,
      ratio: largest / smallest / (Number(sizes.at(-1)) / Number(sizes[0])),
    },
    memory: memory && { grown: (memory.after.kilobytes / memory.before.kilobytes - 1) * 100 },
    files:
      files &&
      Object.fromEntries(
        Object.entries(files.measured).map(([site, list]) => [
          site,
          Object.fromEntries(Object.entries(list).map(([what, each]) => [what, median(each)])),
        ]),
      ),
  };
}

function report() {
  const goals = goalsFrom(summary());
  if (asked.json) return console.log(JSON.stringify({ ...results, goals }, null, 2));
  const said = [
    `${results.date}, ${results.machine}; ${rounds} ${rounds === 1 ? "round" : "rounds"}${asked.quick ? ", quick" : ""}`,
  ];
  said.push(goalTable(goals.filter(({ measured }) => measured !== undefined)));
  if (results.load) said.push(`A first visit, processor 4× slower, slow 4G (ms, kB on the wire)\n\n${loadTable()}`);
  if (results.toggle) said.push(`A provider taken away and brought back, processor 4× slower (ms)\n\n${toggleTable()}`);
  if (results.growth) said.push(`A choice over more and more figures, 1× (ms)\n\n${growthTable()}`);
  if (results.memory) said.push(memoryWords());
  if (results.files) said.push(`Files (ms)\n\n${fileTable()}`);
  console.log(`\n${said.join("\n\n")}\n`);
}

function loadTable() {
  const of = (list, key) => withSpread(spread(list.map((one) => one[key])));
  return table(
    ["", "first paint", "first charts", "usable", "script before", "script in all", "everything", "requests", "shift"],
    Object.entries(results.load).map(([name, list]) => [
      name,
      ...["contentful", "charts", "usable", "scriptBefore", "scriptAll", "everything", "requests", "moved"].map((key) =>
        of(list, key),
      ),
    ]),
  );
}

function toggleTable() {
  const { fast, slow, sight, seen } = results.toggle;
  const row = (name, list) => [
    name,
    ...["control", "sight", "all", "longest"].map((key) => withSpread(spread(list.map((one) => one[key])))),
  ];
  return table(
    ["", "control", "charts in sight", "all charts", "longest task"],
    [
      ...Object.entries(slow).map(([name, list]) => row(name, list)),
      ...Object.entries(sight).map(([name, list]) => row(`${name}, at ${seen.join(", ")}`, list)),
      row("ours, 1×", fast.ours),
    ],
  );
}

function growthTable() {
  return table(
    ["figures", "all charts repainted"],
    Object.entries(results.growth).map(([size, list]) => [Number(size).toLocaleString("en"), withSpread(spread(list))]),
  );
}

function memoryWords() {
  const { before, after } = results.memory;
  return `Kept after 20 choices and after many more: ${number(before.kilobytes / 1000)} and ${number(after.kilobytes / 1000)} MB, ${before.nodes} and ${after.nodes} nodes.`;
}

function fileTable() {
  const { measured, bytes } = results.files;
  const base = median(measured.ours["one SVG"]);
  return table(
    ["", "ms", "× one SVG", "the commit before", "kB"],
    Object.entries(measured.ours).map(([what, each]) => [
      what,
      withSpread(spread(each)),
      number(median(each) / base),
      measured.before?.[what] ? withSpread(spread(measured.before[what])) : "–",
      number(bytes[what] / 1000),
    ]),
  );
}
