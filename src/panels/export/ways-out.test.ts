import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { wordsIn } from "../../language/words";
import { copiedOrSaved, handedOrSaved } from "./ways-out";

const WORDS = wordsIn({ language: "en", currency: "usd", wonPerDollar: 1 });
const BLOB = new Blob(["words"], { type: "text/plain" });

/** What the clipboard was given; it refuses once it has it. */
let refuse: () => void;
const click = vi.fn();

beforeEach(() => {
  click.mockClear();
  const refused = new Promise<never>((_, reject) => {
    refuse = () => reject(new Error("refused"));
  });
  vi.stubGlobal("ClipboardItem", class {});
  vi.stubGlobal("navigator", { clipboard: { write: () => refused }, share: () => refused });
  vi.stubGlobal("location", new URL("http://localhost/"));
  vi.stubGlobal("document", {
    createElement: () => ({ click, remove: () => undefined }),
    body: { append: () => undefined },
  });
});
afterEach(() => void vi.unstubAllGlobals());

function attempted() {
  const abort = new AbortController();
  const onHandedOver = vi.fn();
  return { abort, onHandedOver, attempt: { signal: abort.signal, onHandedOver } };
}

const ways = {
  clipboard: (attempt: ReturnType<typeof attempted>["attempt"]) =>
    copiedOrSaved("words", { "text/plain": Promise.resolve(BLOB) }, "words.txt", WORDS, attempt),
  "share sheet": (attempt: ReturnType<typeof attempted>["attempt"]) =>
    handedOrSaved({ name: "words.txt", blob: BLOB }, "Words", WORDS, attempt),
};

test.each(Object.entries(ways))("what the %s refuses is saved, but not once another was wanted", async (_, way) => {
  const wanted = attempted();
  const saved = way(wanted.attempt);
  await vi.waitFor(() => expect(wanted.onHandedOver).toHaveBeenCalledOnce()); // no way to stop it is offered any more
  refuse();
  expect(await saved).toMatchObject({ kind: "saved" });
  expect(click).toHaveBeenCalledOnce();

  const given = attempted();
  const nothing = way(given.attempt);
  given.abort.abort();
  await expect(nothing).rejects.toHaveProperty("name", "AbortError");
  expect(click).toHaveBeenCalledOnce();
});

test("what was stopped before it was made is given to nobody", async () => {
  const stopped = attempted();
  stopped.abort.abort();
  refuse();
  for (const way of Object.values(ways))
    await expect(way(stopped.attempt)).rejects.toHaveProperty("name", "AbortError");
  expect(stopped.onHandedOver).not.toHaveBeenCalled();
  expect(click).not.toHaveBeenCalled();
});
