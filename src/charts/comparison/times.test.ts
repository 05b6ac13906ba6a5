import { describe, expect, it } from "vitest";
import type { Figure, Provider } from "../../data/figure";
import { exact, inventedFigure } from "../../data/invented.test.support";
import { alba, brio, coro, given, metricOf } from "../view-input.test.support";
import { measuresOf } from "./measures";
import { figuresIn, rowsOf } from "./rows";
import { sharedTimes, timesOf } from "./times";

const during = (metric: string, provider: Provider, year: string, more: Partial<Figure> = {}): Figure =>
  given(provider, [metric, "USD"], exact(1), year, {
    metric: { ...metricOf(metric, "USD"), split: "period" },
    ...more,
  });

describe("what is measured", () => {
  it("is one thing under the article's name for it and the record's, and goes by the record's", () => {
    const figures = [
      during("cloud-revenue-growth", alba, "2025"),
      during("cloud-growth-record", alba, "2025", { dataset: "record" }),
    ];
    const [measure, ...others] = measuresOf(figures, figures);
    expect(others).toEqual([]);
    expect(measure?.metric.id).toBe("cloud-growth-record");
  });

  it("is told apart by product where several companies have figures of the same one", () => {
    const product = (name: string) => ({ product: { ko: name, en: name } });
    const figures = [
      during("owned", alba, "2025", product("Corvus")),
      during("owned", brio, "2025", product("Corvus")),
      during("owned", brio, "2024", product("Own")),
    ];
    expect(measuresOf(figures, figures).map(({ product: one }) => one?.en ?? null)).toEqual(["Corvus", null]);
  });
});

describe("the times of a measure", () => {
  it("hold what is on record before what the article says, and of a plan said again the last", () => {
    const figures = [
      during("cloud-revenue-growth", alba, "2025"),
      during("cloud-growth-record", alba, "2025", { id: "early", dataset: "record", statedOn: "2025-01" }),
      during("cloud-growth-record", alba, "2025", { id: "late", dataset: "record", statedOn: "2025-07" }),
    ];
    expect([...timesOf({ figures }, alba).values()].map((same) => same.map(({ id }) => id))).toEqual([["late"]]);
  });

  it("are shared by most first, then the latest", () => {
    const figures = [
      ...["2023", "2024", "2025"].map((year) => during("sold", alba, year)),
      ...["2024", "2025"].map((year) => during("sold", brio, year)),
      ...["2023", "2024"].map((year) => during("sold", coro, year)),
    ];
    const times = [alba, brio, coro].map((provider) => timesOf({ figures }, provider));
    expect(sharedTimes(times)).toEqual(["2024/2024", "2025/2025", "2023/2023"]);
  });
});

it("keeps every figure of a few times in some row, once for each company", () => {
  const figures = [
    during("sold", alba, "2023"),
    during("sold", alba, "2024"),
    during("sold", brio, "2024"),
    during("sold", brio, "2025"),
  ];
  const [measure] = measuresOf(figures, figures);
  const rows = measure ? rowsOf(measure, [alba, brio]) : [];
  expect(rows.flatMap(({ cells }) => cells.flatMap(figuresIn)).toSorted()).toHaveLength(figures.length);
});

it("keeps a stake in each lab, the last of each", () => {
  const stake = (id: string, counterparty: Provider, from: string) =>
    inventedFigure(
      id,
      { kind: "between", provider: alba, counterparty },
      { from, to: from },
      { metric: metricOf("stake", "USD") },
    );
  const figures = [stake("first", brio, "2023"), stake("second", brio, "2024"), stake("other", coro, "2022")];
  const [measure] = measuresOf(figures, figures);
  const [row] = measure ? rowsOf(measure, [alba]) : [];
  expect(row?.cells[0]?.main.map(({ id }) => id)).toEqual(["second", "other"]);
  expect(row?.cells[0]?.also.map(({ id }) => id)).toEqual(["first"]);
});
