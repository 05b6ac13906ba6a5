import { describe, expect, it } from "vitest";
import { NOTHING_KEPT } from "./choices";
import { canRedo, canUndo, LONGEST, NO_TRAIL, placeOf, rewritten, type Trail, walked, withoutVoid } from "./trail";

function trailOf(...addresses: readonly string[]): Trail {
  return addresses.reduce((trail, address) => walked(trail, { address, kept: NOTHING_KEPT }), NO_TRAIL);
}

const addressesOf = ({ places }: Trail): readonly string[] => places.map(({ address }) => address);

describe("the trail", () => {
  it("has a place for each change, and the reader at the last", () => {
    const trail = trailOf("", "?years=2024", "?years=2025");
    expect(addressesOf(trail)).toEqual(["", "?years=2024", "?years=2025"]);
    expect(placeOf(trail)?.address).toBe("?years=2025");
    expect(new Set(trail.places.map(({ id }) => id)).size).toBe(3);
  });

  it("can be undone down to its first place, and done again up to its last", () => {
    const trail = trailOf("", "?years=2024");
    expect([canUndo(trail), canRedo(trail)]).toEqual([true, false]);
    expect([canUndo({ ...trail, at: 0 }), canRedo({ ...trail, at: 0 })]).toEqual([false, true]);
    expect([canUndo(NO_TRAIL), canRedo(NO_TRAIL)]).toEqual([false, false]);
  });

  it("forgets what was undone when something else is done", () => {
    const back = { ...trailOf("", "?years=2024", "?years=2025"), at: 1 };
    expect(addressesOf(walked(back, { address: "?lang=ko", kept: NOTHING_KEPT }))).toEqual([
      "",
      "?years=2024",
      "?lang=ko",
    ]);
  });

  it("has one place for a gesture, and none for one that ends where it began", () => {
    const dragged = rewritten(trailOf("", "?years=2024"), { address: "?years=2025" });
    expect(addressesOf(dragged)).toEqual(["", "?years=2025"]);
    const back = withoutVoid(rewritten(dragged, { address: "" }));
    expect(addressesOf(back)).toEqual([""]);
    expect(back.at).toBe(0);
    expect(withoutVoid(dragged)).toBe(dragged);
  });

  it("lets its oldest places go", () => {
    const trail = trailOf(...Array.from({ length: LONGEST + 5 }, (_, index) => `?years=${index}`));
    expect(trail.places).toHaveLength(LONGEST);
    expect(placeOf(trail)?.address).toBe(`?years=${LONGEST + 4}`);
  });
});
