import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fetchJson, type Missing, MissingFile, PATIENCE } from "./fetch-file";
import { BrokenFile } from "./mistake";

const LIMIT = PATIENCE * 1000;

/** Answers as a server does that is told when, and as a fetch that can be given up. */
class Server {
  private sent: ReadableStreamDefaultController<Uint8Array> | null = null;
  private answer: (response: Response) => void = () => undefined;
  private fail: (error: unknown) => void = () => undefined;
  fetch(_: string, { signal }: { readonly signal: AbortSignal }): Promise<Response> {
    return new Promise((resolve, reject) => {
      this.answer = resolve;
      this.fail = reject;
      signal.addEventListener("abort", () => {
        reject(signal.reason);
        this.sent?.error(signal.reason);
      });
    });
  }
  begin(status = 200): void {
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        this.sent = controller;
      },
    });
    this.answer(new Response(body, { status }));
  }
  send(text: string): void {
    this.sent?.enqueue(new TextEncoder().encode(text));
  }
  end(): void {
    this.sent?.close();
  }
  break(): void {
    this.fail(new TypeError("Failed to fetch"));
    this.sent?.error(new TypeError("network error"));
  }
}

let server: Server;

beforeEach(() => {
  vi.useFakeTimers();
  server = new Server();
  vi.stubGlobal("fetch", (url: string, how: { readonly signal: AbortSignal }) => server.fetch(url, how));
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** What comes of a file: its content, or why it is missing. */
function asked(signal = new AbortController().signal): { readonly said: () => unknown } {
  let outcome: unknown = "waiting";
  void fetchJson("some.json", signal).then(
    (json) => {
      outcome = json;
    },
    (error: unknown) => {
      outcome = error;
    },
  );
  return { said: () => outcome };
}

function expectMissing(error: unknown, because: Missing): void {
  expect(error).toBeInstanceOf(MissingFile);
  expect(error).toMatchObject({ file: "some.json", because });
}

describe("a file", () => {
  it("that never comes is given up after a while, and not before", async () => {
    const { said } = asked();
    await vi.advanceTimersByTimeAsync(LIMIT - 1);
    expect(said()).toBe("waiting");
    await vi.advanceTimersByTimeAsync(1);
    expectMissing(said(), "stalled");
  });

  it("that stops coming is given up as long after what came last", async () => {
    const { said } = asked();
    await vi.advanceTimersByTimeAsync(LIMIT - 1);
    server.begin();
    server.send('{"a":');
    await vi.advanceTimersByTimeAsync(LIMIT - 1);
    expect(said()).toBe("waiting");
    await vi.advanceTimersByTimeAsync(1);
    expectMissing(said(), "stalled");
  });

  it("that comes slowly is waited for", async () => {
    const { said } = asked();
    server.begin();
    for (const part of ['{"name":', '"', "한국", '"}']) {
      await vi.advanceTimersByTimeAsync(LIMIT - 1);
      server.send(part);
    }
    await vi.advanceTimersByTimeAsync(LIMIT - 1);
    server.end();
    await vi.advanceTimersByTimeAsync(0);
    expect(said()).toEqual({ name: "한국" });
  });

  it("that breaks off, or is not answered, is told by its name", async () => {
    const cut = asked();
    server.begin();
    server.send('{"a":');
    await vi.advanceTimersByTimeAsync(0);
    server.break();
    await vi.advanceTimersByTimeAsync(0);
    expectMissing(cut.said(), "cut");
    const unanswered = asked();
    server.break();
    await vi.advanceTimersByTimeAsync(0);
    expectMissing(unanswered.said(), "unanswered");
    vi.stubGlobal("navigator", { onLine: false });
    const offline = asked();
    server.break();
    await vi.advanceTimersByTimeAsync(0);
    expectMissing(offline.said(), "offline");
  });

  it("that is answered with a status, or with something else than JSON, is told by its name", async () => {
    const missing = asked();
    server.begin(404);
    await vi.advanceTimersByTimeAsync(0);
    expectMissing(missing.said(), 404);
    const page = asked();
    server.begin();
    server.send("<!doctype html>");
    server.end();
    await vi.advanceTimersByTimeAsync(0);
    expect(page.said()).toBeInstanceOf(BrokenFile);
    expect(page.said()).toMatchObject({ file: "some.json" });
  });

  it("that is no longer wanted is given up at once", async () => {
    const stopped = new AbortController();
    const { said } = asked(stopped.signal);
    stopped.abort();
    await vi.advanceTimersByTimeAsync(0);
    expect(said()).toHaveProperty("name", "AbortError");
    expect(vi.getTimerCount()).toBe(0);
  });
});
