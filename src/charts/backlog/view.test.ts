import { expect, it } from "vitest";
import { exact, inventedFigure } from "../../data/invented.test.support";
import { alba, brio, given, metricOf, viewInput } from "../view-input.test.support";
import { buildView } from "./view";

const SUM = ["remaining-obligations", "USD"] as const;

it("has a group for each company in the order of the data, however large, its sums by date", () => {
  const view = buildView(
    viewInput([
      given(alba, SUM, exact(2e9), "2026"),
      given(alba, SUM, exact(1e9), "2025"),
      given(brio, SUM, exact(9e9), "2026"),
    ]),
  );
  expect(view?.groups.map(({ name, rows }) => [name, rows.map(({ value }) => value)])).toEqual([
    ["Alba", ["$1B", "$2B"]],
    ["Brio", ["$9B"]],
  ]);
  expect(view?.title).toContain("$2B at Alba and $9B at Brio");
});

it("names the part of a company that a sum is of", () => {
  const view = buildView(
    viewInput([given(alba, SUM, exact(2e9), "2026", { product: { ko: "구름", en: "Alba Cloud" } })]),
  );
  expect(view?.groups[0]?.name).toBe("Alba Cloud");
  expect(view?.title).toContain("Alba Cloud");
});

it("says where a company counts otherwise than before, and which part is of OpenAI at that day", () => {
  const sums = [
    given(alba, SUM, exact(2e9), "2025"),
    given(alba, SUM, exact(4e9), "2026", { break: { ko: "다름", en: "Short contracts are in it." } }),
  ];
  const part = inventedFigure(
    "part",
    { kind: "between", provider: alba, counterparty: brio },
    { from: "2025", to: "2025" },
    { metric: metricOf("remaining-obligations-part-of-openai", "percent"), value: exact(45, "about") },
  );
  const view = buildView(viewInput(sums, { beside: [part] }));
  expect(view?.groups[0]?.rows.map(({ remark }) => remark)).toEqual([
    "2025 · about 45% from OpenAI",
    "2026 · counted otherwise from here",
  ]);
  expect(view?.note).toContain("Short contracts are in it.");
  expect(view?.figures).toContain(part);
});
