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
  const theme = first([query.get("theme"), kept("theme")], ["light", "dark"]);
  if (theme) document.documentElement.dataset.theme = theme;
  const own = (navigator.languages[0] ?? "").slice(0, 2);
  const language = first([query.get("lang"), kept("lang"), own], ["ko", "en"]);
  if (language) document.documentElement.lang = language;
  // a script that does not come, or breaks: what the page says where it does not start is then seen at once
  const failed = ({ target }) => {
    if (target === window || target.localName === "script") document.documentElement.dataset.failed = "";
  };
  addEventListener("error", failed, true);
})();
