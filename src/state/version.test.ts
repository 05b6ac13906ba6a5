import { readFileSync } from "node:fs";
import { afterEach, expect, it, vi } from "vitest";
import { usePage } from "./store";
import { askForVersion, scriptIn } from "./version";

const page = (script: string): string =>
  `<!doctype html><script src="./early.js"></script><script type="module" crossorigin src="${script}"></script>`;

function serves(answer: () => Promise<Response>): void {
  vi.stubGlobal("fetch", vi.fn(answer));
}

const isOutdated = (): boolean => usePage.getState().code.isOutdated;

afterEach(() => {
  vi.unstubAllGlobals();
  usePage.setState(usePage.getInitialState(), true);
});

it("finds the script a page begins with", () => {
  expect(scriptIn(page("./assets/index-a1.js"))).toBe("./assets/index-a1.js");
  expect(scriptIn(readFileSync("index.html", "utf8"))).toBe("/src/app/main.tsx");
  expect(scriptIn("<h1>Not found</h1>")).toBeNull();
});

it("is the one that is open while the server has the same", async () => {
  serves(async () => new Response(page("./assets/index-a1.js")));
  expect(await askForVersion("./assets/index-a1.js")).toBe("same");
  expect(isOutdated()).toBe(false);
});

it("is outdated once the server has another, and stays so", async () => {
  serves(async () => new Response(page("./assets/index-b2.js")));
  expect(await askForVersion("./assets/index-a1.js")).toBe("newer");
  expect(isOutdated()).toBe(true);
  serves(() => Promise.reject(new TypeError("Failed to fetch")));
  expect(await askForVersion("./assets/index-a1.js")).toBe("unreachable");
  expect(isOutdated()).toBe(true);
});

it("is not said to be outdated by a server that does not answer, or with something else", async () => {
  for (const answer of [
    () => Promise.reject(new TypeError("Failed to fetch")),
    async () => new Response("", { status: 503 }),
    async () => new Response("<h1>Log in to this network</h1>"),
  ]) {
    serves(answer);
    await askForVersion("./assets/index-a1.js");
  }
  expect(isOutdated()).toBe(false);
});
