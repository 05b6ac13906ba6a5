import { readFileSync } from "node:fs";
import { expect, open, test } from "./watch";

/** Packages the page's own code imports, by their names; react-is has code for tools alone. */
const PACKAGES = Object.keys(JSON.parse(readFileSync("package.json", "utf8")).dependencies).filter(
  (name) => name !== "react-is",
);

test("the foot of the page leads to the terms of all that is in it, the font and the page itself among them", async ({
  page,
}) => {
  await open(page, "?lang=ko");
  await page.getByRole("link", { name: "오픈소스 라이선스", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Licences");
  await page.waitForLoadState(); // its style sheet may come after its text
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  const parts = await page.locator("section").evaluateAll((sections) =>
    sections.map((section) => ({
      name: section.querySelector("h2")?.firstChild?.textContent?.trim() ?? "",
      licence: section.querySelector("small")?.textContent ?? "",
      text: section.querySelector("pre")?.textContent ?? "",
    })),
  );
  for (const { name, licence, text } of parts) {
    expect(licence, name).toMatch(/^[A-Za-z0-9.() -]+$/);
    expect(text.length, name).toBeGreaterThan(500);
  }
  const textOf = (wanted: string) =>
    parts.find(({ name }) => name === wanted || new RegExp(`^${wanted}[ ,]`).test(name))?.text ?? "";
  for (const name of [...PACKAGES, "vite", "rolldown", "HarfBuzz", "brotli for Rust"])
    expect(textOf(name), name).toMatch(/copyright/i);
  expect(textOf("Cloud Race")).toContain("MIT");
  expect(textOf("Pretendard")).toContain("SIL OPEN FONT LICENSE Version 1.1");
});
