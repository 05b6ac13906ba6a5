import type { PlacedText } from "./placed-text";
import { textWidth, type Weight } from "./text-width";

/** CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A rectangle in CSS pixels of its drawing. */
export interface Box extends Size {
  readonly x: number;
  readonly y: number;
}

/** A straight line in CSS pixels of its drawing. */
export interface Line {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

interface Lettering {
  readonly size: number;
  readonly weight?: Weight;
  readonly anchor?: "start" | "middle" | "end";
}

/** What a line of text covers. */
export function textBox({ text, x, y }: PlacedText, { size, weight, anchor = "start" }: Lettering): Box {
  const width = textWidth(text, size, weight);
  const left = { start: x, middle: x - width / 2, end: x - width }[anchor];
  return { x: left, y: y - size * 0.85, width, height: size * 1.05 };
}

/** A box around a circle. */
export function roundBox(x: number, y: number, radius: number): Box {
  return { x: x - radius, y: y - radius, width: radius * 2, height: radius * 2 };
}

/** Whether two boxes come nearer to each other than this. */
export function areNear(a: Box, b: Box, apart: number): boolean {
  return (
    a.x - apart < b.x + b.width &&
    b.x < a.x + a.width + apart &&
    a.y - apart < b.y + b.height &&
    b.y < a.y + a.height + apart
  );
}

/** Whether a line enters a box. */
export function crosses({ x1, y1, x2, y2 }: Line, { x, y, width, height }: Box): boolean {
  if (Math.max(x1, x2) <= x || Math.min(x1, x2) >= x + width) return false;
  if (Math.max(y1, y2) <= y || Math.min(y1, y2) >= y + height) return false;
  if (x1 === x2 || y1 === y2) return true;
  const heightAt = (across: number): number => y1 + ((across - x1) / (x2 - x1)) * (y2 - y1);
  const [left, right] = [Math.max(Math.min(x1, x2), x), Math.min(Math.max(x1, x2), x + width)];
  const [from, to] = [heightAt(left), heightAt(right)];
  return Math.max(from, to) > y && Math.min(from, to) < y + height;
}

/** A box grown on every side. */
export function grown({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + by * 2, height: height + by * 2 };
}

/** What two boxes have in common, where they meet. */
export function shared(a: Box, b: Box): Box {
  const [x, y] = [Math.max(a.x, b.x), Math.max(a.y, b.y)];
  const [right, bottom] = [Math.min(a.x + a.width, b.x + b.width), Math.min(a.y + a.height, b.y + b.height)];
  return { x, y, width: right - x, height: bottom - y };
}

/** Whether a box lies wholly in another. */
export function isWithin(box: Box, { x, y, width, height }: Box): boolean {
  return box.x >= x && box.y >= y && box.x + box.width <= x + width && box.y + box.height <= y + height;
}

/** Whether a line does. */
export function isLineWithin({ x1, y1, x2, y2 }: Line, { x, y, width, height }: Box): boolean {
  const [right, bottom] = [x + width, y + height];
  return Math.min(x1, x2) >= x && Math.max(x1, x2) <= right && Math.min(y1, y2) >= y && Math.max(y1, y2) <= bottom;
}
