import { describe, expect, it } from "vitest";
import type { Figure, Provider } from "../data/figure";
import { exact } from "../data/invented.test.support";
import { throughWords } from "./through";
import { alba, brio, coro, english, given } from "./view-input.test.support";

const SOLD = ["sold", "USD"] as const;

function year(provider: Provider, of: string): Figure {
  return given(provider, SOLD, exact(1), of, { dataset: "record" });
}

const series = [
  ...["2023", "2024", "2025"].map((of) => year(alba, of)),
  ...["2022", "2023", "2024"].map((of) => year(brio, of)),
];
const asOf = { date: "2026-10-08", why: null };
const page = (figures: readonly Figure[]) => ({ figures, files: [{ id: "record", title: { ko: "", en: "" }, asOf }] });

describe("until when the record is that a chart draws", () => {
  it("is said of each whose series end apart, the earliest first", () => {
    expect(throughWords(series, page(series), english)).toBe("On record to 2024 (Brio), 2025 (Alba).");
  });

  it("is said once where all end alike", () => {
    const own = series.slice(0, 3);
    expect(throughWords(own, page(own), english)).toBe("On record to 2025.");
  });

  it("is where the series end, not where a filter cuts them", () => {
    expect(throughWords(series.slice(0, 1), page(series), english)).toBe("On record to 2025.");
  });

  it("is said of one too few for a series of its own beside those that have one", () => {
    const few = [year(coro, "2026")];
    expect(throughWords([...series.slice(0, 3), ...few], page([...series, ...few]), english)).toBe(
      "On record to 2025 (Alba), 2026 (Coro).",
    );
  });

  it("is the day the file was kept until where there is no series", () => {
    const one = series.slice(0, 1);
    expect(throughWords(one, page(one), english)).toBe("On record to 8 Oct 2026.");
  });

  it("is not said of a chart without the record", () => {
    const own = series.map((figure) => ({ ...figure, dataset: "article" }));
    expect(throughWords(own, page(own), english)).toBe("");
  });
});
