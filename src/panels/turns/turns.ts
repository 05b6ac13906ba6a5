import { flushSync } from "react-dom";
import { usePage } from "../../state/store";

/**
 * Who redraws when. A control shows at once what was chosen; then come the parts of the page that are in sight, then the
 * others when the browser has nothing else to do, the nearest first. One that is scrolled to sooner is drawn before it
 * is seen.
 */

/** A part of the page that follows it in its turn. */
export interface Follower {
  readonly element: Element;
  isBehind(): boolean;
  catchUp(): void;
}

/** How far beyond the screen a follower is still drawn with what is in sight, in heights of the screen. */
const NEAR = 0.25;
/** Milliseconds of drawing after which the browser is let in between. */
const SLICE = 20;
/** Milliseconds after which a follower that waits for an idle moment is drawn all the same. */
const PATIENCE = 250;

const followers = new Set<Follower>();
let isPlanned = false;
let isIdling = false;

/** @returns a function that takes the follower away */
export function addFollower(follower: Follower): () => void {
  if (followers.size === 0) start();
  followers.add(follower);
  plan();
  queueMicrotask(() => {
    if (follower.isBehind() && isSeen(follower)) draw([follower]); // its place is never seen empty
  });
  return () => {
    followers.delete(follower);
    if (followers.size === 0) stop();
    tell();
  };
}

/** Draws everything that waits, at once: for whoever needs the page whole. */
export function drawAll(): void {
  // what is drawn may bring followers that wait in their turn
  for (let behind = waiting(); behind.length > 0; behind = waiting()) draw(behind);
}

/** Who waits until no follower waits. */
const told = new Set<() => void>();

/** Waits until every part shows the page as it is; what of its code is still on its way is not waited for. */
export function allDrawn(): Promise<void> {
  if (waiting().length === 0) return Promise.resolve();
  return new Promise((resolve) => told.add(resolve));
}

let stop = (): void => {};

function start(): void {
  const untie = usePage.subscribe(plan);
  addEventListener("scroll", drawWhatIsScrolledTo, { capture: true, passive: true });
  addEventListener("resize", plan);
  document.addEventListener("visibilitychange", planAnew);
  stop = () => {
    untie();
    removeEventListener("scroll", drawWhatIsScrolledTo, { capture: true });
    removeEventListener("resize", plan);
    document.removeEventListener("visibilitychange", planAnew);
  };
}

/** As far as it is so when the commit that is under way has ended, which may bring followers as well. */
function tell(): void {
  queueMicrotask(() => {
    if (waiting().length > 0) return;
    for (const resolve of told) resolve();
    told.clear();
  });
}

/** A window that was hidden meanwhile has no frame to come. */
function planAnew(): void {
  isPlanned = false;
  plan();
}

/** After the frame that shows the control. */
function plan(): void {
  if (isPlanned || waiting().length === 0) return;
  isPlanned = true;
  if (document.hidden)
    setTimeout(drawNear); // no frame comes
  else requestAnimationFrame(() => setTimeout(drawNear, 1)); // after all that waits already
}

function drawNear(): void {
  isPlanned = false;
  const near = nearestFirst().filter((follower) => distanceTo(follower) <= NEAR * innerHeight);
  if (draw(near, performance.now() + SLICE) < near.length) {
    isPlanned = true;
    soon(drawNear);
  } else drawWhenIdle();
}

/** As many as an idle moment has time for, at least one. */
function drawWhenIdle(): void {
  if (isIdling) return;
  if (waiting().length === 0) {
    tell();
    return;
  }
  isIdling = true;
  const begin = (moment?: IdleDeadline): void => {
    isIdling = false;
    draw(nearestFirst(), performance.now() + Math.min(moment?.timeRemaining() ?? 0, SLICE));
    drawWhenIdle();
  };
  if ("requestIdleCallback" in window) requestIdleCallback(begin, { timeout: PATIENCE });
  else setTimeout(begin, 1);
}

/** A screen that scrolls shows its new place in the same frame: what is there must be right. */
function drawWhatIsScrolledTo(): void {
  const behind = waiting();
  if (behind.length === 0) return;
  draw(behind.filter(isInSight));
  plan();
}

/** @returns how many were drawn by then */
function draw(wanted: readonly Follower[], until = Number.POSITIVE_INFINITY): number {
  let drawn = 0;
  for (const follower of wanted) {
    if (drawn > 0 && performance.now() > until) break;
    flushSync(() => follower.catchUp());
    drawn++;
  }
  return drawn;
}

function waiting(): readonly Follower[] {
  return [...followers].filter((follower) => follower.isBehind());
}

function nearestFirst(): readonly Follower[] {
  return waiting()
    .map((follower) => ({ follower, distance: distanceTo(follower) }))
    .sort((a, b) => a.distance - b.distance)
    .map(({ follower }) => follower);
}

function isInSight(follower: Follower): boolean {
  return distanceTo(follower) === 0;
}

/** Whether it is in sight, and not beneath the first view that the build wrote into the page. */
function isSeen(follower: Follower): boolean {
  return isInSight(follower) && getComputedStyle(follower.element).visibility === "visible";
}

/** CSS pixels between a follower and the screen; 0 while any of it is in sight. */
function distanceTo({ element }: Follower): number {
  const { top, bottom } = element.getBoundingClientRect();
  return Math.max(0, top - innerHeight, -bottom);
}

/** In a task of its own, without the wait of a timer. */
function soon(work: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    work();
  };
  port2.postMessage(null);
}
