import { CURRENCIES, type Currency, LANGUAGES, ownName } from "../language/language";
import { useWords } from "../panels/shared/use-page";
import { THEMES } from "../state/choices";
import { choose, prefer, themeOf, usePage } from "../state/store";

/** Language, currency and theme. */
export function Settings() {
  const { text, language } = useWords();
  const currency = usePage(({ choices }) => choices.currency);
  const theme = usePage(themeOf);
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
            onClick={() => prefer({ lang: name })}
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
          onChange={({ target }) => prefer({ theme: THEMES.find((name) => name === target.value) ?? null })}
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
