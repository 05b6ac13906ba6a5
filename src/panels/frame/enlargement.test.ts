import { expect, it } from "vitest";
import { PLAIN_TEXT } from "../../state/text-look";
import { enlargementOf, wantedHeight } from "./enlargement";

const twice = { ...PLAIN_TEXT, scale: 2 };
const square = { height: (width: number) => width };

it("draws as laid out where the reader asks for nothing else", () => {
  expect(enlargementOf(1152, PLAIN_TEXT)).toBe(1);
  expect(enlargementOf(40, PLAIN_TEXT)).toBe(1);
});

it("enlarges by the reader's size of text as far as the layout has room, and never makes smaller for want of it", () => {
  expect(enlargementOf(1152, twice)).toBe(2);
  expect(enlargementOf(270, twice)).toBeLessThan(2);
  expect(enlargementOf(40, twice)).toBe(1);
});

it("follows text that is smaller", () => {
  expect(enlargementOf(1152, { ...PLAIN_TEXT, scale: 0.75 })).toBe(0.75);
});

it("enlarges further where letters are spaced", () => {
  expect(enlargementOf(1152, { ...PLAIN_TEXT, spacing: 0.12 })).toBeGreaterThan(1.2);
});

it("wants the height of the narrower layout, enlarged", () => {
  const tall = { height: (width: number) => 90_000 / width };
  expect(wantedHeight(square, 600, twice)).toBe(600);
  expect(wantedHeight(tall, 600, twice)).toBe(600);
  expect(wantedHeight(tall, 600, PLAIN_TEXT)).toBe(150);
});
