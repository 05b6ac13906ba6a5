import type { CDPSession } from "@playwright/test";
import { expect, open, test } from "./watch";

/** What a page holds on to, after what nobody needs has been collected. */
interface Held {
  /** Elements and texts, those that only scripts know too. */
  readonly nodes: number;
  readonly listeners: number;
  /** Bytes. */
  readonly memory: number;
}

async function held(channel: CDPSession): Promise<Held> {
  await channel.send("HeapProfiler.collectGarbage");
  await channel.send("HeapProfiler.collectGarbage");
  const { metrics } = await channel.send("Performance.getMetrics");
  const of = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? 0;
  return { nodes: of("Nodes"), listeners: of("JSEventListeners"), memory: of("JSHeapUsedSize") };
}

/** How much more there may be after a thousand acts than after the first hundred. */
const MORE = { nodes: 1.1, listeners: 1.1, memory: 1.35 };

/** Few charts, so that a thousand acts take seconds. */
const VIEW = "?lang=en&topics=startups";

test("a thousand acts leave the page as light as a hundred, and the console silent", async ({ page }) => {
  test.setTimeout(180_000);
  await open(page, VIEW);
  const channel = await page.context().newCDPSession(page);
  await channel.send("Performance.enable");
  await page.evaluate(act, { times: 100, seed: 1 });
  await page.goto(`/${VIEW}`);
  await open(page, VIEW);
  await page.evaluate(act, { times: 100, seed: 2 });
  const before = await held(channel);
  await page.evaluate(act, { times: 900, seed: 3 });
  const after = await held(channel);
  expect(after.nodes).toBeLessThan(before.nodes * MORE.nodes);
  expect(after.listeners).toBeLessThan(before.listeners * MORE.listeners);
  expect(after.memory).toBeLessThan(before.memory * MORE.memory);
});

/** Presses whatever there is to press, and ends where it began. */
async function act({ times, seed }: { readonly times: number; readonly seed: number }): Promise<void> {
  let state = seed;
  const random = (below: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >>> 8) % below;
  };
  const frame = (): Promise<number> => new Promise(requestAnimationFrame);
  const close = (): boolean => {
    const dialog = document.querySelector("dialog:modal");
    return dialog?.dispatchEvent(new Event("cancel", { cancelable: true })) ?? false;
  };
  for (let done = 0; done < times; done++) {
    const dialog = document.querySelector("dialog:modal");
    const within = dialog ?? document;
    const all = within.querySelectorAll<HTMLElement>(
      ".filter-providers :is(input, button), .steps > button, .frame-actions button, .drawing [data-figure], dialog :is(button.figure-value, .chart-steps button)",
    );
    if (dialog && (random(2) === 0 || all.length === 0)) close();
    else all[random(all.length)]?.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
    await frame();
  }
  while (document.querySelector("dialog:modal")) {
    close();
    await frame();
  }
  const left = "main [aria-expanded=true], .filter-providers input:not(:checked), .pinned button";
  for (let one = document.querySelector<HTMLElement>(left); one; one = document.querySelector<HTMLElement>(left)) {
    one.click();
    await frame();
  }
  await new Promise((resolve) => setTimeout(resolve, 0));
  await new Promise((resolve) => requestIdleCallback(resolve));
}
