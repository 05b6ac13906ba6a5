import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { PNG } from "pngjs";
import { build } from "vite";
import { describe, expect, it } from "vitest";
import { linkCard } from "./link-card.ts";

/** The built page as services read it that show a card for a shared link: no script runs, only whole addresses count. */
async function built(site: string | undefined): Promise<(property: string) => readonly string[]> {
  const root = mkdtempSync(join(tmpdir(), "cloud-race-"));
  const head = readFileSync("index.html", "utf8").replaceAll(/<(script|link)\b[^>]*>/g, "");
  writeFileSync(join(root, "index.html"), head);
  const output = await build({
    root,
    base: "./",
    configFile: false,
    logLevel: "error",
    publicDir: resolve("public"),
    build: { write: false },
    plugins: [linkCard(site)],
  }).finally(() => rmSync(root, { recursive: true }));
  const files = [output].flat().flatMap((one) => ("output" in one ? one.output : []));
  const html = files.map((file) => (file.type === "asset" ? String(file.source) : "")).join("");
  return (property) =>
    [...html.matchAll(new RegExp(`property="${property}" content="([^"]*)"`, "g"))].map(([, of = ""]) => of);
}

describe("a link card", () => {
  it.each(["https://example.org", "https://example.org/race", "https://example.org/race/"])(
    "of a page at %s names the page and its pictures by whole addresses",
    async (site) => {
      const contents = await built(site);
      const home = `${site.replace(/\/$/, "")}/`;
      expect(contents("og:url")).toEqual([home]);
      expect(contents("og:image").length).toBeGreaterThan(0);
      for (const image of contents("og:image")) {
        expect(image.startsWith(home)).toBe(true);
        readFileSync(join("public", image.slice(home.length)));
      }
    },
  );

  it("of a page that may live anywhere claims no address, and its pictures are found from any folder", async () => {
    const contents = await built(undefined);
    expect(contents("og:url")).toEqual([]);
    for (const image of contents("og:image")) {
      expect(new URL(image, "https://example.org/some/folder/").pathname).toMatch(/^\/some\/folder\/pictures\//);
      readFileSync(join("public", image));
    }
  });

  /** Services refuse pictures of 5 MB and more, and show those under 1200 × 630 small. */
  it("has pictures of the size it says, with words for those who do not see them", async () => {
    const contents = await built(undefined);
    const images = contents("og:image");
    for (const property of ["og:image:width", "og:image:height", "og:image:alt"])
      expect(contents(property)).toHaveLength(images.length);
    for (const [at, image] of images.entries()) {
      const file = readFileSync(join("public", image));
      const { width, height } = PNG.sync.read(file);
      expect([width, height].map(String)).toEqual([contents("og:image:width")[at], contents("og:image:height")[at]]);
      expect(width).toBeGreaterThanOrEqual(1200);
      expect(height).toBeGreaterThanOrEqual(630);
      expect(file.length).toBeLessThan(5_000_000);
      expect(file.includes("iTXtTitle\0")).toBe(true);
    }
  });

  it.each(["example.org", "ftp://example.org", "https://example.org/?lang=en"])("is not built for %s", (site) => {
    expect(() => linkCard(site)).toThrow(`SITE_URL is “${site}”, which is not the address of a site`);
  });
});
