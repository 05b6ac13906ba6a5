import { readFileSync } from "node:fs";
import { run } from "./ending.mjs";
import { needNode, needPackages } from "./needs.mjs";

/** For editors of the data: reads every dataset as the page does, says what is in them and what does not add up. */

await run(async () => {
  needNode();
  await needPackages();
  const { runnerImport } = await import("vite");
  const { module } = await runnerImport("/src/data/data-report.ts", { configFile: false });
  const read = (file) => JSON.parse(readFileSync(`public/data/${file}`, "utf8"));
  const today = new Date().toISOString().slice(0, 10);
  const { summary, coverage, behind, findings } = module.reportOn(read, today);
  console.log(summary.join("\n"));
  console.log(`\nSeries\n${indented(coverage)}`);
  console.log(`\nOlder than they should be on ${today}\n${indented(behind.length > 0 ? behind : ["none"])}\n`);
  for (const { sentence, faults } of findings)
    console.log(
      `${faults.length === 0 ? "yes" : "NO "}  ${sentence}${faults.map((fault) => `\n       ${fault}`).join("")}`,
    );
  if (findings.some(({ faults }) => faults.length > 0)) process.exitCode = 1;
});

function indented(lines) {
  return lines.map((line) => `  ${line}`).join("\n");
}
