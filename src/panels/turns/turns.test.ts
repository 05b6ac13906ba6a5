import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { addFollower, allDrawn, drawAll, type Follower } from "./turns";

const HEIGHT = 100;

let frames: (() => void)[];
let idles: ((moment: { timeRemaining(): number }) => void)[];
let drawn: string[];
let leaves: (() => void)[];

beforeEach(() => {
  vi.useFakeTimers();
  [frames, idles, drawn, leaves] = [[], [], [], []];
  const page = Object.assign(new EventTarget(), { hidden: false });
  vi.stubGlobal("document", page);
  vi.stubGlobal("window", { requestIdleCallback: true });
  vi.stubGlobal("innerHeight", HEIGHT);
  vi.stubGlobal("addEventListener", page.addEventListener.bind(page));
  vi.stubGlobal("removeEventListener", page.removeEventListener.bind(page));
  vi.stubGlobal("requestAnimationFrame", (act: () => void) => frames.push(act));
  vi.stubGlobal("requestIdleCallback", (act: (typeof idles)[number]) => idles.push(act));
  vi.stubGlobal("getComputedStyle", () => ({ visibility: "hidden" }));
});
afterEach(() => {
  for (const leave of leaves) leave();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** @param top CSS pixels below the top of the screen */
function follow(name: string, top: number): void {
  let isBehind = true;
  const element = { getBoundingClientRect: () => ({ top, bottom: top + HEIGHT / 2 }) } as Element;
  const follower: Follower = {
    element,
    isBehind: () => isBehind,
    catchUp: () => {
      isBehind = false;
      drawn.push(name);
      vi.advanceTimersByTime(1); // it takes its time
    },
  };
  leaves.push(addFollower(follower));
}

/** The frame that shows the control, and what comes after it. */
function frame(): void {
  for (const act of frames.splice(0)) act();
  vi.runAllTimers();
}

it("draws what is in sight after the next frame, the rest when idle, the nearest first", () => {
  follow("far", 900);
  follow("near", 300);
  follow("seen", 20);
  expect(drawn).toEqual([]);
  frame();
  expect(drawn).toEqual(["seen"]);
  idles.shift()?.({ timeRemaining: () => 0 });
  expect(drawn).toEqual(["seen", "near"]);
  idles.shift()?.({ timeRemaining: () => 0 });
  expect(drawn).toEqual(["seen", "near", "far"]);
});

it("draws what is scrolled to in the same frame", () => {
  follow("far", 900);
  follow("seen", 20);
  dispatch("scroll");
  expect(drawn).toEqual(["seen"]);
});

it("draws all that waits for who needs the page whole", () => {
  follow("far", 900);
  follow("seen", 20);
  drawAll();
  expect(drawn).toEqual(["far", "seen"]);
});

it("tells that all is drawn, also where what was not drawn leaves", async () => {
  follow("far", 900);
  const done = vi.fn();
  const telling = allDrawn().then(done);
  await Promise.resolve();
  expect(done).not.toHaveBeenCalled();
  for (const leave of leaves.splice(0)) leave();
  await telling;
  expect(done).toHaveBeenCalledOnce();
});

function dispatch(type: string): void {
  document.dispatchEvent(new Event(type));
}
