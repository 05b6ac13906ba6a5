import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { Wrong } from "../scripts/ending.mjs";
import { packagesAmiss } from "../scripts/installed.mjs";

/** What is measured: the page, the page at an earlier commit, and the pages of other libraries; built and served. */

const HERE = import.meta.dirname;
export const OTHERS = join(HERE, "dist");
const LIBRARIES = ["recharts", "echarts", "visx", "plot"];

/** The other libraries have a package of their own, which nothing but this command installs. */
export function needLibraries() {
  if (packagesAmiss(HERE).length === 0) return;
  console.error("Installing the libraries to measure against, into bench/ …");
  run("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], HERE);
}

export async function buildOthers() {
  const { build } = await import("vite");
  await build({ configFile: join(HERE, "vite.config.js"), logLevel: "warn" });
  cpSync("public/data", join(OTHERS, "data"), { recursive: true });
}

export async function buildPage() {
  const { build } = await import("vite");
  await build({ logLevel: "warn" });
}

/**
 * The page as it was, built once and kept.
 * @returns the folder; undefined where the repository has no such commit
 */
export function builtBefore(ref) {
  const { stdout, status } = spawnSync("git", ["rev-parse", "--verify", "--quiet", `${ref}^{commit}`], {
    encoding: "utf8",
  });
  if (status !== 0) return undefined;
  const built = join(OTHERS, "before", stdout.trim());
  if (existsSync(join(built, "index.html"))) return built;
  console.error(`Building the page as it was at ${ref} …`);
  const tree = mkdtempSync(join(tmpdir(), "cloud-race-"));
  run("git", ["worktree", "add", "--detach", "--force", tree, stdout.trim()]);
  try {
    if (hasAllOf(tree)) symlinkSync(resolve("node_modules"), join(tree, "node_modules"), "junction");
    else run("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], tree);
    run("npx", ["vite", "build", "--logLevel", "warn"], tree);
    mkdirSync(built, { recursive: true });
    cpSync(join(tree, "dist"), built, { recursive: true });
  } finally {
    run("git", ["worktree", "remove", "--force", tree]);
    rmSync(tree, { recursive: true, force: true });
  }
  return built;
}

/** Whether the packages installed here are all that an earlier tree names, in the same versions. */
function hasAllOf(tree) {
  const named = (folder) => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    return { ...devDependencies, ...dependencies };
  };
  const here = named(".");
  return Object.entries(named(tree)).every(([name, version]) => here[name] === version);
}

/** @returns the address of a folder, served with what a host would compress compressed */
export async function serve(folder) {
  const [{ preview }, { compressed }] = await Promise.all([import("vite"), import("../scripts/compressed.mjs")]);
  const server = await preview({
    configFile: false,
    logLevel: "error",
    build: { outDir: resolve(folder) },
    preview: { port: 0 },
    plugins: [compressed()],
  });
  const address = server.resolvedUrls?.local[0];
  if (!address) throw new Wrong("The built pages could not be served.");
  return {
    address,
    close: () => server.close(),
  };
}

/** @returns the pages of other libraries by name */
export const othersAt = (address) =>
  Object.fromEntries(LIBRARIES.map((name) => [name, `${address}peers/${name}.html`]));

function run(command, args, cwd = ".") {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    shell: process.platform === "win32",
  });
  if (status !== 0) throw new Wrong(`${command} ${args[0]} did not work:\n${stdout}${stderr}`);
}
