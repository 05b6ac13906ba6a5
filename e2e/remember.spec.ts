import { deflateSync } from "node:zlib";
import type { Page } from "@playwright/test";
import { PNG } from "pngjs";
import { exported, keptImageChoices } from "./exported";
import { expect, open, status, test } from "./watch";

/** Pictures that remember their view, and all that can be wrong with one. */

interface Given {
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}

const WAYS: Record<string, (page: Page, file: Given) => Promise<void>> = {
  dropped: (page, file) => hand(page, file, "drop"),
  pasted: (page, file) => hand(page, file, "paste"),
  async opened(page, { name, type, bytes }) {
    const [chooser] = await Promise.all([
      page.waitForEvent("filechooser"),
      page.getByRole("button", { name: "Open an exported picture" }).click(),
    ]);
    await chooser.setFiles({ name, mimeType: type, buffer: bytes });
  },
};

async function hand(page: Page, { name, type, bytes }: Given, way: "drop" | "paste"): Promise<void> {
  await page.evaluate(
    ({ name, type, base64, way }) => {
      const transfer = new DataTransfer();
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      transfer.items.add(new File([bytes], name, { type }));
      const options = { bubbles: true, cancelable: true };
      if (way === "drop") document.body.dispatchEvent(new DragEvent("drop", { ...options, dataTransfer: transfer }));
      else document.body.dispatchEvent(new ClipboardEvent("paste", { ...options, clipboardData: transfer }));
    },
    { name, type, base64: bytes.toString("base64"), way },
  );
}

const VIEW = "?providers=amazon,microsoft&years=2024-2025&currency=krw&fx=1400&lang=en";

for (const [way, give] of Object.entries(WAYS))
  for (const format of ["PNG", "SVG"])
    test(`a ${format} ${way} restores exactly its view, and Back undoes it`, async ({ page }) => {
      await open(page, VIEW);
      const { name, bytes } = await exported(page, "capex-by-year", format);
      const count = await status(page).textContent();
      await open(page, "?lang=en&view=data&theme=dark");
      await give(page, { name, type: format === "PNG" ? "image/png" : "image/svg+xml", bytes });
      await expect(page.getByText("Opened the view the picture remembers")).toBeVisible();
      expect(new URL(page.url()).search).toBe(`${VIEW}&theme=dark`); // the reader's own look stays
      await expect(status(page)).toHaveText(count ?? "");
      await page.goBack();
      expect(new URL(page.url()).search).toBe("?view=data&lang=en&theme=dark");
    });

for (const [id, screen] of [
  ["growth-yoy", "dashboard"],
  ["compare-matrix", "compare"],
] as const)
  test(`a picture of ${id} made without a window opens where its chart is, and shows it`, async ({ page }) => {
    await open(page, "?lang=en&providers=amazon,microsoft");
    const [file] = await page.evaluate((chart) => window.cloudRace?.make(chart, "SVG", "") ?? [], id);
    await open(page, "?lang=en&view=data");
    await hand(page, drawing(Buffer.from(file?.content ?? "", "base64")), "drop");
    await expect(page.locator(`#chart-${id}`)).toBeInViewport();
    expect(new URL(page.url()).searchParams.get("view") ?? "dashboard").toBe(screen);
  });

test("the answer can be reached while a window is open", async ({ page }) => {
  await open(page, "?lang=en&chart=growth-yoy");
  await hand(page, png(plain()), "drop");
  await page.locator(".picture-answer").getByRole("button").click();
  await expect(page.locator(".picture-answer .notice")).toHaveCount(0);
  await hand(page, png(iTXt("?providers=amazon&lang=en")), "drop"); // closes the window
  await expect(page.getByText("Opened the view the picture remembers")).toBeVisible();
});

