import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmdirSync } from "node:fs";
import { connect } from "node:net";
import { delimiter, join, resolve } from "node:path";
import { reasonOf, Wrong } from "./ending.mjs";
import { packagesAmiss } from "./installed.mjs";
import { runNpm } from "./npm.mjs";

/** What the commands need before they can run, installed only where it is missing or stale. Uses Node alone. */

export function needNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const fits = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
  if (!fits)
    throw new Wrong(
      `Cloud Race needs Node 20.19 or newer (22.12 or newer of the 22 line); this is Node ${process.versions.node}.`,
    );
}

/** What a page that is built here writes to; what is not there yet is made in what is. */
const WRITTEN = [".", "dist", "node_modules", "public/fonts"];

/** @throws Wrong when the page cannot be built in this folder, wherever that stands */
export function needFolder(folder = resolve(".")) {
  const odd = /[#?]/.exec(folder);
  if (odd)
    throw new Wrong(
      `The path ${folder} has a “${odd[0]}”, which ends an address: rename that folder or move this one.`,
    );
  for (const place of WRITTEN.map((name) => join(folder, name)).filter((name) => existsSync(name)))
    try {
      rmdirSync(mkdtempSync(join(place, ".can-write-"))); // no one but the disk itself knows
    } catch (error) {
      throw new Wrong(
        `Nothing can be written to ${place} (${reasonOf(error)}): copy the project to a folder of your own.`,
      );
    }
}

export async function needPackages() {
  const amiss = packagesAmiss();
  if (amiss.length === 0) return;
  const [first] = amiss;
  mayInstall(
    `The packages are not those that package-lock.json names (${amiss.length} differ, first ${first})`,
    "npm ci",
  );
  needFolder();
  console.log("Installing the packages named in package-lock.json …");
  const { status, stderr } = await runNpm("ci", "--no-audit", "--no-fund", "--loglevel=error");
  if (status === 0) return;
  if (NO_NETWORK.test(stderr))
    throw new Wrong(
      "The packages could not be fetched: the npm registry does not answer. Connect and run the command again.",
    );
  throw new Wrong(`${stderr}\nThe packages could not be installed; npm says why above. Nothing else was changed.`);
}

/** Ends with a sentence inside a test: installing would pull the packages away from under everything that runs. */
function mayInstall(amiss, remedy) {
  if (process.env.INSTALL_NOTHING === "1")
    throw new Wrong(
      `${amiss}, and nothing is installed while tests run. End them, run ${remedy}, then run them again.`,
    );
}

const NO_NETWORK =
  /\bcode (ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT)\b/;

/** Both that `localhost` can mean: a browser asks one, and where nobody answers, the other. */
const LOCAL = ["127.0.0.1", "::1"];

/** @throws Wrong when somebody else listens on the port */
export async function needPort(port) {
  for (const host of LOCAL)
    if (await answers(port, host))
      throw new Wrong(
        `Port ${port} is taken by another program (on ${host}). End that one, then run the command again.`,
      );
}

function answers(port, host) {
  return new Promise((resolve) => {
    const socket = connect({ port, host });
    socket.once("connect", () => resolve(true));
    socket.once("error", () => resolve(false));
    socket.once("connect", () => socket.destroy());
  });
}

/** The path of a Chromium to test with: one that is there, else Playwright's own, else Debian's package. */
export async function needChromium() {
  const { chromium } = await import("@playwright/test");
  const present =
    process.env.CHROMIUM_PATH ?? onPath(["chromium", "chromium-browser", "google-chrome"]) ?? own(chromium);
  if (present) return present;
  const fetched = fetchOwn(chromium);
  if (fetched) return fetched;
  const debians = needProgram("chromium", "chromium");
  if (!debians) throw new Wrong("No Chromium could be had for the tests. Install one and name it in CHROMIUM_PATH.");
  return debians;
}

/**
 * The path of what the tests drive: Chromium without what only a window needs, a quarter faster, where that is there or
 * can be had; else any Chromium.
 */
export async function needHeadless() {
  return process.env.CHROMIUM_PATH ?? needProgram(HEADLESS, HEADLESS) ?? (await needChromium());
}

/** Debian's name of the program and of its package. */
const HEADLESS = "chromium-headless-shell";

/** The path of a program; where it is missing and we may, Debian's package is installed. */
export function needProgram(name, debianPackage) {
  if (onPath([name])) return onPath([name]);
  if (process.getuid?.() !== 0 || !onPath(["apt-get"])) return undefined;
  mayInstall(`${name} is missing`, `apt-get install ${debianPackage}`);
  console.log(`Installing Debian's ${debianPackage} …`);
  spawnSync("apt-get", ["update", "-qq"], { stdio: "inherit" });
  spawnSync("apt-get", ["install", "-y", "-qq", debianPackage], {
    stdio: "inherit",
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
  return onPath([name]);
}

/** The path of Playwright's own build of a browser, where it is there. */
export function own(browserType) {
  const path = browserType.executablePath();
  return existsSync(path) ? path : undefined;
}

/** Asks Playwright for its own build of a browser. @returns its path; undefined where that cannot be had */
export function fetchOwn(browserType) {
  const name = browserType.name();
  const title = `${name[0].toUpperCase()}${name.slice(1)}`;
  mayInstall(`No ${title} is there`, `npx playwright install ${name}`);
  console.log(`Installing a ${title} for the tests …`);
  spawnSync("npx", ["playwright", "install", name], {
    stdio: "inherit",
    timeout: 300_000,
    shell: process.platform === "win32",
  });
  return own(browserType);
}

/** The first of some programs that is there. */
export function onPath(names) {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
}
