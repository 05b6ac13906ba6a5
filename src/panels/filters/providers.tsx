import { localized } from "../../language/language";
import { providersOffered, toggled } from "../../state/selectors";
import { choose, usePage } from "../../state/store";
import { HintedButton } from "../shared/hint";
import { usePageData, useWords } from "../shared/use-page";

/** Every provider with its colour: the box takes it in or out, the name shows it alone. */
export function Providers() {
  const pageData = usePageData();
  const words = useWords();
  const { text } = words;
  const chosen = usePage(({ choices }) => choices.providers);
  const offered = providersOffered(pageData);
  const all = offered.map(({ id }) => id);
  return (
    <fieldset className="filter-kind filter-providers">
      <legend className="visually-hidden">{text.filters.providers}</legend>
      {offered.map(({ id, name }) => {
        const own = localized(name, words);
        const alone = chosen?.length === 1 && chosen[0] === id;
        return (
          <span key={id} className="provider" data-provider={id} style={{ color: `var(--provider-${id})` }}>
            <label className="box">
              <input
                type="checkbox"
                aria-label={own}
                checked={chosen?.includes(id) ?? true}
                onChange={() => choose({ providers: toggled(chosen, all, id) })}
              />
            </label>
            <HintedButton
              className="only"
              hint={alone ? text.filters.allAgain(own) : text.filters.showOnly(own)}
              onClick={() => choose({ providers: alone ? null : [id] })}
            >
              {own}
            </HintedButton>
          </span>
        );
      })}
    </fieldset>
  );
}