test("a picture with millions of memories is answered at once", async ({ page }) => {
  await open(page);
  await page.evaluate(() => {
    const chunk = new Uint8Array([0, 0, 0, 8, 0x69, 0x54, 0x58, 0x74, 97, 0, 0, 0, 0, 0, 97, 97, 0, 0, 0, 0]);
    const bytes = new Uint8Array(8 + chunk.length * 2_500_000);
    bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    for (let at = 8; at < bytes.length; at += chunk.length) bytes.set(chunk, at);
    const transfer = new DataTransfer();
    transfer.items.add(new File([bytes], "many.png", { type: "image/png" }));
    document.body.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: transfer }));
  });
  await expect(page.locator(".picture-answer")).toContainText("damaged");
});

test("a Korean picture opens the page in Korean", async ({ page }) => {
  await keptImageChoices(page, "?language=ko");
  await open(page);
  const { bytes } = await exported(page, "growth-yoy", "SVG");
  await hand(page, { name: "a.svg", type: "image/svg+xml", bytes }, "drop");
  await expect(page.locator("html")).toHaveAttribute("lang", "ko");
});

const plain = (): Buffer => PNG.sync.write(new PNG({ width: 4, height: 4 }));

/** A PNG with one more chunk behind its header. */
function withChunk(name: string, body: Buffer): Buffer {
  const png = plain();
  const content = Buffer.concat([Buffer.from(name), body]);
  const chunk = Buffer.alloc(content.length + 8);
  chunk.writeUInt32BE(body.length, 0);
  content.copy(chunk, 4);
  chunk.writeUInt32BE(crc(content), content.length + 4);
  return Buffer.concat([png.subarray(0, 33), chunk, png.subarray(33)]);
}

function crc(bytes: Buffer): number {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return (value ^ 0xffffffff) >>> 0;
}

const iTXt = (text: string | Buffer, compressed = 0): Buffer =>
  withChunk(
    "iTXt",
    Buffer.concat([Buffer.from("cloud-race:view\0"), Buffer.from([compressed, 0, 0, 0]), Buffer.from(text)]),
  );
const svg = (metadata: string, more = ""): Buffer =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg"><metadata>${metadata}</metadata>${more}</svg>`);
const bomb = (): Buffer =>
  Buffer.from(
    `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa">${"bcdefghij"
      .split("")
      .map((name, index) => `<!ENTITY ${name} "${`&${"abcdefghi"[index]};`.repeat(10)}">`)
      .join("")}]><svg xmlns="http://www.w3.org/2000/svg"><metadata>&j;</metadata></svg>`,
  );

const NOT_HERE = "This picture remembers no view";
const DAMAGED = "This picture is damaged";
const NO_PICTURE = "This is no PNG or SVG file";

const BAD: readonly (readonly [what: string, file: () => Given, says: string])[] = [
  ["a picture of somebody else", () => png(plain()), NOT_HERE],
  ["a truncated picture", () => png(iTXt("?lang=ko").subarray(0, -20)), DAMAGED],
  ["a picture cut inside its memory", () => png(iTXt("?lang=ko").subarray(0, 50)), DAMAGED],
  ["a picture whose memory was changed", () => png(flipped(iTXt("?providers=amazon"))), DAMAGED],
  ["a chunk that claims four gigabytes", () => png(claiming(iTXt("?lang=ko"))), DAMAGED],
  ["a compressed bomb in the memory", () => png(iTXt(deflateSync(Buffer.alloc(50_000_000, 97)), 1)), NOT_HERE],
  ["an address that is none", () => png(iTXt("javascript:alert(1)")), NOT_HERE],
  ["an address of ten thousand characters", () => png(iTXt(`?${"a".repeat(10_000)}`)), NOT_HERE],
  ["a text file named as a picture", () => png(Buffer.from("hello")), NO_PICTURE],
  ["an empty file", () => png(Buffer.alloc(0)), NO_PICTURE],
  [
    "a web page",
    () => ({ name: "a.svg", type: "image/svg+xml", bytes: Buffer.from("<!doctype html><script>alert(1)</script>") }),
    NO_PICTURE,
  ],
  ["a drawing of somebody else", () => drawing(svg("")), NOT_HERE],
  [
    "a drawing whose memory is a script",
    () => drawing(svg("<script>document.title = 'owned'</script>", "<script>document.title = 'owned'</script>")),
    NOT_HERE,
  ],
  ["a drawing whose memory is a list", () => drawing(svg("[1, 2]")), NOT_HERE],
  ["a drawing whose view is a number", () => drawing(svg('{"cloud-race:view": 5}')), NOT_HERE],
  ["a drawing that is cut", () => drawing(svg("{}").subarray(0, 60)), DAMAGED],
  ["a drawing that swells as it is read", () => drawing(bomb()), "picture"],
  [
    "a drawing of five megabytes",
    () => drawing(svg("{}", `<!--${"a".repeat(5_000_000)}-->`)),
    "larger than any picture",
  ],
];

