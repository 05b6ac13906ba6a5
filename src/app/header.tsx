import { useState } from "react";
import { createPortal } from "react-dom";
import { CURRENCIES, type Currency, LANGUAGES, type Language, ownName } from "../language/language";
import { ArchiveDialog } from "../panels/export/archive";
import { ScreenLink } from "../panels/shared/screen-link";
import { useWords } from "../panels/shared/use-page";
import { SCREENS, THEMES, type Theme } from "../state/choices";
import { choose, preferTheme, usePage } from "../state/store";
import { keepChoice } from "./browser";
import { printReport } from "./printing";

/** Name, screens, and the settings of language, currency and theme. */
export function Header() {
  const { text } = useWords();
  const here = usePage(({ choices }) => choices.screen);
  return (
    <header className="head">
      <ScreenLink part={{ screen: "dashboard" }} name={text.page.name} className="name" />
      <nav aria-label={text.page.screensLabel}>
        {SCREENS.map((screen) => (
          <ScreenLink
            key={screen}
            part={{ screen: screen }}
            name={text.page.screens[screen]}
            current={screen === here}
          />
        ))}
      </nav>
      <Settings />
    </header>
  );
}

function Settings() {
  const { text, language } = useWords();
  const currency = usePage(({ choices }) => choices.currency);
  const theme = usePage(({ choices, browserTheme }) => choices.theme ?? browserTheme);
  return (
    <div className="settings">
      <fieldset>
        <legend className="visually-hidden">{text.page.language}</legend>
        {LANGUAGES.map((name) => (
          <button
            key={name}
            type="button"
            lang={name}
            className="plain"
            aria-pressed={name === language}
            onClick={() => setLanguage(name)}
          >
            {ownName(name)}
          </button>
        ))}
      </fieldset>
      <label>
        <span className="visually-hidden">{text.page.currency}</span>
        <select value={currency} onChange={({ target }) => choose({ currency: target.value as Currency })}>
          {CURRENCIES.map((name) => (
            <option key={name} value={name}>
              {text.page.currencies[name]}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span className="visually-hidden">{text.page.theme}</span>
        <select
          value={theme ?? "system"}
          onChange={({ target }) => setTheme(THEMES.find((name) => name === target.value) ?? null)}
        >
          {(["system", ...THEMES] as const).map((name) => (
            <option key={name} value={name}>
              {text.page.themes[name]}
            </option>
          ))}
        </select>
      </label>
      <button type="button" className="plain" onClick={printReport}>
        {text.page.print}
      </button>
      <ExportAll />
    </div>
  );
}

/** Exports everything that is shown, once there are figures. */
function ExportAll() {
  const { text } = useWords();
  const ready = usePage(({ datasets }) => datasets !== null);
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="plain" disabled={!ready} onClick={() => setOpen(true)}>
        {text.archive.open}
      </button>
      {open && createPortal(<ArchiveDialog onClose={() => setOpen(false)} />, document.body)}
    </>
  );
}

function setLanguage(language: Language): void {
  keepChoice("lang", language);
  choose({ lang: language });
}

function setTheme(theme: Theme | null): void {
  keepChoice("theme", theme);
  preferTheme(theme);
}
