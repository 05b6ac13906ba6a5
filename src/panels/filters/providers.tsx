import { useState } from "react";
import { DATA_LANGUAGES, type Provider } from "../../data/figure";
import { localized } from "../../language/language";
import { providersOffered, toggled } from "../../state/selectors";
import { choose, usePage } from "../../state/store";
import { HintedButton } from "../shared/hint";
import { PopoverButton } from "../shared/popover";
import { usePageData, useWords } from "../shared/use-page";

/** More providers than these are in a list that scrolls and can be searched. */
const MOST_IN_LINE = 10;

/** Every provider, in a line where there is room for all, else in a panel over the page. */
export function ProvidersInLine() {
  const offered = providersOffered(usePageData());
  const { filters } = useWords().text;
  const [open, setOpen] = useState(false);
  const chosen = usePage(({ choices }) => choices.providers);
  if (offered.length <= MOST_IN_LINE) return <Boxes providers={offered} />;
  return (
    <PopoverButton
      name={filters.providersShown(chosen?.length ?? offered.length, offered.length)}
      label={filters.providers}
      className="plain filter-more"
      open={open}
      onOpen={setOpen}
    >
      <SearchedBoxes providers={offered} />
    </PopoverButton>
  );
}

/** Every provider, where there is room for as many lines as it takes. */
export function Providers() {
  const offered = providersOffered(usePageData());
  return offered.length <= MOST_IN_LINE ? <Boxes providers={offered} /> : <SearchedBoxes providers={offered} />;
}

interface BoxesProps {
  readonly providers: readonly Provider[];
}

/** Those of the name that is looked for, whichever language it is in. */
function SearchedBoxes({ providers }: BoxesProps) {
  const [query, setQuery] = useState("");
  const { filters } = useWords().text;
  const wanted = query.trim().toLowerCase();
  const found = providers.filter(({ name }) =>
    DATA_LANGUAGES.some((language) => name[language].toLowerCase().includes(wanted)),
  );
  return (
    <div className="provider-search">
      <label>
        {filters.searchProviders}{" "}
        <input type="search" value={query} onChange={({ target }) => setQuery(target.value)} />
      </label>
      <p className={found.length > 0 ? "visually-hidden" : ""} role="status">
        {filters.providersFound(found.length)}
      </p>
      <Boxes providers={found} />
    </div>
  );
}

/** Each with its colour: the box takes it in or out, the name shows it alone. */
function Boxes({ providers }: BoxesProps) {
  const { text } = useWords();
  return (
    <fieldset className="filter-kind filter-providers">
      <legend className="visually-hidden">{text.filters.providers}</legend>
      {providers.map((provider) => (
        <Box key={provider.id} provider={provider} />
      ))}
    </fieldset>
  );
}

function Box({ provider: { id, name } }: { readonly provider: Provider }) {
  const pageData = usePageData();
  const words = useWords();
  const { filters } = words.text;
  const chosen = usePage(({ choices }) => choices.providers);
  const own = localized(name, words);
  const alone = chosen?.length === 1 && chosen[0] === id;
  const toggle = (): void => {
    const all = providersOffered(pageData).map((one) => one.id);
    choose({ providers: toggled(chosen, all, id) });
  };
  return (
    <span className="provider" data-provider={id} style={{ color: `var(--provider-${id})` }}>
      <label className="box">
        <input type="checkbox" aria-label={own} checked={chosen?.includes(id) ?? true} onChange={toggle} />
      </label>
      <HintedButton
        className="only"
        hint={alone ? filters.allAgain(own) : filters.showOnly(own)}
        onClick={() => choose({ providers: alone ? null : [id] })}
      >
        {own}
      </HintedButton>
    </span>
  );
}
