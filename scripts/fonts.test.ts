import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

it.each(["pretendard.ttf", "pretendard-whole.ttf"])("%s says whose it is and under which terms", (file) => {
  const names = namesIn(readFileSync(`public/fonts/${file}`));
  expect(names.get(0)).toContain("Kil Hyung-jin");
  expect(names.get(13)).toContain("SIL Open Font License, Version 1.1");
  expect(names.get(14)).toContain("scripts.sil.org/OFL");
});

/** What a TrueType font says of itself in English, by OpenType's numbers of names. */
function namesIn(font: Buffer): ReadonlyMap<number, string> {
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, index) => 12 + index * 16);
  const entry = tables.find((at) => font.toString("latin1", at, at + 4) === "name") ?? 0;
  const at = font.readUInt32BE(entry + 8);
  const texts = at + font.readUInt16BE(at + 4);
  const records = Array.from({ length: font.readUInt16BE(at + 2) }, (_, index) => at + 6 + index * 12);
  return new Map(
    records
      .filter((record) => font.readUInt16BE(record) === 3 && font.readUInt16BE(record + 4) === 0x409)
      .map((record) => {
        const from = texts + font.readUInt16BE(record + 10);
        const text = font.subarray(from, from + font.readUInt16BE(record + 8));
        return [font.readUInt16BE(record + 6), Buffer.from(text).swap16().toString("utf16le")];
      }),
  );
}
