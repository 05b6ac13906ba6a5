import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { withPage } from "./browser.mjs";
import { run } from "./ending.mjs";
import { makeFolder, writeWhole } from "./files.mjs";

/** The README's pictures, taken of the built page, and those a shared link is shown with: `npm run pictures`. */

const FOLDER = "public/pictures";
const DESK = { width: 1280, height: 860 };
const PHONE = { width: 390, height: 844 };

async function takeAll(open) {
  makeFolder(FOLDER);
  const take = async (name, query, look) => {
    const page = await open(query, look);
    writeWhole(`${FOLDER}/${name}.png`, await page.screenshot());
    await page.context().close();
  };
  await take("dashboard", "?lang=en", { viewport: DESK, colorScheme: "light" });
  await take("happened", "?lang=en&sources=article,record", { viewport: DESK, colorScheme: "light" });
  await take("dashboard-ko-dark", "?lang=ko", { viewport: DESK, colorScheme: "dark" });
  await take("compare", "?lang=en&view=compare&providers=amazon,microsoft", { viewport: DESK, colorScheme: "light" });
  await take("source", "?lang=en&figure=capex.microsoft.2024", { viewport: DESK, colorScheme: "light" });
  await take("phone", "?lang=ko", { viewport: PHONE, colorScheme: "light" });
  const page = await open("?lang=ko", { viewport: DESK, colorScheme: "light" });
  const chart = page.locator("#chart-growth-yoy");
  await chart.getByRole("button", { name: "내보내기", exact: true }).click();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    chart.getByRole("button", { name: "PNG", exact: true }).click(),
  ]);
  writeWhole(`${FOLDER}/exported-ko.png`, readFileSync(await file.path()));
  const english = await open("?lang=en", { viewport: DESK, colorScheme: "light" });
  await english.locator("#chart-capex-by-year").getByRole("button", { name: "Export", exact: true }).click();
  await english.locator(".export-preview[aria-busy=false]").waitFor();
  writeWhole(`${FOLDER}/export.png`, await english.screenshot());
}

const card = ["--charts", "the-race", "--lang", "both", "--size", "card", "--scale", "1", "--out", FOLDER, "--built"];

await run(async () => {
  await withPage(takeAll);
  process.exitCode = spawnSync(process.execPath, ["scripts/export.mjs", ...card], { stdio: "inherit" }).status ?? 1;
});
