import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { OTHERS } from "./sites.mjs";
import { rested, visit } from "./visit.mjs";

/**
 * The floor: what the page has rendered, with its styles and its font and not a byte of script. Nothing that draws the
 * same can be there sooner.
 */
export async function makeFloor(browser, address) {
  const { page, close } = await visit(browser, address, {});
  await rested(page);
  const html = await page.evaluate(() => {
    for (const element of document.querySelectorAll(
      "script, noscript, link[rel=modulepreload], link[as=fetch], meta[http-equiv]",
    ))
      element.remove();
    const colors = [...document.adoptedStyleSheets].flatMap(({ cssRules }) =>
      [...cssRules].map(({ cssText }) => cssText),
    );
    const style = document.createElement("style");
    style.textContent = colors.join("\n");
    document.head.append(style);
    return `<!doctype html>${document.documentElement.outerHTML}`;
  });
  await close();
  const folder = join(OTHERS, "floor");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, "assets"), { recursive: true });
  writeFileSync(join(folder, "index.html"), html);
  for (const name of readdirSync("dist/assets"))
    if (!name.endsWith(".js")) cpSync(join("dist/assets", name), join(folder, "assets", name));
  cpSync("dist/fonts", join(folder, "fonts"), { recursive: true });
}
