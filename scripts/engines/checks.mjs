/**
 * What must work in every engine, each written once against the verbs of drivers.mjs. A check gives what it found,
 * which must be the same in every engine, and throws an Error that says what is wrong.
 */

/** Milliseconds for anything to happen on the page; the longest wait is the browser's own, for addresses. */
const PATIENCE = 45_000;

/** A check that cannot be made, and why. */
export class NotTried extends Error {}

/** Asks the page until it has an answer other than null, false or none at all. */
async function until(page, what, work, given) {
  let amiss = "";
  for (const end = Date.now() + PATIENCE; Date.now() < end; ) {
    try {
      const answer = await page.run(work, given);
      if (answer) return answer;
      amiss = "";
    } catch (error) {
      amiss = ` (${error.message.split("\n")[0]})`; // where the page is just being left for another
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${what}: waited ${PATIENCE / 1000} s in vain${amiss}`);
}

function ensure(holds, otherwise) {
  if (!holds) throw new Error(otherwise);
}

/** Presses what a reader would press, by its selector and its name. */
async function click(page, selector, name = "") {
  const { x, y } = await until(page, `${selector} ${name} to press`, middleOf, { selector, name });
  await page.clickAt(x, y);
}

/* The functions below, down to the checks, run in the page. */

/** @returns the middle of it once it stands still and nothing covers it */
async function middleOf({ selector, name }) {
  const named = (element) => (element.getAttribute("aria-label") ?? element.textContent).trim() === name;
  const element = [...document.querySelectorAll(selector)].find(
    (element) => element.getClientRects().length > 0 && (name === "" || named(element)),
  );
  if (!element) return null;
  element.scrollIntoView({ block: "center", behavior: "instant" });
  const middle = () => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
  };
  const before = middle();
  for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
  const { x, y } = middle();
  const hit = document.elementFromPoint(x, y);
  const isFree = hit && (element.contains(hit) || hit.contains(element));
  return isFree && x === before.x && y === before.y ? { x, y } : null;
}

/** All a check compares: what a reader sees, by which the same view is known again. */
function seen() {
  const drawings = document.querySelectorAll(".drawing");
  if (drawings.length === 0 || document.querySelector(".drawing:not(:has(svg))")) return null;
  const text = (selector) => [...document.querySelectorAll(selector)].map(({ textContent }) => textContent).join(" | ");
  return {
    address: location.search,
    title: document.title,
    count: text("[role=status]"),
    headings: text("main :is(h1, h2, h3)"),
    charts: drawings.length,
    marks: document.querySelectorAll(".drawing svg [data-figure]").length,
    boxes: text(".filter-providers .provider:has(:checked)"),
  };
}

function addressHas(part) {
  return location.search.includes(part);
}

function has(selector) {
  return document.querySelector(selector) !== null;
}

function hasNot(selector) {
  return document.querySelector(selector) === null;
}

async function made([chart, format]) {
  const files = await window.cloudRace.make(chart, format, "");
  return files.map(({ content }) => content);
}

async function dropped([content, type]) {
  const bytes = Uint8Array.from(atob(content), (character) => character.charCodeAt(0));
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([bytes], "picture", { type }));
  document.body.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer }));
}

/** From now on files are kept instead of saved, so that none comes onto the disk. */
function keepFiles() {
  const create = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (blob) => {
    if (blob.type.includes("zip")) window.kept = blob;
    return create(blob);
  };
  HTMLAnchorElement.prototype.click = () => undefined;
}

async function keptBytes() {
  if (!window.kept) return null;
  const bytes = new Uint8Array(await window.kept.arrayBuffer());
  return { start: String.fromCharCode(...bytes.subarray(0, 4)), end: String.fromCharCode(...bytes.subarray(-22, -18)) };
}

function keepClipboard() {
  Object.defineProperty(navigator.clipboard, "write", {
    value: async ([item]) => {
      window.copied = await (await item.getType("text/plain")).text();
    },
  });
}

function copied() {
  return window.copied;
}

function toggle(times) {
  const box = document.querySelector(".filter-providers [data-provider=amazon] input");
  for (let time = 0; time < times; time++) box.click();
}

function mayKeep() {
  return "serviceWorker" in navigator;
}

async function isKept() {
  return Boolean((await navigator.serviceWorker.getRegistration())?.active);
}

/* The checks. */

const VIEW = "?providers=amazon,microsoft&years=2024-2025&currency=krw&fx=1400&lang=en";

const AMAZON = ".filter-providers [data-provider=amazon] label";

const MARK = '#chart-growth-yoy [data-figure="growth.aws.2025q1"] rect';

/** What a file of a format begins with; for text, after the byte order mark. */
const BEGINS = {
  PNG: "\x89PNG\r\n\x1a\n",
  SVG: "<svg",
  PDF: "%PDF-",
  CSV: "id,provider,",
  XLSX: "PK\x03\x04",
  JSON: "{",
};

export const CHECKS = {
  "a chunk that fails, and Try again": async (page, server) => {
    server.refuse(/\/assets\/drawings-/);
    await page.go(`${server.address}?lang=en&providers=amazon`);
    await until(page, "that the drawing did not come", has, "#chart-growth-yoy [role=alert] button");
    server.accept();
    await click(page, "#chart-growth-yoy [role=alert] button", "Try again");
    const { address } = await until(page, "every chart after Try again", seen);
    ensure(address.includes("providers=amazon"), `the view was lost: ${address}`);
  },

  "opens with every chart drawn": async (page, server) => {
    const { charts, marks, count } = await opened(page, server, "?lang=en");
    return `${charts} charts, ${marks} marks, ${count}`;
  },

  "a provider filtered off": async (page, server) => {
    const before = await opened(page, server, "?lang=en");
    await click(page, AMAZON);
    await until(page, "the address without Amazon", addressHas, "providers=");
    await until(page, "the chart without Amazon", hasNot, "#chart-capex-by-year [data-provider=amazon]");
    const after = await until(page, "every chart", seen);
    ensure(!after.boxes.includes("Amazon"), "the box is still checked");
    ensure(after.count !== before.count, `the count stays at ${after.count}`);
    return after.count;
  },

  "Back undoes, and so does Ctrl+Z": async (page, server) => {
    const before = await opened(page, server, "?lang=en");
    for (const undo of [() => page.back(), () => page.press("Control+z")]) {
      await click(page, AMAZON);
      await until(page, "the address without Amazon", addressHas, "providers=");
      await undo();
      await same(page, before);
    }
  },

  "the compare screen": async (page, server) => {
    await opened(page, server, "?lang=en");
    await click(page, "header a", "Compare");
    await until(page, "the comparison", has, "#chart-compare-matrix table");
    const { address, charts, headings } = await until(page, "every chart", seen);
    ensure(address.includes("view=compare"), `the address is ${address}`);
    return `${charts} charts, ${headings}`;
  },

  "the source drawer opens and closes": async (page, server) => {
    await opened(page, server, "?lang=en");
    await click(page, MARK);
    await until(page, "the drawer", has, "dialog:modal");
    await until(page, "the figure in the address", addressHas, "figure=growth.aws.2025q1");
    await page.press("Escape");
    await until(page, "the drawer to close", hasNot, "dialog:modal");
  },

  "every format": async (page, server) => {
    await opened(page, server, "?lang=en");
    const formats = await page.run(() => window.cloudRace.formats);
    for (const format of formats) {
      const [content] = await page.run(made, ["growth-yoy", format]);
      const start = Buffer.from(content, "base64").toString("latin1").replace(/^ï»¿/, "");
      ensure(BEGINS[format], `nobody said how ${format} begins`);
      ensure(start.startsWith(BEGINS[format]), `${format} begins with ${JSON.stringify(start.slice(0, 12))}`);
    }
    return formats.join(" ");
  },

  "everything in one ZIP": async (page, server) => {
    await opened(page, server, "?lang=en&topics=growth");
    await page.run(keepFiles);
    await click(page, "header button", "Share");
    await click(page, "button", "Export all");
    await click(page, "dialog:modal button[aria-disabled=false]", "Make the ZIP");
    const { start, end } = await until(page, "the ZIP", keptBytes);
    ensure(start === "PK\x03\x04" && end === "PK\x05\x06", "the file is no whole ZIP");
  },

  "a shared link opens the same view": async (page, server) => {
    const shared = await opened(page, server, VIEW);
    await page.run(keepClipboard);
    await click(page, "header button", "Share");
    await click(page, "button", "Copy link to this view");
    const link = await until(page, "the link", copied);
    await page.go(link);
    await same(page, shared);
    return link.replace(server.address, "");
  },

  "a dropped picture opens its view": async (page, server) => {
    const drawn = await opened(page, server, VIEW);
    for (const [format, type] of [
      ["PNG", "image/png"],
      ["SVG", "image/svg+xml"],
    ]) {
      const [content] = await page.run(made, ["capex-by-year", format]);
      await opened(page, server, "?lang=en&topics=market");
      await page.run(dropped, [content, type]);
      await same(page, drawn);
    }
  },

  "300 quick toggles": async (page, server) => {
    const wanted = await opened(page, server, "?providers=microsoft,alphabet,openai&lang=en");
    await opened(page, server, "?lang=en");
    await page.run(toggle, 301);
    await same(page, wanted);
  },

  "without a network": async (page, server) => {
    server.accept(true);
    const before = await opened(page, server, "?lang=en");
    if (!(await page.run(mayKeep))) throw new NotTried("this browser keeps no pages");
    await until(page, "the page to be kept", isKept);
    server.refuse(/^/);
    try {
      await page.go(`${server.address}?lang=en`);
      await same(page, before);
      await page.run(made, ["growth-yoy", "PDF"]);
    } finally {
      server.accept();
    }
  },

  "no error on the page": async (_page, server) => {
    ensure(server.said.length === 0, [...new Set(server.said)].join("; "));
  },
};

function hasTakenOver() {
  return window.cloudRace !== undefined && document.getElementById("first") === null;
}

/** Opens a view. @returns what is seen of it once every chart is drawn and the record is there */
async function opened(page, server, query) {
  await page.go(`${server.address}${query}`);
  await until(page, "the page to take over from its first view", hasTakenOver);
  await until(page, "every chart", seen);
  await page.run(() => window.cloudRace.settled());
  return until(page, "every chart", seen);
}

/** Waits until the page shows just that. */
async function same(page, wanted) {
  let now;
  const isSame = async () => {
    now = await page.run(seen);
    return JSON.stringify(now) === JSON.stringify(wanted);
  };
  await until({ run: isSame }, "", undefined).catch(() => {
    const differs = Object.keys(wanted).filter((key) => now?.[key] !== wanted[key]);
    throw new Error(differs.map((key) => `${key}: ${short(now?.[key])} instead of ${short(wanted[key])}`).join("; "));
  });
}

function short(value) {
  return String(value).slice(0, 100);
}
