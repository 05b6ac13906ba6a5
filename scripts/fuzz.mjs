import { readFileSync } from "node:fs";
import { withPage } from "./browser.mjs";
import { run, Wrong } from "./ending.mjs";
import { randomFrom } from "./random.mjs";

/**
 * Attacks the built page at random for some minutes: `npm run fuzz -- --minutes 20 --seed 7`. Hostile addresses, data
 * files with anything in them, pictures and messages of strangers, and a reader who presses whatever there is. Whatever
 * happens, the page has a heading and a way on, runs nobody's script, asks nobody else, and throws nothing.
 */

function numberAfter(option, fallback) {
  const at = process.argv.indexOf(option);
  if (at < 0) return fallback;
  const number = Number(process.argv[at + 1]);
  if (!(number > 0)) throw new Wrong(`${option} takes a number above 0, such as ${option} 20.`, 2);
  return number;
}

/** Notes what a page must never do. @returns what it did since it was last asked */
async function watched(page) {
  const home = page.url();
  const { origin } = new URL(home);
  let said = [];
  page.on("pageerror", (error) => said.push(`threw ${error.message}`));
  page.on("dialog", (dialog) => {
    said.push(`opened a dialog: ${dialog.message()}`);
    dialog.dismiss();
  });
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !/^(data|blob):/.test(url)) said.push(`asked ${url}`);
  });
  const take = () => {
    const taken = said;
    said = [];
    return taken;
  };
  return Object.assign(take, { home });
}

/** What is wrong with the page as it stands. */
async function faultsOf(page) {
  return page.evaluate(() => {
    const faults = [];
    if (window.owned) faults.push("ran a stranger's script");
    if (!document.querySelector("h1")?.textContent?.trim()) faults.push("shows no heading");
    const alert = document.querySelector("main .state[role=alert]");
    if (alert && !alert.querySelector("button, a")) faults.push(`offers no way on: ${alert.textContent}`);
    for (const element of document.querySelectorAll(".drawing svg *"))
      for (const { name, value } of element.attributes)
        if (/NaN|Infinity/.test(value) || (/^(width|height|r)$/.test(name) && Number(value) < 0))
          faults.push(`draws ${element.tagName} ${name}="${value.slice(0, 60)}"`);
    if (document.documentElement.scrollWidth > innerWidth + 1) faults.push("scrolls sideways");
    return faults.slice(0, 5);
  });
}

const settled = (page) => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 30))));

const PARAMETERS =
  "view lang theme currency fx providers years topics evidence sources figure chart embed step basis form compare against rows history".split(
    " ",
  );
const VALUES = [
  "amazon,microsoft",
  "none",
  "2024-2025",
  "9999-0",
  "compare",
  "data",
  "corrections",
  "ko",
  "krw",
  "article,record",
  "growth-yoy",
  "the-race",
  "capex.amazon.2025",
  "1e309",
  "-0",
  "NaN",
  "%00",
  "%",
  "%E0%A4%A",
  "__proto__",
  "constructor",
  "javascript:owned=1",
  "<img src=x onerror=owned=1>",
  "\u202e\ud800",
  "𝔞".repeat(300),
  "a,".repeat(1_000),
];

function address(random) {
  const pairs = Array.from({ length: 1 + random(6) }, () => {
    const name = random(8) === 0 ? noise(random, 12) : pick(random, PARAMETERS);
    const value = random(4) === 0 ? noise(random, 40) : pick(random, VALUES);
    return `${name}=${random(3) === 0 ? value : encodeURIComponent(value.toWellFormed())}`;
  });
  // a server answers nothing longer
  return `?${pairs.join(pick(random, ["&", "&amp;", ";", "&&"])).slice(0, 8_000)}${pick(random, ["", "#content", "#<svg onload=owned=1>", ")."])}`;
}

const ATTACKS = {
  "hostile addresses": async (page, random) => {
    const query = address(random);
    await page.goto(new URL(page.url()).origin + new URL(page.url()).pathname + query).catch(() => undefined);
    await page.locator("h1").first().waitFor();
    await settled(page);
    return query.slice(0, 200);
  },
  "data files with anything in them": async (page, random) => {
    const name = pick(random, ["article.json", "record.json"]);
    const { text, what } = mutated(readFileSync(`public/data/${name}`, "utf8"), random);
    await page.route(`**/data/${name}`, (route) => route.fulfill({ body: text, contentType: "application/json" }));
    await page.goto(new URL("?sources=article,record&lang=en", page.url()).href);
    await page.locator("h1").first().waitFor();
    await page.waitForLoadState("networkidle");
    await settled(page);
    await page.unroute(`**/data/${name}`);
    return `${name}: ${what}`;
  },
  "pictures of strangers": async (page, random) => {
    const what = pick(random, ["png", "svg"]);
    const bytes = what === "png" ? pngOf(random) : svgOf(random);
    await page.evaluate(
      ({ bytes, type }) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([new Uint8Array(bytes)], `a.${type}`, { type: `image/${type}` }));
        document.body.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: transfer }));
      },
      { bytes: [...bytes], type: what === "svg" ? "svg+xml" : what },
    );
    await settled(page);
    return `${what} of ${bytes.length} bytes`;
  },
  "messages of strangers": async (page, random) => {
    const message = pick(random, [
      { type: "cloud-race:height", height: 1e9 },
      { type: noise(random, 9) },
      noise(random, 60),
      null,
    ]);
    await page.evaluate((message) => {
      postMessage(message, "*");
      dispatchEvent(new StorageEvent("storage", { key: "cloud-race:lang", newValue: String(message) }));
      dispatchEvent(new PopStateEvent("popstate", { state: message }));
    }, message);
    await settled(page);
    return JSON.stringify(message);
  },
  "a reader who presses anything": async (page, random) => {
    const presses = [];
    for (let press = 0; press < 10; press++) presses.push(await pressAnything(page, random));
    return presses.join(", ");
  },
};

