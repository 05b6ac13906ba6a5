import { expect, it } from "vitest";
import type { Figure, Value } from "../../data/figure";
import { exact, inventedFigure, range } from "../../data/invented.test.support";
import { alba, brio, coro, given, metricOf, viewInput } from "../view-input.test.support";
import { buildView } from "./view";

const plan = (provider: typeof alba, amount: number) =>
  given(provider, ["capital-expenditure", "USD"], exact(amount), "2025", { evidence: "planned" });
const together = (id: string, more: Partial<Figure>) =>
  inventedFigure(
    id,
    { kind: "together", providers: [alba, brio] },
    { from: "2025", to: "2025" },
    {
      metric: metricOf("capital-expenditure", "USD"),
      ...more,
    },
  );
const plans = [plan(alba, 100e9), plan(brio, 80e9)];
const sum = together("sum", {
  value: exact(180e9),
  evidence: "derived",
  basis: { kind: "derived", operation: "sum", inputs: plans },
});
const forecast = together("forecast", { value: exact(180e9, "over"), evidence: "forecast" });
const commitment = (metric: string, value: Value) =>
  given(coro, [metric, "USD"], value, "2025", { evidence: "planned" });
const piecesOf = (figures: readonly Figure[]) =>
  buildView(viewInput(figures))?.groups.map(({ rows }) =>
    rows.map(({ parts }) => parts.map(({ from, to }) => [from, to])),
  );

it("is made of the plans where all of them are shown, and of one piece otherwise", () => {
  expect(piecesOf([...plans, sum, forecast])).toEqual([
    [
      [
        [0, 100e9],
        [100e9, 180e9],
      ],
    ],
  ]);
  expect(piecesOf([sum, forecast])).toEqual([[[[0, 180e9]]]]);
});

it("holds the immediate commitment inside the whole, and beside it where it cannot be inside", () => {
  const total = commitment("infrastructure-commitment", exact(500e9));
  expect(piecesOf([total, commitment("immediate-commitment", exact(100e9))])).toEqual([
    [
      [
        [0, 100e9],
        [100e9, 500e9],
      ],
    ],
  ]);
  expect(piecesOf([total, commitment("immediate-commitment", range(90e9, 110e9))])).toEqual([
    [[[0, 500e9]], [[0, 90e9]]],
  ]);
});

it("calls a forecast a forecast and the plans plans", () => {
  const titleOf = (figures: readonly Figure[]) => buildView(viewInput(figures))?.title;
  expect(titleOf([...plans, sum, forecast])).toBe("The three’s plans for one year add up to $180B");
  expect(titleOf([forecast])).toBe("A forecast puts the three’s spending of one year at over $180B");
});
