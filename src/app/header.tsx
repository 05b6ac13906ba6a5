import type { MouseEvent } from "react";
import { CURRENCIES, type Currency, LANGUAGES, type Language } from "../language/language";
import { useAddressAfter, useWords } from "../panels/page";
import { type Room, THEMES, type Theme, VIEWS } from "../state/choices";
import { choose, preferTheme, usePage } from "../state/store";
import { keepChoice } from "./browser";
import { printReport } from "./printing";

/** Name, rooms, and how the page speaks and looks. */
export function Header() {
  const { text } = useWords();
  return (
    <header className="head">
      <RoomLink room="dashboard" name={text.page.name} className="name" />
      <nav aria-label={text.page.roomsLabel}>
        {VIEWS.map((room) => (
          <RoomLink key={room} room={room} name={text.page.rooms[room]} />
        ))}
      </nav>
      <Settings />
    </header>
  );
}

interface RoomLinkProps {
  readonly room: Room;
  readonly name: string;
  readonly className?: string;
}

/** A real link, so that it can be copied or opened beside; a plain click stays on the page. */
function RoomLink({ room, name, className }: RoomLinkProps) {
  const address = useAddressAfter({ view: room, chart: null, figure: null });
  const here = usePage(({ choices }) => choices.view === room);
  const stay = (event: MouseEvent): void => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    choose({ view: room, chart: null, figure: null });
  };
  return (
    <a href={address} className={className} aria-current={here && !className ? "page" : undefined} onClick={stay}>
      {name}
    </a>
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
            onClick={() => speak(name)}
          >
            {text.page.languages[name]}
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
          onChange={({ target }) => wear(THEMES.find((name) => name === target.value) ?? null)}
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
    </div>
  );
}

function speak(language: Language): void {
  keepChoice("lang", language);
  choose({ lang: language });
}

function wear(theme: Theme | null): void {
  keepChoice("theme", theme);
  preferTheme(theme);
}
