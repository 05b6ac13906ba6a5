import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, watch, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { networkInterfaces, tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

/** What a command says that begins in a folder where something is amiss. */

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cloud-race-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const needs = JSON.stringify(resolve("scripts/needs.mjs"));
const ending = JSON.stringify(resolve("scripts/ending.mjs"));

/** A command that needs one thing, in the folder of the test; what npm is there is what the test puts there. */
function needing(need: string, env: Readonly<Record<string, string>> = {}): ChildProcess {
  const code = `Promise.all([import(${ending}), import(${needs})]).then(([{ run }, needs]) => run(() => needs.${need}))`;
  const path = [join(folder, "bin"), process.env.PATH].join(delimiter);
  return spawn(process.execPath, ["-e", code], { cwd: folder, env: { ...process.env, PATH: path, ...env } });
}

/** What a command said when it has ended. */
async function ended(child: ChildProcess): Promise<{ readonly code: number | null; readonly said: string }> {
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (part) => (said += part));
  const code = await new Promise<number | null>((done) => child.once("close", done));
  return { code, said: said.trim() };
}

describe("a folder", () => {
  it.each(["a#b", "a?b"])("called %s is refused, as no address leads into it", async (name) => {
    mkdirSync(join(folder, name));
    const { code, said } = await ended(needing(`needFolder(${JSON.stringify(join(folder, name))})`));
    expect(said).toMatch(
      /^The path .*a[#?]b has a “[#?]”, which ends an address: rename that folder or move this one\.$/,
    );
    expect(code).toBe(1);
  });

  it("that is read-only is refused by name", async () => {
    chmodSync(folder, 0o555);
    const readOnly = process.getuid?.() === 0 ? "/proc" : folder; // root may write anywhere but there
    const { code, said } = await ended(needing(`needFolder(${JSON.stringify(readOnly)})`));
    expect(said).toMatch(/^Nothing can be written to .* \(.+\): copy the project to a folder of your own\.$/);
    expect(said).toContain(readOnly);
    expect(code).toBe(1);
  });

  it("that is like any other is taken, and nothing is left in it", async () => {
    mkdirSync(join(folder, "dist"));
    expect(await ended(needing("needFolder()"))).toEqual({ code: 0, said: "" });
  });
});

/** The loopback addresses of this machine: some have only one. */
const local = ["127.0.0.1", "::1"].filter((host) =>
  Object.values(networkInterfaces()).some((all) => all?.some(({ address }) => address === host)),
);

describe("a port", () => {
  it.each(local)("held on %s alone is noticed", async (host) => {
    const server = createServer();
    await new Promise<void>((done) => server.listen({ host, port: 0, ipv6Only: true }, done));
    const address = server.address();
    const port = typeof address === "object" ? address?.port : undefined;
    const held = await ended(needing(`needPort(${port})`));
    await new Promise((done) => server.close(done));
    expect(held).toEqual({
      code: 1,
      said: `Port ${port} is taken by another program (on ${host}). End that one, then run the command again.`,
    });
    expect(await ended(needing(`needPort(${port})`))).toEqual({ code: 0, said: "" });
  });
});

describe.skipIf(process.platform === "win32")("installing", () => {
  const MAY_INSTALL = { INSTALL_NOTHING: "" };
  /** An npm that never ends by itself, and starts another process as npm does. */
  const ENDLESS = `#!/bin/sh
    (trap "echo > gone; exit" TERM; sleep 600 & echo > started; wait) &
    wait`;

  function npmIs(script: string): void {
    mkdirSync(join(folder, "bin"), { recursive: true });
    writeFileSync(join(folder, "bin/npm"), script);
    chmodSync(join(folder, "bin/npm"), 0o755);
  }

  /** Waits until npm has started what it starts. */
  async function npmIsAtWork(): Promise<void> {
    const watcher = watch(folder);
    while (!existsSync(join(folder, "started"))) await new Promise((done) => watcher.once("change", done));
    watcher.close();
  }

  beforeEach(() => writeFileSync(join(folder, "package-lock.json"), JSON.stringify({ packages: { "": {} } })));

  it.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)(
    "ends with all it started on %s, and the next command begins anew",
    async (signal) => {
      npmIs(ENDLESS);
      const command = needing("needPackages()", MAY_INSTALL);
      const answer = ended(command);
      await npmIsAtWork();
      command.kill(signal);
      const { code, said } = await answer;
      expect(said).toContain("Stopped while installing. The next command begins that anew.");
      expect(code).toBe(130);
      expect(existsSync(join(folder, "gone"))).toBe(true);
      npmIs("#!/bin/sh\nexit 0\n");
      expect(await ended(needing("needPackages()", MAY_INSTALL))).toEqual({
        code: 0,
        said: "Installing the packages named in package-lock.json …",
      });
    },
  );

  it("by two commands at once is refused to the second", async () => {
    npmIs(ENDLESS);
    const first = needing("needPackages()", MAY_INSTALL);
    const answer = ended(first);
    await npmIsAtWork();
    const { code, said } = await ended(needing("needPackages()", MAY_INSTALL));
    expect(said).toMatch(/Another command is installing packages here \(process \d+\)\. Wait for it/);
    expect(code).toBe(1);
    first.kill("SIGINT");
    await answer;
  });

  it("says that the registry does not answer, or what npm says", async () => {
    npmIs("#!/bin/sh\necho 'npm error code EAI_AGAIN' >&2\nexit 1\n");
    expect((await ended(needing("needPackages()", MAY_INSTALL))).said).toContain("the npm registry does not answer");
    npmIs("#!/bin/sh\necho 'npm error odd' >&2\nexit 1\n");
    const { code, said } = await ended(needing("needPackages()", MAY_INSTALL));
    expect(said).toContain("npm error odd");
    expect(code).toBe(1);
  });

  it("never happens inside a test, which gets a sentence instead", async () => {
    const { code, said } = await ended(needing("needPackages()", { INSTALL_NOTHING: "1" }));
    expect(said).toMatch(/^The packages are not those .* nothing is installed while tests run\..*$/);
    expect(code).toBe(1);
  });
});
