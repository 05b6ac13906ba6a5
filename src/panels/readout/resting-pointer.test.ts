import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { followPointer, onceItMoves, pointerRests } from "./resting-pointer";

let page: EventTarget;
let stop: () => void;

beforeEach(() => {
  page = new EventTarget();
  vi.stubGlobal("document", page);
  stop = followPointer();
});
afterEach(() => {
  stop();
  vi.unstubAllGlobals();
});

function told(type: string, screenX = 0, screenY = 0): Event & { screenX: number; screenY: number } {
  const event = Object.assign(new Event(type), { screenX, screenY });
  page.dispatchEvent(event);
  return event;
}

it("rests where it last moved to, whatever comes to lie under it", () => {
  told("pointermove", 10, 10);
  expect(pointerRests({ screenX: 10, screenY: 10 })).toBe(true);
  expect(pointerRests({ screenX: 11, screenY: 10 })).toBe(false); // on its way there, told before the movement
});

it("means what the wheel brings under it, until keys do", () => {
  told("pointermove", 10, 10);
  told("wheel");
  expect(pointerRests({ screenX: 10, screenY: 10 })).toBe(false);
  told("keydown");
  expect(pointerRests({ screenX: 10, screenY: 10 })).toBe(true);
});

it("does once, when it moves, what was let pass while it rested: of each owner the last", () => {
  const [first, last, other] = [vi.fn(), vi.fn(), vi.fn()];
  const owner = {};
  onceItMoves(owner, first);
  onceItMoves(owner, last);
  onceItMoves({}, other);
  const event = told("pointermove", 20, 20);
  told("pointermove", 30, 30);
  expect(first).not.toHaveBeenCalled();
  expect(last.mock.calls).toEqual([[event]]);
  expect(other).toHaveBeenCalledOnce();
});
