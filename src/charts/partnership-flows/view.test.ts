import fc from "fast-check";
import { expect, it } from "vitest";
import type { Figure, Provider, Value } from "../../data/figure";
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
  expect(view?.flows.map(({ value }) => value)).toEqual([4e9, 3e9]);
  expect(view?.ends.flatMap(({ gives }) => gives.map(({ amount }) => amount))).toEqual(["$4B–$8B", "$3B"]);
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

const said = (
  metric: string,
  [provider, counterparty]: readonly [Provider, Provider],
  value: Value,
  date: string,
  more: Partial<Figure> = {},
) =>
  inventedFigure(
    `${metric}.${date}`,
    { kind: "between", provider, counterparty },
    { from: date, to: date },
    {
      metric: metricOf(metric, metric === "lab-stake" ? "percent" : "USD"),
      value,
      ...more,
    },
  );

it("has a lane for each giver and its lab, flows first, and one the other way for what a lab is to buy", () => {
  const beside = [
    said("cloud-commitment", [coro, brio], exact(30e9), "2025-11-18", { evidence: "planned" }),
    said("lab-investment-plan", [brio, coro], exact(5e9, "up-to"), "2025-11-18", { evidence: "planned" }),
    said("lab-investment-round", [alba, coro], exact(1e9), "2019-07-22"),
    said("lab-stake", [alba, coro], exact(27, "about"), "2025-10-28"),
    said("lab-stake-value", [alba, coro], exact(135e9, "about"), "2025-10-28", { evidence: "claimed" }),
  ];
  const view = buildView(viewInput([stake(alba, coro, exact(4e9))], { beside }));
  expect(view?.onRecord?.lanes.map(({ name, moments }) => [name, moments.map(({ listed }) => listed)])).toEqual([
    ["Alba → Coro", ["$1B: 22 Jul 2019", "about 27% held, stake put at about $135B: 28 Oct 2025"]],
    ["Brio → Coro", ["up to $5B planned: 18 Nov 2025"]],
    ["Coro → Brio, cloud", ["$30B committed: 18 Nov 2025"]],
  ]);
  expect(view?.figures).toEqual(expect.arrayContaining(beside));
  expect(view?.withRecord).toBe(true);
});

it("calls a round that is still to come planned", () => {
  const due = said("lab-investment-round", [alba, coro], exact(75e7), "2025-09", { evidence: "planned" });
  const view = buildView(viewInput([stake(alba, coro, exact(4e9))], { beside: [due] }));
  expect(view?.onRecord?.lanes[0]?.moments[0]).toMatchObject({
    label: "$750M planned",
    listed: "$750M planned: Sep 2025",
  });
});

it("says by whose account, since when or that no date is known, and that a part is promised where the record says so", () => {
  const figure = { ...stake(alba, coro, exact(4e9)), period: null };
  const input = viewInput([figure]);
  expect(buildView(input)?.title).toBe("By the article, Alba has put $4B into Coro");
  expect(buildView(input)?.ends[0]?.gives[0]?.remark).toBe("undated");
  const check = { figure, against: [figure], verdict: "partly", because: null, reason: { ko: "", en: "" } } as const;
  const checks = new Map([[figure.id, check]]);
  expect(buildView({ ...input, pageData: { ...input.pageData, checks } })?.title).toContain("(partly commitments)");
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

it("says to whom, where one giver gives to several", () => {
  const view = buildView(viewInput([stake(alba, coro, exact(5e9)), stake(alba, brio, exact(1e9))]));
  expect(view?.ends[0]?.gives.map(({ remark }) => remark)).toEqual(["→ Coro, since 2023", "→ Brio, since 2023"]);
});
