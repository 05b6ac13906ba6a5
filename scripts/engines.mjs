import { needBuilt } from "./browser.mjs";
import { reasonOf, run, Wrong } from "./ending.mjs";
import { needFolder, needNode, needPackages } from "./needs.mjs";

/**
 * What must work everywhere, in Chromium, Firefox and WebKit: `npm run engines`, or some of them: `npm run engines --
 * firefox webkit`. `--built` takes the page as it was last built. An engine that is neither there nor can be had is left
 * out with a reason, unless it was asked for.
 */

/** The engine the tests need anyway. */
const MUST = "Chromium";

const MARKS = { passed: "ok", failed: "FAILED", left: "not tried" };

async function resultsOf(driver, checks, NotTried, server) {
  const results = {};
  for (const [name, check] of Object.entries(checks))
    try {
      results[name] = { mark: MARKS.passed, found: await check(driver, server) };
    } catch (error) {
      const mark = error instanceof NotTried ? MARKS.left : MARKS.failed;
      results[name] = { mark, why: error.message.split("\n")[0] };
      server.accept();
    }
  return results;
}

/** Where an engine found something else than the first. */
function compare(results, first) {
  for (const [name, result] of Object.entries(results))
    if (result.mark === MARKS.passed && first[name].mark === MARKS.passed && result.found !== first[name].found) {
      result.mark = MARKS.failed;
      result.why = `${result.found}; in the first engine: ${first[name].found}`;
    }
}

function print(tried, names) {
  const columns = [...tried.keys()];
  const rows = [
    ["", ...columns],
    ...names.map((name) => [name, ...columns.map((engine) => tried.get(engine)[name].mark)]),
  ];
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  console.log("");
  for (const row of rows)
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column]))
        .join("   ")
        .trimEnd(),
    );
  console.log("");
  for (const [engine, results] of tried)
    for (const [name, { mark, why }] of Object.entries(results))
      if (mark !== MARKS.passed) console.log(`${mark} in ${engine}: ${name}: ${why}`);
}

/** The engines asked for; all when none is. */
function wanted(engines) {
  const words = process.argv.slice(2).filter((word) => word !== "--built");
  const chosen = words.map((word) => engines.find((engine) => engine.toLowerCase() === word.toLowerCase()));
  const odd = chosen.indexOf(undefined);
  if (odd >= 0) throw new Wrong(`There is no engine ${words[odd]}: choose from ${engines.join(", ")}.`, 2);
  return { engines: chosen.length > 0 ? chosen : engines, must: chosen.length > 0 };
}

await run(async () => {
  needNode();
  needFolder();
  await needPackages();
  const { ENGINES, started } = await import("./engines/drivers.mjs");
  const { CHECKS, NotTried } = await import("./engines/checks.mjs");
  const { engines, must } = wanted(ENGINES);
  await needBuilt(process.argv.includes("--built"));
  const { servedPage } = await import("./engines/served.mjs");
  const tried = new Map();
  for (const engine of engines) {
    const driver = await started(engine).catch((error) => {
      if (must || engine === MUST) throw new Wrong(`${engine}: ${reasonOf(error)}.`);
      console.log(`${engine} is left out: ${reasonOf(error)}.`);
    });
    if (!driver) continue;
    const name = `${engine} ${driver.version}`;
    console.log(`${name} …`);
    const server = await servedPage();
    try {
      tried.set(name, await resultsOf(driver, CHECKS, NotTried, server));
    } finally {
      await driver.end();
      await server.close();
    }
  }
  if (tried.size === 0) throw new Wrong("No engine could be had. Install Chromium, Firefox or WebKit.");
  const all = [...tried.values()];
  for (const results of all.slice(1)) compare(results, all[0]);
  print(tried, Object.keys(CHECKS));
  const failed = all.flatMap((results) => Object.values(results)).filter(({ mark }) => mark === MARKS.failed).length;
  if (failed > 0) throw new Wrong(`${failed} failed.`);
});
