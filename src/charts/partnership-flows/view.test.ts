import fc from "fast-check";
import { expect, it } from "vitest";
import type { Provider, Value } from "../../data/figure";
import { anyValue, exact, inventedFigure, range } from "../../data/invented.test.support";
import { alba, brio, coro, faultsIn, metricOf, viewInput, WIDTHS } from "../view-input.test.support";
import { flowsHeight, formFor } from "./layout";
import { buildView } from "./view";

const stake = (provider: Provider, counterparty: Provider, value: Value) =>
  inventedFigure(
    `${provider.id}-${counterparty.id}`,
    { kind: "between", provider, counterparty },
    { from: "2023" },
    {
      metric: metricOf("lab-investment", "USD"),
      value,
    },
  );

it("is as wide as is sure; its words give the range", () => {
  const view = buildView(viewInput([stake(alba, coro, range(4e9, 8e9)), stake(brio, coro, exact(3e9))]));
  expect(view?.flows.map(({ value, amount }) => [value, amount])).toEqual([
    [4e9, "$4B–$8B"],
    [3e9, "$3B"],
  ]);
  expect(view?.ends.find(({ provider }) => provider === coro)?.total).toBe("$7B–$11B in all");
  expect(view?.title).toContain("$7B–$11B");
});

it("draws no flow for a stake of zero or below it, but keeps its figure", () => {
  const figures = [stake(alba, coro, exact(5e9)), stake(brio, coro, exact(0)), stake(coro, brio, exact(-1e9))];
  const view = buildView(viewInput(figures));
  expect(view?.flows).toHaveLength(1);
  expect(view?.figures).toEqual(figures);
  expect(buildView(viewInput([stake(alba, coro, exact(0))]))).toBeNull();
});

it("tells giver and taker apart even where one company is both", () => {
  const view = buildView(viewInput([stake(coro, alba, exact(5e9)), stake(alba, alba, exact(5e9))]));
  expect(view?.ends.map(({ provider, side }) => `${provider.id} ${side}`)).toEqual([
    "Coro from",
    "Alba from",
    "Alba to",
  ]);
  expect(view?.flows.map(({ source, target }) => [source, target])).toEqual([
    [0, 2],
    [1, 2],
  ]);
});

it("has flows of finite width and room for them, whatever the values and however long a name", () => {
  const long = { ...coro, name: { ko: "코".repeat(90), en: "C".repeat(90) } };
  fc.assert(
    fc.property(anyValue, anyValue, fc.constantFrom(...WIDTHS), (one, other, width) => {
      const view = buildView(viewInput([stake(alba, long, one), stake(brio, long, other)]));
      if (!view) return;
      for (const { value } of view.flows) expect(value).toBeGreaterThan(0);
      const form = formFor(view, width);
      expect(faultsIn({ ...form, height: flowsHeight(view, width) })).toEqual([]);
      expect(width - form.left - form.right).toBeGreaterThan(width / 4);
    }),
  );
});
