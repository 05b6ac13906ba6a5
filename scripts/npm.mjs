import { spawn } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { Wrong } from "./ending.mjs";

/** npm at work in this folder: one at a time, and gone when the command that began it is gone. */

/** Holds the number of npm's process while it works. */
const AT_WORK = ".installing";
const ENDING = ["SIGINT", "SIGTERM", "SIGHUP"];
/** Milliseconds npm has to tidy up. */
const GRACE = 3_000;
/** As shells have it for what was ended by Ctrl+C. */
const INTERRUPTED = 130;
const WINDOWS = process.platform === "win32";

/**
 * Runs npm in a group of processes of its own: whoever ends this command ends all of them, and is answered once they
 * are gone, so that the next one finds nobody at work in the same folder.
 * @throws Wrong when npm is at work here already, or was ended
 */
export async function runNpm(...words) {
  const other = atWork();
  if (other)
    throw new Wrong(
      `Another command is installing packages here (process ${other}). Wait for it, then run this one again. If there is no such process, remove the file ${AT_WORK}.`,
    );
  let npm = null;
  let ended = false;
  const end = () => {
    ended = true;
    endGroup(npm, "SIGTERM");
    setTimeout(endGroup, GRACE, npm, "SIGKILL").unref();
  };
  for (const signal of ENDING) process.on(signal, end); // first, as npm may be ended as soon as it is there
  npm = spawn("npm", words, { stdio: ["ignore", "inherit", "pipe"], shell: WINDOWS, detached: !WINDOWS });
  writeFileSync(AT_WORK, String(npm.pid));
  const answer = await answerOf(npm);
  for (const signal of ENDING) process.off(signal, end);
  rmSync(AT_WORK, { force: true });
  if (ended) throw new Wrong("Stopped while installing. The next command begins that anew.", INTERRUPTED);
  return answer;
}

/** When all that could still write to where npm writes is gone, too. */
function answerOf(npm) {
  let stderr = "";
  npm.stderr.on("data", (part) => (stderr += part));
  return new Promise((resolve) => {
    npm.once("close", (status) => resolve({ status, stderr }));
    npm.once("error", (error) => resolve({ status: 1, stderr: error.message }));
  });
}

/** On Windows whoever presses Ctrl+C reaches all of them anyway. */
function endGroup(npm, signal) {
  if (WINDOWS || !npm?.pid) return;
  try {
    process.kill(-npm.pid, signal);
  } catch {
    // gone already
  }
}

/** @returns the process of npm here; null when there is none, whatever an earlier one left behind */
function atWork() {
  try {
    const pid = Number(readFileSync(AT_WORK, "utf8"));
    process.kill(pid, 0);
    return pid;
  } catch {
    return null;
  }
}
