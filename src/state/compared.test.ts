import { describe, expect, it } from "vitest";
import { inventedFigure, inventedProvider } from "../data/invented.test.support";
import { INITIAL_CHOICES } from "./choices";
import { comparedFrom, exactly, followed, movedTo, withHiddenShown, withOne, withoutOne } from "./compared";

const ids = ["alba", "brio", "coro", "dova", "elmo"] as const;
const providers = ids.map(inventedProvider);
const figures = providers.map((provider) => inventedFigure(provider.id, { kind: "one", provider }, null));
const pageData = { providers, figures };

const compared = (more: Partial<typeof INITIAL_CHOICES> & object = {}) =>
  comparedFrom(pageData, { ...INITIAL_CHOICES, ...more } as typeof INITIAL_CHOICES);
const names = (some: readonly { readonly id: string }[]) => some.map(({ id }) => id);
const against = (more: object): string => {
  const { baseline } = compared(more);
  return baseline.kind === "none" ? "none" : `${baseline.kind} ${baseline.provider.id}`;
};

describe("who is compared", () => {
  it("are the first four that pass the filter, until the reader says who", () => {
    expect(names(compared().providers)).toEqual(["alba", "brio", "coro", "dova"]);
    expect(names(compared({ providers: ["brio", "elmo"] }).providers)).toEqual(["brio", "elmo"]);
    expect(names(compared({ compare: ["elmo", "alba"] }).providers)).toEqual(["elmo", "alba"]);
  });

  it("are none that the filter hides, which are named", () => {
    const { providers: shown, hidden, others } = compared({ compare: ["elmo", "alba"], providers: ["alba", "brio"] });
    expect([shown, hidden, others].map(names)).toEqual([["alba"], ["elmo"], ["brio", "coro", "dova"]]);
  });

  it("are set against the second of two, against nobody among more, or against whom the reader says", () => {
    expect(against({ compare: ["elmo", "alba"] })).toBe("one alba");
    expect(against({ compare: ["elmo", "alba"], against: "elmo" })).toBe("one elmo");
    expect(against({ compare: ["elmo", "alba"], against: "none" })).toBe("none");
    expect(against({})).toBe("none");
    expect(against({ against: "coro" })).toBe("one coro");
    expect(against({ against: "elmo" })).toBe("absent elmo");
  });
});

describe("a change of who is compared", () => {
  it("moves one to a place", () => {
    const three = compared({ compare: ["alba", "brio", "coro"] });
    expect(movedTo(1, "alba", three)).toEqual({ compare: ["brio", "alba", "coro"] });
    expect(movedTo(-1, "coro", three)).toEqual({ compare: ["coro", "alba", "brio"] });
    expect(movedTo(9, "alba", three)).toEqual({ compare: ["brio", "coro", "alba"] });
  });

  it("takes one out, and with it the comparison against it", () => {
    const three = compared({ compare: ["alba", "brio", "coro"] });
    expect(withoutOne("brio", three, { against: "brio" })).toEqual({ compare: ["alba", "coro"], against: null });
    expect(withoutOne("brio", three, { against: "alba" })).toEqual({ compare: ["alba", "coro"] });
  });

  it("takes one in that the filter hides, and none beyond the fourth", () => {
    const two = compared({ providers: ["alba", "brio"] });
    expect(withOne("coro", two, { providers: ["alba", "brio"] }, ids)).toEqual({
      compare: ["alba", "brio", "coro"],
      providers: ["alba", "brio", "coro"],
    });
    expect(withOne("elmo", compared(), { providers: null }, ids)).toEqual({});
  });

  it("shows those again that the filter hides", () => {
    const filter = { providers: ["alba", "brio"] };
    const hiding = compared({ compare: ["elmo", "alba"], ...filter });
    expect(withHiddenShown(hiding, filter, ids)).toEqual({ providers: ["alba", "brio", "elmo"] });
    expect(exactly(["alba", "elmo"], filter)).toEqual({ compare: ["alba", "elmo"], providers: null });
    expect(exactly(["alba", "brio"], filter)).toEqual({ compare: ["alba", "brio"] });
  });
});

describe("a change of the filter", () => {
  const before = { ...INITIAL_CHOICES, compare: ["alba", "brio"], providers: ["alba", "brio"] };
  const comparedAfter = (chosen: readonly string[] | null) =>
    followed(before, { ...before, providers: chosen }, ids).compare;

  it("brings in who is ticked alone", () => {
    expect(comparedAfter(["alba", "brio", "elmo"])).toEqual(["alba", "brio", "elmo"]);
  });

  it("brings in nobody where it is taken back or shrinks", () => {
    expect(comparedAfter(null)).toEqual(["alba", "brio"]);
    expect(comparedAfter(["alba"])).toEqual(["alba", "brio"]);
  });

  it("changes nothing where nobody was chosen for the comparison", () => {
    const open = { ...before, compare: null };
    expect(followed(open, { ...open, providers: ["alba", "brio", "elmo"] }, ids).compare).toBeNull();
  });
});
