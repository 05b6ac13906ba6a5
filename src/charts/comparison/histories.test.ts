import { expect, it } from "vitest";
import type { Figure, Period, Provider } from "../../data/figure";
import { exact } from "../../data/invented.test.support";
import { alba, brio, english, given, metricOf } from "../view-input.test.support";
import { historiesOf } from "./histories";

const spent = (
  provider: Provider,
  amount: number,
  from: string,
  more: Partial<Period> = {},
  figure: Partial<Figure> = {},
): Figure =>
  given(provider, ["spent", "USD"], exact(amount), from, {
    id: `${provider.id} ${from}`,
    metric: { ...metricOf("spent", "USD"), split: "period" },
    period: { from, to: from, part: null, fiscal: null, ...more },
    ...figure,
  });
const drawn = (figures: readonly Figure[], isIndexed = false) =>
  historiesOf(
    { figures, providers: [alba, brio], marks: [], every: 1, isIndexed, nameOf: ({ name }) => name.en },
    english,
  );
const fiscal = (amount: number, year: number) =>
  spent(brio, amount, `${year - 1}-07`, { to: `${year}-06`, fiscal: `FY${year}` });

it("draws calendar years where both have them, and a company's own where it has no other", () => {
  const years = [2023, 2024].flatMap((year) => [
    spent(alba, 1, String(year)),
    spent(brio, 2, String(year)),
    fiscal(3, year),
  ]);
  expect(drawn(years)?.figures.every(({ period }) => period?.fiscal === null)).toBe(true);
  const own = [spent(alba, 1, "2023"), fiscal(3, 2023), fiscal(4, 2024)];
  expect(drawn(own)?.figures.filter(({ period }) => period?.fiscal)).toHaveLength(2);
  expect(drawn(own)?.isShared).toBe(false);
});

it("begins an index at a hundred with the first time that both have", () => {
  const figures = [
    spent(alba, 5, "2022"),
    spent(alba, 10, "2023"),
    spent(alba, 30, "2024"),
    spent(brio, 4, "2023"),
    spent(brio, 6, "2024"),
  ];
  const histories = drawn(figures, true);
  const amounts = histories?.panels.map(({ series }) =>
    series.points.map(({ extent }) => "amount" in extent && extent.amount),
  );
  expect(amounts).toEqual([
    [100, 300],
    [100, 150],
  ]);
  expect(histories?.base?.time).toBe("2023/2023");
});

it("begins an index after a change of definition, and says of when each value is", () => {
  const changed = spent(alba, 20, "2022", {}, { break: { ko: "바뀜", en: "changed" } });
  const figures = [
    spent(alba, 5, "2021"),
    changed,
    spent(alba, 30, "2023"),
    ...[2021, 2022, 2023].map((year) => spent(brio, 4, String(year))),
  ];
  const [first] = drawn(figures, true)?.panels ?? [];
  expect(first?.series.points.map(({ figure }) => figure.period?.from)).toEqual(["2022", "2023"]);
  expect([first?.series.value, first?.series.when]).toEqual(["150", "2023"]);
});

it("draws amounts where no time is common", () => {
  const histories = drawn(
    [spent(alba, 5, "2020"), spent(alba, 6, "2021"), spent(brio, 4, "2023"), spent(brio, 6, "2024")],
    true,
  );
  expect(histories?.base).toBeNull();
  expect(histories?.latest.map(({ period }) => period?.from)).toEqual(["2021", "2024"]);
});

it("stops a line where a year is missing", () => {
  const histories = drawn([spent(alba, 5, "2020"), spent(alba, 6, "2023"), spent(brio, 1, "2020")]);
  expect(histories?.panels[0]?.series.points.map(({ broken }) => broken)).toEqual([false, true]);
});
