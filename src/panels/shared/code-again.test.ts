import { describe, expect, it, vi } from "vitest";
import { orReload } from "./code-again";

const missing = new Error("code");

/** A browser that asks for code again after a failure, as Chromium does, or never, as Firefox and WebKit. */
function browser(asksAgain: boolean) {
  return { watch: () => ({ none: async () => !asksAgain }), reload: vi.fn() };
}

const failing = () => Promise.reject(missing);

describe("code that does not come at another try", () => {
  it("has the page loaded anew where the browser did not ask for it again", async () => {
    const ours = browser(false);
    await expect(orReload(failing, () => true, ours)).rejects.toBe(missing);
    expect(ours.reload).toHaveBeenCalledOnce();
  });

  it("is told where the browser did", async () => {
    const ours = browser(true);
    await expect(orReload(failing, () => true, ours)).rejects.toBe(missing);
    expect(ours.reload).not.toHaveBeenCalled();
  });

  it("is told apart from what fails for another reason", async () => {
    const ours = browser(false);
    await expect(orReload(failing, () => false, ours)).rejects.toBe(missing);
    expect(ours.reload).not.toHaveBeenCalled();
  });

  it("needs nothing where it comes", async () => {
    const ours = browser(false);
    expect(
      await orReload(
        async () => "made",
        () => true,
        ours,
      ),
    ).toBe("made");
    expect(ours.reload).not.toHaveBeenCalled();
  });
});
