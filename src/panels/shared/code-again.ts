import { CHARTS } from "../../charts/registry";
import { askForCode, askForVersion } from "../../state/version";

/** What fetches code that did not come, besides drawings. */
export const codeMissing = new Set<() => Promise<unknown>>();

/**
 * After code did not come, the reader tries again: for all that waits. Firefox and WebKit keep that a module
 * failed and never ask for it again; there the page is loaded anew, with the view it has.
 */
export async function tryCodeAgain(): Promise<void> {
  if ((await askForVersion()) === "newer") return;
  for (const chart of CHARTS) chart.forgetFailure();
  const missing = [...codeMissing];
  codeMissing.clear();
  const fetchAll = () => Promise.all([...CHARTS.map((chart) => chart.preload()), ...missing.map((load) => load())]);
  await orReload(fetchAll, () => true).catch(() => undefined); // who waits says so
  askForCode();
}

/**
 * Does what needs code; where that fails without the browser having asked for any, loads the page anew.
 * @param isOfCode whether it is code that did not come
 */
export async function orReload<Made>(
  work: () => Promise<Made>,
  isOfCode: (error: unknown) => boolean,
  browser: Browser = BROWSER,
): Promise<Made> {
  const requests = browser.watch();
  try {
    return await work();
  } catch (error) {
    if (isOfCode(error) && (await requests.none())) await browser.reload();
    throw error;
  }
}

interface Browser {
  /** Watches what is asked of the network from now on; `none` ends it. */
  watch(): { none(): Promise<boolean> };
  reload(): Promise<void>;
}

const BROWSER: Browser = {
  watch() {
    let count = 0;
    const observer = new PerformanceObserver((list) => {
      count += list.getEntries().length;
    });
    observer.observe({ type: "resource" });
    return {
      async none() {
        await new Promise((resolve) => setTimeout(resolve)); // entries are told a task later
        count += observer.takeRecords().length;
        observer.disconnect();
        return count === 0;
      },
    };
  },
  /** WebKit knows of a module that failed even then, until the file is asked for as anything but a module. */
  async reload() {
    const modules = document.querySelectorAll<HTMLLinkElement>("link[rel=modulepreload]");
    const files = new Set(Array.from(modules, ({ href }) => href));
    const signal = AbortSignal.timeout(PATIENCE);
    await Promise.allSettled(Array.from(files, (file) => fetch(file, { cache: "no-cache", signal })));
    location.reload();
  },
};

/** Milliseconds. */
const PATIENCE = 15_000;
