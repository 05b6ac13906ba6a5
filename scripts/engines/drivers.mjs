import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { startedBrowser } from "../browser.mjs";
import { reasonOf, Wrong } from "../ending.mjs";
import { fetchOwn, needChromium, needProgram, onPath, own } from "../needs.mjs";

/**
 * The three engines behind the same few verbs. Each is had in one of several ways; the first that starts is taken.
 *
 * @typedef {object} Driver
 * @property {string} version
 * @property {(address: string) => Promise<unknown>} go
 * @property {(work: Function, given?: unknown) => Promise<any>} run in the page; what it takes and gives goes through JSON
 * @property {(x: number, y: number) => Promise<unknown>} clickAt
 * @property {(keys: string) => Promise<unknown>} press one key, or several at once: `Control+z`
 * @property {() => Promise<unknown>} back
 * @property {() => Promise<unknown>} end
 */

const [WIDTH, HEIGHT] = [1280, 900];

/** Milliseconds for a browser to start, and for the slowest thing a page is asked. */
const PATIENCE = 120_000;

/** By what an engine is driven, in the order in which it is tried. */
const WAYS = {
  Chromium: [async () => onPageOf(await startedBrowser(await needChromium()))],
  Firefox: [
    () => byPlaywrightsOwn("firefox", false),
    () => byPuppeteer(onPath(["firefox-esr", "firefox"])),
    () => byPlaywrightsOwn("firefox", true),
    () => byPuppeteer(needProgram("firefox-esr", "firefox-esr")),
  ],
  WebKit: [
    () => byPlaywrightsOwn("webkit", false),
    () => byWebDriver(onPath(["WebKitWebDriver"])),
    () => byPlaywrightsOwn("webkit", true),
    () => byWebDriver(needProgram("WebKitWebDriver", "webkit2gtk-driver")),
  ],
};

export const ENGINES = Object.keys(WAYS);

/**
 * @returns {Promise<Driver>}
 * @throws Wrong with a reason where the engine can be had in no way
 */
export async function started(engine) {
  const reasons = [];
  for (const way of WAYS[engine])
    try {
      const driver = await way();
      if (driver) return driver;
    } catch (error) {
      reasons.push(reasonOf(error));
    }
  throw new Wrong(reasons.at(-1) ?? "it is not installed and cannot be");
}

async function byPlaywrightsOwn(name, fetch) {
  const { [name]: type } = await import("@playwright/test");
  const path = fetch ? fetchOwn(type) : own(type);
  return path && onPageOf(await type.launch({ executablePath: path }));
}

async function onPageOf(browser) {
  const page = await browser.newPage({ viewport: { width: WIDTH, height: HEIGHT }, reducedMotion: "reduce" });
  return {
    version: browser.version(),
    go: (address) => page.goto(address),
    run: (work, given) => page.evaluate(work, given),
    clickAt: (x, y) => page.mouse.click(x, y),
    press: (keys) => page.keyboard.press(keys),
    back: () => page.goBack(),
    end: () => browser.close(),
  };
}

/** A Firefox as it is installed, which Playwright cannot drive: by WebDriver BiDi. */
async function byPuppeteer(executablePath) {
  if (!executablePath) return undefined;
  const { default: puppeteer } = await import("puppeteer-core");
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath,
    timeout: PATIENCE,
    protocolTimeout: PATIENCE,
    defaultViewport: { width: WIDTH, height: HEIGHT },
    extraPrefsFirefox: { "ui.prefersReducedMotion": 1 },
  });
  const page = await browser.newPage();
  return {
    version: (await browser.version()).replace(/^.*\//, ""),
    go: (address) => page.goto(address),
    run: (work, given) => page.evaluate(work, given),
    clickAt: (x, y) => page.mouse.click(x, y),
    async press(keys) {
      const [key, ...held] = keys.split("+").toReversed();
      for (const holding of held) await page.keyboard.down(holding);
      await page.keyboard.press(key);
      for (const holding of held) await page.keyboard.up(holding);
    },
    back: () => page.goBack(),
    end: () => browser.close(),
  };
}

/** Keys that are no characters, as WebDriver writes them. */
const KEYS = { Control: "\uE009", Escape: "\uE00C", Space: " " };

/** WebKitGTK, by WebDriver over HTTP; its browser has a window, so it gets a screen of its own. */
async function byWebDriver(program) {
  if (!program) return undefined;
  const screen = needProgram("xvfb-run", "xvfb");
  if (!screen && !process.env.DISPLAY) throw new Wrong("it needs a screen: install xvfb");
  const port = await freePort();
  const command = [...(screen ? [screen, "-a", "-s", "-screen 0 1600x1200x24"] : []), program, `--port=${port}`];
  // a group of processes of its own, which ends as one
  const server = spawn(command[0], command.slice(1), { stdio: "ignore", detached: true });
  const end = () => process.kill(-server.pid);
  process.once("exit", end);
  try {
    const ask = asking(`http://127.0.0.1:${port}`);
    await answering(ask);
    const { sessionId, capabilities } = await ask("POST", "/session", { capabilities: {} });
    const session = (method, path, body) => ask(method, `/session/${sessionId}${path}`, body);
    await session("POST", "/timeouts", { script: PATIENCE, pageLoad: PATIENCE });
    await session("POST", "/window/rect", { width: WIDTH, height: HEIGHT });
    return {
      ...verbsOf(session),
      version: `${capabilities.browserVersion} (WebKitGTK)`,
      async end() {
        await session("DELETE", "");
        process.off("exit", end);
        end();
      },
    };
  } catch (error) {
    process.off("exit", end);
    end();
    throw error;
  }
}

function verbsOf(session) {
  const act = (id, type, actions) => session("POST", "/actions", { actions: [{ id, type, actions }] });
  return {
    go: (url) => session("POST", "/url", { url }),
    async run(work, given) {
      const script = `const done = arguments[1];
        Promise.resolve(arguments[0]).then(${work}).then(
          (value) => done({ value: value ?? null }),
          (error) => done({ threw: String(error?.message ?? error) }),
        );`;
      const { threw, value } = await session("POST", "/execute/async", { script, args: [given ?? null] });
      if (threw !== undefined) throw new Error(threw);
      return value;
    },
    clickAt: (x, y) =>
      act("mouse", "pointer", [
        { type: "pointerMove", duration: 0, x, y },
        { type: "pointerDown", button: 0 },
        { type: "pointerUp", button: 0 },
      ]),
    press(keys) {
      const values = keys.split("+").map((key) => KEYS[key] ?? key);
      return act("keys", "key", [
        ...values.map((value) => ({ type: "keyDown", value })),
        ...values.toReversed().map((value) => ({ type: "keyUp", value })),
      ]);
    },
    back: () => session("POST", "/back", {}),
  };
}

function asking(server) {
  return async (method, path, body) => {
    const answer = await fetch(server + path, {
      method,
      headers: { "Content-Type": "application/json" },
      ...(body && { body: JSON.stringify(body) }),
    });
    const { value } = await answer.json();
    if (!answer.ok) throw new Error(`${value.error}: ${value.message}`);
    return value;
  };
}

async function answering(ask) {
  for (const end = Date.now() + PATIENCE; ; )
    try {
      return await ask("GET", "/status");
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
