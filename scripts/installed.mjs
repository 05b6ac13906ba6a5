import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Whether the packages that are installed are those package-lock.json names. npm keeps its own record of what it put
 * there (node_modules/.package-lock.json, written when an installation is complete), so whoever ran npm, its word
 * counts.
 */

const RECORD = "node_modules/.package-lock.json";

/**
 * @param {string} folder of the project
 * @returns {string[]} the packages that are missing, another version or too many, by their places; empty when all is
 * well
 */
export function packagesAmiss(folder = ".", platform = thisPlatform()) {
  const [lock, record] = ["package-lock.json", RECORD].map((name) => packagesIn(join(folder, name)));
  if (!record) return ["node_modules"];
  const gone = Object.entries(record).filter(([place, { version }]) => versionIn(join(folder, place)) !== version);
  return [...differences(lock, record, platform), ...gone.map(([place]) => place)];
}

/** The version of the package in a folder; undefined when there is none, or what is left of one. */
function versionIn(folder) {
  try {
    return JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).version;
  } catch {
    return undefined;
  }
}

/** What two lists of packages differ in, where the second may lack what is for other platforms. */
export function differences(lock, record, platform) {
  const wanted = Object.keys(lock).filter((place) => place !== "");
  const needed = new Set(Object.values(record).flatMap(dependenciesOf));
  const mayLack = (place) =>
    (lock[place].optional || lock[place].devOptional) &&
    (!fits(lock[place], platform) || !needed.has(place.split("node_modules/").at(-1)));
  const amiss = wanted.filter((place) => (record[place] ? !same(lock[place], record[place]) : !mayLack(place)));
  return [...amiss, ...Object.keys(record).filter((place) => !lock[place])];
}

function same(one, other) {
  return one.version === other.version && one.integrity === other.integrity;
}

function dependenciesOf({ dependencies, optionalDependencies }) {
  return Object.keys({ ...dependencies, ...optionalDependencies });
}

/** As npm decides it: each list names what a package is for, or with an exclamation mark what it is not for. */
function fits(entry, platform) {
  return ["os", "cpu", "libc"].every((name) => {
    const list = [entry[name] ?? []].flat();
    const [not, only] = [list.filter((value) => value.startsWith("!")), list.filter((value) => !value.startsWith("!"))];
    return !not.includes(`!${platform[name]}`) && (only.length === 0 || only.includes(platform[name]));
  });
}

function thisPlatform() {
  return { os: process.platform, cpu: process.arch, libc: process.platform === "linux" ? libc() : undefined };
}

function libc() {
  const { header } = process.report.getReport();
  return header.glibcVersionRuntime ? "glibc" : "musl";
}

function packagesIn(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).packages : undefined;
}
