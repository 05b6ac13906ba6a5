import { expect, type Page, test } from "@playwright/test";

/** The content policy, tried by breaking it: as somebody would who got text, markup or code of theirs into the page. */

declare global {
  interface Window {
    /** Set by whatever ran that must not. */
    broken?: string;
    refused: string[];
  }
}

const ELSEWHERE = "https://elsewhere.example";

/** Each an attempt, and by which part of the policy it is refused. */
const ATTEMPTS: readonly (readonly [string, (elsewhere: string) => unknown, string])[] = [
  [
    "markup with a handler",
    () => (document.body.innerHTML = "<img src=x onerror=\"broken='handler'\">"),
    "require-trusted-types-for",
  ],
  [
    "markup beside an element",
    () => document.body.insertAdjacentHTML("beforeend", "<b>x</b>"),
    "require-trusted-types-for",
  ],
  ["markup that is written", () => document.write("<script>broken='written'</script>"), "require-trusted-types-for"],
  [
    "markup that is parsed",
    () => new DOMParser().parseFromString("<b>x</b>", "text/html"),
    "require-trusted-types-for",
  ],
  [
    "a script with text",
    () => {
      const script = document.createElement("script");
      script.textContent = "broken='inline'";
      document.body.append(script);
    },
    "require-trusted-types-for",
  ],
  [
    "a script from elsewhere",
    (elsewhere) => {
      const script = document.createElement("script");
      script.src = `${elsewhere}/script.js`;
      document.body.append(script);
    },
    "require-trusted-types-for",
  ],
  // in a task of the page's own: what a debugger evaluates may do more
  // biome-ignore lint/security/noGlobalEval: it must be refused
  ["text as code", () => setTimeout(() => eval("broken='eval'")), "require-trusted-types-for"],
  ["text as a function", () => setTimeout(() => new Function("broken='function'")()), "require-trusted-types-for"],
  ["text as a timer", () => Reflect.apply(setTimeout, window, ["broken='timer'"]), "require-trusted-types-for"],
  [
    "a handler as an attribute",
    () => document.body.setAttribute("onclick", "broken='attribute'"),
    "require-trusted-types-for",
  ],
  [
    "a policy of one's own",
    () => Reflect.get(window, "trustedTypes").createPolicy("anything", { createHTML: (text: string) => text }),
    "trusted-types",
  ],
  [
    "an address that is code",
    () => {
      const link = document.createElement("a");
      link.href = "javascript:broken='address'";
      document.body.append(link);
      link.click();
    },
    "script-src-elem",
  ],
  ["a worker", () => new Worker(URL.createObjectURL(new Blob(["broken='worker'"]))), "require-trusted-types-for"],
  ["style as an attribute", () => document.body.setAttribute("style", "background:red"), "style-src-attr"],
  [
    "style as an element",
    () => {
      const style = document.createElement("style");
      style.textContent = "body{background:red}";
      document.head.append(style);
    },
    "style-src-elem",
  ],
  ["a request to elsewhere", (elsewhere) => fetch(elsewhere).catch(() => undefined), "connect-src"],
  ["a message to elsewhere", (elsewhere) => navigator.sendBeacon(elsewhere, "x"), "connect-src"],
  ["a picture from elsewhere", (elsewhere) => (new Image().src = `${elsewhere}/pixel.png`), "img-src"],
  [
    "a frame of elsewhere",
    (elsewhere) => {
      const frame = document.createElement("iframe");
      frame.src = elsewhere;
      document.body.append(frame);
    },
    "frame-src",
  ],
  [
    "an object of elsewhere",
    (elsewhere) => {
      const object = document.createElement("object");
      object.data = elsewhere;
      document.body.append(object);
    },
    "require-trusted-types-for",
  ],
  [
    "another base of addresses",
    (elsewhere) => {
      const base = document.createElement("base");
      base.href = elsewhere;
      document.head.append(base);
    },
    "base-uri",
  ],
  [
    "a form to elsewhere",
    (elsewhere) => {
      const form = document.createElement("form");
      form.action = elsewhere;
      document.body.append(form);
      form.submit();
    },
    "form-action",
  ],
];

/** Opens the built page, which keeps what its policy refuses. @returns what is asked of another host */
async function openWatched(page: Page): Promise<readonly string[]> {
  const asked: string[] = [];
  await page.route(`${ELSEWHERE}/**`, (route) => {
    asked.push(route.request().url());
    return route.abort();
  });
  await page.addInitScript(() => {
    window.refused = [];
    addEventListener("securitypolicyviolation", (event) => window.refused.push(event.effectiveDirective));
  });
  await page.goto("/?lang=en");
  await expect(page.getByRole("status")).toBeAttached();
  return asked;
}

test("whatever is tried from within the page is refused, and the page is still there", async ({ page }) => {
  const asked = await openWatched(page);
  for (const [what, attempt, directive] of ATTEMPTS) {
    await page.evaluate(() => window.refused.splice(0));
    await page.evaluate(attempt, ELSEWHERE).catch(() => undefined); // most attempts throw
    await expect.poll(() => page.evaluate(() => window.refused), what).toContain(directive);
    expect(await page.evaluate(() => window.broken)).toBeUndefined();
  }
  expect(asked).toEqual([]);
  // asked of the page itself: Playwright's own click would wait for what the form was refused
  const tables = () => page.evaluate(() => document.querySelectorAll("table").length);
  const before = await tables();
  await page.evaluate(() => {
    for (const button of document.querySelectorAll("button")) if (button.textContent === "Table") button.click();
  });
  await expect.poll(tables).toBeGreaterThan(before);
});

test("code that somebody got into the file itself does not run", async ({ page }) => {
  await page.route(
    (url) => url.pathname === "/",
    async (route) => {
      const answer = await route.fetch();
      const body = (await answer.text()).replace(
        "</body>",
        `<script>broken='script'</script><img src="nowhere.png" onerror="broken='handler'"><svg onload="broken='svg'"></svg><script src="${ELSEWHERE}/x.js"></script></body>`,
      );
      await route.fulfill({ response: answer, body });
    },
  );
  const asked = await openWatched(page);
  await expect.poll(() => page.evaluate(() => window.refused)).toContain("script-src-attr");
  expect(await page.evaluate(() => window.broken)).toBeUndefined();
  expect(asked).toEqual([]);
});
