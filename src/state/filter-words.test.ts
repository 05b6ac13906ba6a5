import { describe, expect, it } from "vitest";
import { ARTICLE, RECORD } from "../data/dataset";
import { shippedDatasets } from "../data/shipped.test.support";
import type { Language } from "../language/language";
import { wordsIn } from "../language/words";
import { type Choices, INITIAL_CHOICES } from "./choices";
import { shownWords } from "./filter-words";
import { pageDataFrom } from "./selectors";

const datasets = shippedDatasets();

describe("what is shown, in words", () => {
  const said = (part: Partial<Choices>, sources: readonly string[] = [ARTICLE], language: Language = "en") =>
    shownWords(
      { ...INITIAL_CHOICES, ...part },
      pageDataFrom(datasets, sources),
      wordsIn({ language, currency: "usd", wonPerDollar: 1300 }),
    );

  it("says the act and the count, and every choice of the filter", () => {
    expect(said({})).toBe("Shown: What they said (72 of 72 figures)");
    expect(
      said({ providers: ["amazon", "microsoft", "alphabet"], years: { from: 2024, to: 2025 }, topics: ["capex"] }),
    ).toMatch(/^Shown: What they said; Without OpenAI; 2024–2025; Only Capital spending \(\d+ of 72 figures\)$/);
    expect(said({}, [ARTICLE, RECORD], "ko")).toMatch(/^표시: 무슨 일이 있었나 \(수치 \d+개 중 \d+개\)$/);
  });

  it("says who is compared on the compare screen alone, and nothing of fewer than two", () => {
    const compare = ["microsoft", "amazon"];
    expect(said({ screen: "compare", compare })).toBe(
      "Shown: What they said; Microsoft and Amazon compared (72 of 72 figures)",
    );
    expect(said({ screen: "compare", compare: ["amazon"] })).toBe("Shown: What they said (72 of 72 figures)");
    expect(said({ compare })).toBe("Shown: What they said (72 of 72 figures)");
  });
});
