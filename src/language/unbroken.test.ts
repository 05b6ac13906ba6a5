import { expect, it } from "vitest";
import { unbroken } from "./unbroken";

const shown = (text: string): string => unbroken(text).replaceAll("\u00a0", "_").replaceAll("\u200b", "|");

it("keeps an amount with its unit and the word before it on one line", () => {
  expect(shown("클라우드 3사가 쓰려는 2,550억 달러 초과(약 352조 원), 무엇을 사나?")).toBe(
    "클라우드 3사가 쓰려는 2,550억_달러_초과|(약_352조_원), 무엇을 사나?",
  );
  expect(shown("1조 3,800억 달러를 2025년 1분기에")).toBe("1조_3,800억_달러를 2025년_1분기에");
  expect(shown("16 pp of growth in Q1 2025")).toBe("16_pp of growth in Q1_2025");
});

it("leaves other words as they are", () => {
  expect(unbroken("Amazon plans $100B")).toBe("Amazon plans $100B");
});