const png = (bytes: Buffer): Given => ({ name: "a.png", type: "image/png", bytes });
const drawing = (bytes: Buffer): Given => ({ name: "a.svg", type: "image/svg+xml", bytes });

function flipped(bytes: Buffer): Buffer {
  bytes[70] = (bytes[70] ?? 0) ^ 1;
  return bytes;
}

function claiming(bytes: Buffer): Buffer {
  bytes.writeUInt32BE(0xffffffff, 33);
  return bytes;
}

test("what remembers nothing, is damaged or hostile gets a clear answer and changes nothing", async ({ page }) => {
  test.setTimeout(60_000);
  await open(page, "?lang=en&providers=amazon");
  const before = await page.evaluate(() => ({ url: location.href, history: history.length, title: document.title }));
  for (const [what, file, says] of BAD) {
    await WAYS.opened?.(page, file());
    await expect(page.locator(".picture-answer"), what).toContainText(says);
    expect(
      await page.evaluate(() => ({ url: location.href, history: history.length, title: document.title })),
      what,
    ).toEqual(before);
    await page.locator(".picture-answer").getByRole("button").click();
  }
  await page.evaluate(() => {
    const transfer = new DataTransfer();
    const head = new Uint8Array([0x89, 0x50, 0x4e, 0x47]);
    transfer.items.add(new File([head, new Uint8Array(100 * 1024 * 1024)], "large.png", { type: "image/png" }));
    document.body.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: transfer }));
  });
  await expect(page.locator(".picture-answer")).toContainText("larger than any picture");
  expect(page.url()).toBe(before.url);
});

test("a view that is partly unknown opens as far as it can, and says what it left out", async ({ page }) => {
  await open(page);
  await hand(page, png(iTXt("?providers=amazon,nobody&topics=%3Cscript%3E")), "drop");
  await expect(page.getByText("providers=nobody, topics=<script>")).toBeVisible();
  expect(new URL(page.url()).search).toBe("?providers=amazon");
});

test("something dragged over the page shows where to let go; text does not", async ({ page }) => {
  await open(page);
  await page.evaluate(() => {
    const over = (transfer: DataTransfer) =>
      document.body.dispatchEvent(
        new DragEvent("dragover", { bubbles: true, cancelable: true, dataTransfer: transfer }),
      );
    const words = new DataTransfer();
    words.setData("text/plain", "words");
    over(words);
  });
  await expect(page.getByText("Drop the picture")).toHaveCount(0);
  await page.evaluate(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([""], "a.png", { type: "image/png" }));
    document.body.dispatchEvent(new DragEvent("dragover", { bubbles: true, cancelable: true, dataTransfer: transfer }));
  });
  await expect(page.getByText("Drop the picture to open its view")).toBeVisible();
  await page.evaluate(() => document.body.dispatchEvent(new DragEvent("dragleave", { bubbles: true })));
  await expect(page.getByText("Drop the picture")).toHaveCount(0);
});
