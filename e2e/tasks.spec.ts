import type { Page } from "@playwright/test";
import { expect, open, status, test } from "./watch";

/**
 * What readers come for, done with the keyboard alone from the top of the page, and how many presses it takes: the
 * number is part of what is promised (docs/accessibility.md), so that a new stop of the Tab key is noticed.
 */

/** Presses keys and counts them. */
class Hands {
  presses = 0;
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      await this.page.keyboard.press(key);
      this.presses++;
    }
  }

  /** Presses a key until what has the focus is called that. */
  async until(key: string, name: RegExp): Promise<void> {
    for (let tries = 0; tries < 60; tries++) {
      await this.press(key);
      if (name.test(await this.here())) return;
    }
    throw new Error(`${key} never leads to ${name}; at ${await this.here()}`);
  }

  /** Role and name of what has the focus, as they are heard. */
  here(): Promise<string> {
    return this.page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return "";
      const label =
        element.getAttribute("aria-label") ??
        (element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : element.textContent) ??
        "";
      return `${element.getAttribute("role") ?? element.tagName.toLowerCase()} ${label.trim()}`;
    });
  }
}

interface Task {
  readonly name: string;
  readonly most: number;
  readonly from?: string;
  readonly act: (hands: Hands) => Promise<void>;
  readonly done: (page: Page) => Promise<void>;
}

/** Past everything above the charts, into the first. */
async function skip(hands: Hands): Promise<void> {
  await hands.press("Tab", "Enter");
}

const TASKS: readonly Task[] = [
  {
    name: "filter Amazon away",
    most: 8,
    act: async (hands) => {
      await skip(hands);
      await hands.until("Tab", /^input Amazon/);
      await hands.press("Space");
    },
    done: (page) => expect(status(page)).toHaveText(/^Without Amazon/),
  },
  {
    name: "take that back",
    most: 9,
    act: async (hands) => {
      await skip(hands);
      await hands.until("Tab", /^input Amazon/);
      await hands.press("Space", "Control+z");
    },
    done: (page) => expect(status(page)).toHaveText(/^\d/),
  },
  {
    name: "read the first value of a chart",
    most: 3,
    act: async (hands) => {
      await skip(hands);
      await hands.press("ArrowRight");
    },
    done: (page) => expect(page.locator("main [role=option]")).toContainText("100 billion dollars"),
  },
  {
    name: "see where that value comes from",
    most: 4,
    act: async (hands) => {
      await skip(hands);
      await hands.press("ArrowRight", "Enter");
    },
    done: (page) => expect(page.getByRole("dialog")).toContainText("§ 2.2"),
  },
  {
    name: "see what happened",
    most: 13,
    act: async (hands) => {
      await hands.until("Tab", /What they said/);
      await hands.press("ArrowRight");
    },
    done: (page) => expect(page).toHaveURL(/sources=article(,|%2C)record/),
  },
  {
    name: "narrow the years",
    most: 16,
    act: async (hands) => {
      await skip(hands);
      await hands.until("Tab", /From year/);
      await hands.press("End");
    },
    done: (page) => expect(page).toHaveURL(/years=2025/),
  },
  {
    name: "compare providers",
    most: 5,
    act: async (hands) => {
      await hands.until("Tab", /^a Compare/);
      await hands.press("Enter");
    },
    done: (page) => expect(page.getByRole("heading", { level: 1 })).toHaveText("Compare"),
  },
  {
    name: "read a chart as a table",
    most: 5,
    act: async (hands) => {
      await skip(hands);
      await hands.until("Tab", /^button Table/);
      await hands.press("Enter");
    },
    done: (page) => expect(page.locator("#chart-the-race table")).toBeVisible(),
  },
  {
    name: "save a picture",
    most: 9,
    act: async (hands) => {
      await skip(hands);
      await hands.until("Tab", /^button Export/);
      await hands.press("Enter");
      await hands.until("Tab", /^button PNG/);
      await hands.press("Enter");
    },
    done: (page) => expect(page.locator(".export-panel .export-report")).toContainText(".png"),
  },
  {
    name: "open a chart’s details",
    most: 6,
    act: async (hands) => {
      await skip(hands);
      await hands.until("Tab", /^button Details/);
      await hands.press("Enter");
    },
    done: (page) => expect(page.getByRole("dialog")).toBeVisible(),
  },
  {
    name: "read the page in Korean",
    most: 8,
    act: async (hands) => {
      await hands.until("Tab", /한국어/);
      await hands.press("Enter");
    },
    done: (page) => expect(page.locator("main")).toHaveAttribute("lang", "ko"),
  },
  {
    name: "find a figure in the data",
    from: "?lang=en&view=data",
    most: 6,
    act: async (hands) => {
      await skip(hands);
      expect(await hands.here()).toMatch(/^input /);
      await hands.press(..."Maia");
    },
    done: (page) => expect(page.getByRole("row")).toHaveCount(2),
  },
];

for (const { name, most, from = "?lang=en", act, done } of TASKS)
  test(`${name}: at most ${most} presses`, async ({ page }) => {
    await open(page, from);
    const hands = new Hands(page);
    await act(hands);
    await done(page);
    expect(hands.presses).toBeLessThanOrEqual(most);
  });
