import { mkdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { reasonOf, Wrong } from "./ending.mjs";

/** Files on disk: whole under their names, or not there at all. */

/**
 * Makes a folder and those around it where they are missing.
 * @throws Wrong
 */
export function makeFolder(folder) {
  orWrong(folder, () => make(resolve(folder)));
}

/** One by one: on a file system that knows no new folders (/proc), Node's own `recursive` tries for ever. */
function make(folder) {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  if (dirname(folder) !== folder) make(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw error; // else somebody was quicker
  }
}

/**
 * Writes beside the place and renames: who ends the command, or fills the disk, leaves the former file or none.
 * @throws Wrong
 */
export function writeWhole(file, content) {
  const aside = join(dirname(file), `.${basename(file)}.${process.pid}.part`);
  orWrong(file, () => {
    try {
      writeFileSync(aside, content, { flush: true });
      renameSync(aside, file);
    } catch (error) {
      rmSync(aside, { force: true });
      throw error;
    }
  });
}

function orWrong(place, work) {
  try {
    work();
  } catch (error) {
    throw new Wrong(`Cannot write to ${place}: ${reasonOf(error)}.`);
  }
}
