import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { connect } from "node:net";
import { delimiter, join } from "node:path";
import { packagesAmiss } from "./installed.mjs";

/** What the commands need before they can run, installed only where it is missing or stale. Uses Node alone. */

export function fail(sentence) {
  console.error(`\n${sentence}`);
  process.exit(1);
}

export function needNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const fits = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
  if (!fits)
    fail(
      `Cloud Race needs Node 20.19 or newer (22.12 or newer of the 22 line); this is Node ${process.versions.node}.`,
    );
}

export function needPackages() {
  const amiss = packagesAmiss();
  if (amiss.length === 0) return;
  const [first] = amiss;
  mayInstall(
    `The packages are not those that package-lock.json names (${amiss.length} differ, first ${first})`,
    "npm ci",
  );
  console.log("Installing the packages named in package-lock.json …");
  const { status, stderr } = spawnSync("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    stdio: ["inherit", "inherit", "pipe"],
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  if (status === 0) return;
  if (NO_NETWORK.test(stderr))
    fail("The packages could not be fetched: the npm registry does not answer. Connect and run the command again.");
  fail(`${stderr}\nThe packages could not be installed; npm says why above. Nothing else was changed.`);
}

/** Ends with a sentence inside a test: installing would pull the packages away from under everything that runs. */
function mayInstall(amiss, remedy) {
  if (process.env.INSTALL_NOTHING === "1")
    fail(`${amiss}, and nothing is installed while tests run. End them, run ${remedy}, then run them again.`);
}

const NO_NETWORK =
  /\bcode (ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT)\b/;

/** Ends with a sentence when somebody else listens on the port. */
export async function needPort(port) {
  const taken = await new Promise((resolve) => {
    const socket = connect({ port, host: "localhost" });
    socket.once("connect", () => resolve(true));
    socket.once("error", () => resolve(false));
    socket.once("connect", () => socket.destroy());
  });
  if (taken) fail(`Port ${port} is taken by another program. End that one, then run the command again.`);
}

/** The path of a Chromium to test with: one that is there, else Playwright's own, else Debian's package. */
export async function needChromium() {
  const { chromium } = await import("@playwright/test");
  const present =
    process.env.CHROMIUM_PATH ?? onPath(["chromium", "chromium-browser", "google-chrome"]) ?? own(chromium);
  if (present) return present;
  mayInstall("No Chromium is there", "npx playwright install chromium");
  console.log("Installing a Chromium for the tests …");
  spawnSync("npx", ["playwright", "install", "chromium"], {
    stdio: "inherit",
    timeout: 300_000,
    shell: process.platform === "win32",
  });
  if (own(chromium)) return own(chromium);
  return (
    needProgram("chromium", "chromium") ??
    fail("No Chromium could be had for the tests. Install one and name it in CHROMIUM_PATH.")
  );
}

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

function own(chromium) {
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

function onPath(names) {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
}
