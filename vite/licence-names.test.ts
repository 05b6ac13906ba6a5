import { describe, expect, it } from "vitest";
import { mayBeUsed, mayShip } from "./licence-names.ts";

describe("a licence", () => {
  it.each(["MIT", "(MIT AND Zlib)", "MIT AND ISC AND BSD-3-Clause", "GPL-3.0 OR MIT", "(MPL-2.0 OR Apache-2.0)"])(
    "%s may be shipped",
    (expression) => expect(mayShip(expression)).toBe(true),
  );

  it.each(["", "GPL-3.0", "MIT AND GPL-3.0", "MPL-2.0", "UNLICENSED", "SEE LICENSE IN x", "(MIT OR ISC) AND GPL-3.0"])(
    "%j may not",
    (expression) => expect(mayShip(expression)).toBe(false),
  );

  it("of a tool may ask for more", () => {
    expect(mayBeUsed("MPL-2.0")).toBe(true);
    expect(mayBeUsed("GPL-3.0")).toBe(false);
  });
});
