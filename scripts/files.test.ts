import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cloud-race-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** What a command says and leaves behind that does this, in a shell with this limit. */
function command(work: string, limit = "") {
  const [ending, files] = ["ending", "files"].map((name) => JSON.stringify(resolve(`scripts/${name}.mjs`)));
  const code = `Promise.all([import(${ending}), import(${files})]).then(([{ run }, { makeFolder, writeWhole }]) => run(() => { ${work} }))`;
  const line = `${limit} exec "$0" -e "$1"`;
  const { status, stderr } = spawnSync("sh", ["-c", line, process.execPath, code], { cwd: folder, encoding: "utf8" });
  return { status, said: stderr.trim() };
}

describe("a file that a command writes", () => {
  it("is there as a whole", () => {
    expect(command('makeFolder("a/b/c"); writeWhole("a/b/c/file", "whole")')).toEqual({ status: 0, said: "" });
    expect(readFileSync(join(folder, "a/b/c/file"), "utf8")).toBe("whole");
    expect(readdirSync(join(folder, "a/b/c"))).toEqual(["file"]);
  });

  it("stays what it was when there is no room for the new one, and nothing lies beside it", () => {
    writeFileSync(join(folder, "file"), "former");
    expect(command('writeWhole("file", Buffer.alloc(1_000_000))', "ulimit -f 8;")).toEqual({
      status: 1,
      said: "Cannot write to file: files may not be that large here.",
    });
    expect(readFileSync(join(folder, "file"), "utf8")).toBe("former");
    expect(readdirSync(folder)).toEqual(["file"]);
  });

  it("is refused with a sentence where no folder can be made, and at once", () => {
    writeFileSync(join(folder, "file"), "");
    expect(command('makeFolder("file/in/it")')).toEqual({
      status: 1,
      said: "Cannot write to file/in/it: a part of that path is a file.",
    });
    expect(command('makeFolder("/proc/nowhere/in/it")').said).toMatch(/^Cannot write to \/proc\/nowhere\/in\/it: /);
  });
});

describe("a failure nobody foresaw", () => {
  it("is one sentence without a stack, and a code", () => {
    const { status, said } = command('null.of("it")');
    expect(said).toMatch(/^This went wrong: .*null.*\. DEBUG=1 in front of the command shows where\.$/);
    expect(status).toBe(1);
  });

  it("of a package without its files says what helps", () => {
    writeFileSync(join(folder, "one.mjs"), 'import "a-package-that-is-gone";');
    expect(command(`return import(${JSON.stringify(join(folder, "one.mjs"))})`).said).toMatch(
      /^A file of an installed package is missing \(.*a-package-that-is-gone.*\)\. Remove the folder node_modules/,
    );
  });
});
