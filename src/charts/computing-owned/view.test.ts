import { expect, it } from "vitest";
import type { Figure, Provider } from "../../data/figure";
import { exact } from "../../data/invented.test.support";
import { alba, brio, given, viewInput } from "../view-input.test.support";
import { buildView } from "./view";

const METRICS = {
  bought: ["computing-owned-bought", "count"],
  own: ["computing-owned-own", "count"],
  share: ["computing-own-share", "percent"],
} as const;

/** At the end of a year, by somebody's estimate. */
function owned(provider: Provider, kind: keyof typeof METRICS, year: number, amount: number): Figure {
  const product = { ko: kind, en: kind };
  const date = `${year}-12-31`;
  const figure = given(provider, METRICS[kind], exact(amount), date, { evidence: "estimated", product });
  const { basis } = figure;
  if (basis.kind === "derived") return figure;
  return { ...figure, basis: { ...basis, source: { ...basis.source, publisher: { ko: "초나", en: "Chona" } } } };
}

const titleOf = (...figures: readonly Figure[]) => buildView(viewInput(figures))?.title;

it("says whose estimate the part of own chips is, and of when", () => {
  const figures = [
    owned(alba, "own", 2024, 9),
    owned(alba, "share", 2024, 90),
    owned(brio, "own", 2025, 6),
    owned(brio, "share", 2025, 60),
  ];
  expect(titleOf(...figures)).toBe(
    "By Chona’s estimate, own chips made up about 60% of Brio’s AI computing at the end of 2025",
  );
});

it("without parts, says of one kind of chips how much they were worth, not of all the owner has", () => {
  const figures = [owned(alba, "own", 2024, 9), owned(alba, "bought", 2025, 3), owned(alba, "own", 2025, 4)];
  expect(titleOf(...figures)).toMatch(/^By Chona’s estimate, Alba’s own chips were worth about .* at the end of 2025$/);
});
