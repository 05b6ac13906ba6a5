/** How a command ends that cannot do what it was asked: with one sentence and a code, never with a stack. */

export class Wrong extends Error {
  /**
   * @param {string} sentence for whoever ran the command: what is wrong, and what to do about it
   * @param {number} code the command ends with
   */
  constructor(sentence, code = 1) {
    super(sentence);
    this.code = code;
  }
}

/** Runs a command to its end, whatever that is. `DEBUG=1` shows the stacks of failures nobody foresaw. */
export async function run(work) {
  try {
    await work();
  } catch (error) {
    say(error);
    process.exitCode = codeOf(error);
  }
}

/** Ends the command at once, with what it may have open. */
export function end(error) {
  say(error);
  process.exit(codeOf(error));
}

function say(error) {
  console.error(`\n${sentenceOf(error)}`);
  if (process.env.DEBUG && !(error instanceof Wrong)) console.error(error);
}

function codeOf(error) {
  return error instanceof Wrong ? error.code : 1;
}

/** What the system says of a disk, in words. */
const OF_DISKS = {
  ENOSPC: "the disk is full",
  EDQUOT: "there is no room left for you on the disk",
  EFBIG: "files may not be that large here",
  EROFS: "the disk is read-only",
  EACCES: "you may not write there",
  EPERM: "you may not write there",
  ENOTDIR: "a part of that path is a file",
  EISDIR: "a folder has that name",
  ENOENT: "nothing can be made there",
};

/** @returns {string} one sentence about any failure at all */
function sentenceOf(error) {
  if (error instanceof Wrong) return error.message;
  if (error?.code === "ERR_MODULE_NOT_FOUND")
    return `A file of an installed package is missing (${firstLine(error)}). Remove the folder node_modules and run the command again.`;
  const place = error?.path ? ` (${error.path})` : "";
  const where = process.env.DEBUG ? "" : " DEBUG=1 in front of the command shows where.";
  return `This went wrong: ${reasonOf(error)}${place}.${where}`;
}

/** @returns {string} why, in words where we have them, else what the failure says of itself without its stack */
export function reasonOf(error) {
  return OF_DISKS[error?.code] ?? firstLine(error).replace(/\.$/, "");
}

function firstLine(error) {
  return (error?.message || String(error)).split("\n")[0];
}
