import { readFileSync } from "node:fs";
import { fail, needNode, needPackages } from "./needs.mjs";

/** For editors of the data: reads every dataset as the page does, says what is in them and what does not add up. */

needNode();
needPackages();
const { runnerImport } = await import("vite");
const { module } = await runnerImport("/src/data/data-report.ts", { configFile: false });
try {
  const { summary, findings } = module.reportOn((file) => JSON.parse(readFileSync(`public/data/${file}`, "utf8")));
  console.log(summary.join("\n"));
  for (const { sentence, faults } of findings)
    console.log(
      `${faults.length === 0 ? "yes" : "NO "}  ${sentence}${faults.map((fault) => `\n       ${fault}`).join("")}`,
    );
  if (findings.some(({ faults }) => faults.length > 0)) process.exit(1);
} catch (error) {
  fail(error.message);
}
