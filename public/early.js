// Runs before the first paint, so that neither theme nor language changes before the reader's eyes.
// Says the same as src/app/browser.ts does once the page runs.
(() => {
  const query = new URLSearchParams(location.search);
  const kept = (name) => {
    try {
      return localStorage.getItem(`cloud-race:${name}`);
    } catch {
      return null;
    }
  };
  const theme = query.get("theme") ?? kept("theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
  const language = query.get("lang") ?? kept("lang") ?? navigator.language.slice(0, 2);
  document.documentElement.lang = language === "ko" ? "ko" : "en";
})();
