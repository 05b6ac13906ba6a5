import { PNG } from "pngjs";
import { expect, it } from "vitest";
import { withTexts } from "./png-text";

it("puts UTF-8 texts into a picture that still opens, with right checksums", async () => {
  const plain = PNG.sync.write(new PNG({ width: 3, height: 2 }));
  const texts = { Title: "제목, “so”", "cloud-race:view": "?lang=ko&years=2024" };
  const written = Buffer.from(await (await withTexts(new Blob([new Uint8Array(plain)]), texts)).arrayBuffer());
  const { width, height } = PNG.sync.read(written, { checkCRC: true });
  expect([width, height]).toEqual([3, 2]);
  for (const [keyword, text] of Object.entries(texts))
    expect(written.includes(Buffer.from(`iTXt${keyword}\0\0\0\0\0${text}`, "utf8"))).toBe(true);
});
