import { expect, it } from "vitest";
import type { Check } from "../../data/check";
import { exact, inventedFigure, inventedMetric, inventedProvider } from "../../data/invented.test.support";
import { wordsIn } from "../../language/words";
import { differenceWords } from "./check-words";

const english = wordsIn({ language: "en", currency: "usd", wonPerDollar: 1 });
const about = { kind: "one", provider: inventedProvider("Alba") } as const;

function checkOf(unit: "USD" | "percent", one: number, other: number): Check {
  const metric = inventedMetric("m", { unit });
  const [figure, closest] = [one, other].map((amount) =>
    inventedFigure(String(amount), about, null, { metric, value: exact(amount) }),
  ) as [ReturnType<typeof inventedFigure>, ReturnType<typeof inventedFigure>];
  return { figure, against: [closest], verdict: "partly", because: null, reason: { ko: "", en: "" } };
}

it.each([
  ["USD", 110, 100, "+10%"],
  ["USD", 95, 100, "−5%"],
  ["USD", 100, 100, "0%"],
  ["percent", 28, 28.1, "−0.1 pp"],
  ["percent", 33, 30, "+3 pp"],
] as const)("tells %s %d from %d as %s: percentages differ in points", (unit, one, other, said) => {
  expect(differenceWords(checkOf(unit, one, other), english)).toBe(said);
});
