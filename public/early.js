// Runs before the first paint, so that neither theme nor language changes before the reader's eyes.
// Says the same as src/app/browser.ts does once the page runs; src/app/early.test.ts holds them together.
(() => {
  const query = new URLSearchParams(location.search);
  const kept = (name) => {
    try {
      return localStorage.getItem(`cloud-race:${name}`);
    } catch {
      return null;
    }
  };
  const first = (values, known) => values.find((value) => known.includes(value));
  const [themes, languages] = [
    ["light", "dark"],
    ["ko", "en"],
  ];
  const theme = first([query.get("theme"), kept("theme")], themes);
  if (theme) document.documentElement.dataset.theme = theme;
  const own = (navigator.languages[0] ?? "").slice(0, 2);
  const language = first([query.get("lang"), kept("lang"), own], languages);
  if (language) document.documentElement.lang = language;
  // the view that the build wrote into the page is shown where neither address nor size of text ask for another
  const others = [
    "view",
    "providers",
    "years",
    "topics",
    "evidence",
    "sources",
    "step",
    "basis",
    "compare",
    "against",
    "rows",
    "history",
    "currency",
    "fx",
    "chart",
    "figure",
    "form",
    "embed",
  ];
  const unknown = query.getAll("theme").some((name) => !themes.includes(name));
  const foreign = query.getAll("lang").some((name) => !languages.includes(name));
  const asksForAnother = unknown || foreign || others.some((name) => query.has(name));
  const size = getComputedStyle(document.documentElement).fontSize;
  if (!asksForAnother && !location.hash && size === "16px") document.documentElement.dataset.first = "";
  // a script that does not come, or breaks: what the page says where it does not start is then seen at once
  const failed = ({ target }) => {
    const runs = document.querySelector("#root > :not(.unstarted)"); // then it says itself what is wrong
    if (!runs && (target === window || target.localName === "script")) document.documentElement.dataset.failed = "";
  };
  addEventListener("error", failed, true);
})();
