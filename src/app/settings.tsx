import { CURRENCIES, type Currency, LANGUAGES, type Language, ownName } from "../language/language";
import { useWords } from "../panels/shared/use-page";
import { THEMES, type Theme } from "../state/choices";
import { choose, preferTheme, usePage } from "../state/store";
import { keepChoice } from "./browser";

/** Language, currency and theme. */
export function Settings() {
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
    </div>
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