async function pressAnything(page, random) {
  if (random(3) === 0) {
    const key = pick(random, [
      "Tab",
      "Enter",
      "Escape",
      "ArrowRight",
      "ArrowDown",
      "Home",
      "End",
      "Space",
      "Control+z",
      "Control+y",
      "h",
      "?",
      "]",
      "[",
    ]);
    if (key === "Enter" && (await page.locator("a:not([href^='?']):focus").count())) return "a way out, left alone";
    await page.keyboard.press(key);
    return key;
  }
  const pressed = await page.evaluate((number) => {
    const within = [...document.querySelectorAll("dialog:modal")].at(-1) ?? document.body;
    const all = [
      ...within.querySelectorAll("button, input, select, summary, a[href^='?'], [role=listbox], [data-figure]"),
    ];
    const one = all[number % all.length];
    if (!one || /print|인쇄/i.test(one.textContent ?? "")) return "nothing";
    if (one instanceof HTMLSelectElement) {
      one.selectedIndex = number % one.options.length;
      one.dispatchEvent(new Event("change", { bubbles: true }));
    } else
      one.dispatchEvent(
        new MouseEvent("click", {
          bubbles: true,
          cancelable: true,
          shiftKey: number % 7 === 0 && !(one instanceof HTMLAnchorElement),
        }),
      );
    return `${one.tagName} ${(one.getAttribute("aria-label") ?? one.textContent ?? "").slice(0, 30)}`;
  }, random(100_000));
  await settled(page);
  return pressed;
}

/** A data file with one to three things in it that nobody wrote. */
function mutated(text, random) {
  if (random(6) === 0) {
    const at = random(text.length);
    return { text: text.slice(0, at) + noise(random, 5) + text.slice(at + random(40)), what: `noise at ${at}` };
  }
  const file = JSON.parse(text);
  const what = Array.from({ length: 1 + random(3) }, () => mutate(file, random));
  return { text: JSON.stringify(file), what: what.join(", ") };
}

function mutate(file, random) {
  let [holder, key, path] = [file, pick(random, Object.keys(file)), []];
  for (;;) {
    path.push(key);
    const value = holder[key];
    if (typeof value !== "object" || value === null || Object.keys(value).length === 0 || random(5) === 0) break;
    [holder, key] = [value, pick(random, Object.keys(value))];
  }
  const stranger = pick(random, [
    null,
    -1,
    0,
    1e308,
    -1e308,
    1e-9,
    "",
    "x".repeat(600),
    "<img src=x onerror=owned=1>",
    [],
    {},
    "2025-13",
    "9999",
    true,
  ]);
  if (random(4) === 0) Array.isArray(holder) ? holder.splice(Number(key), 1) : delete holder[key];
  else holder[key] = typeof holder[key] === "number" && random(2) ? -holder[key] * 10 ** random(12) : stranger;
  return path.join(".");
}

function pngOf(random) {
  const bytes = Buffer.from(readFileSync("public/pictures/cloud-race_the-race_en.png").subarray(0, 4_000));
  for (let times = random(8); times > 0; times--) bytes[random(bytes.length)] = random(256);
  return bytes.subarray(0, 8 + random(bytes.length));
}

function svgOf(random) {
  const view = pick(random, [address(random), noise(random, 30), "javascript:owned=1"]);
  const memory = pick(random, [
    JSON.stringify({ "cloud-race:view": view }),
    noise(random, 50),
    "<script>owned=1</script>",
  ]);
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" onload="owned=1"><metadata>${memory.toWellFormed()}</metadata><script>owned=1</script></svg>`,
  );
}

function noise(random, most) {
  return Array.from({ length: 1 + random(most) }, () =>
    String.fromCharCode(random(4) === 0 ? random(0xd7ff) : 32 + random(95)),
  ).join("");
}

function pick(random, all) {
  return all[random(all.length)];
}

await run(async () => {
  const minutes = numberAfter("--minutes", 2);
  const seed = numberAfter("--seed", Date.now() % 1_000_000);
  const random = randomFrom(seed);
  console.log(`Attacking for ${minutes} minute${minutes === 1 ? "" : "s"}, seed ${seed} …`);
  const counts = Object.fromEntries(Object.keys(ATTACKS).map((name) => [name, 0]));
  const found = [];
  await withPage(async (open) => {
    const page = await open("", { viewport: { width: 1280, height: 800 } });
    const watch = await watched(page);
    for (const end = Date.now() + minutes * 60_000; Date.now() < end; ) {
      const [name, attack] = pick(random, Object.entries(ATTACKS));
      const what = await attack(page, random).catch((error) => `did not end: ${error.message.split("\n")[0]}`);
      counts[name]++;
      const faults = [...watch(), ...(what.startsWith("did not end") ? [what] : []), ...(await faultsOf(page))];
      for (const fault of faults) {
        found.push(`${name}: ${what}\n    ${fault}`);
        console.log(`  ${found.at(-1)}`);
      }
      if (faults.length > 0) await page.goto(watch.home);
    }
  });
  for (const [name, count] of Object.entries(counts)) console.log(`${String(count).padStart(7)}  ${name}`);
  if (found.length > 0) throw new Wrong(`${found.length} faults found. The same again: --seed ${seed}`);
  console.log("Nothing found.");
});
