import { localized } from "../../language/language";
import { clearPins, pinsShown, useHighlight } from "../../state/highlight";
import { usePage } from "../../state/store";
import "./pinned.css";
import { usePageData, useWords } from "../shared/use-page";

/** Says which providers stay highlighted, and ends it; the Escape key does the same. */
export function Pinned() {
  const pageData = usePageData();
  const words = useWords();
  const pinned = useHighlight((highlight) => highlight.pinned);
  const choices = usePage((page) => page.choices);
  const shown = pinsShown(pinned, choices, pageData);
  const names = pageData.providers.filter(({ id }) => shown.includes(id)).map(({ name }) => localized(name, words));
  const { text } = words;
  return (
    <div className="pinned" aria-live="polite">
      {names.length > 0 && (
        <>
          <span>{text.highlight.kept(text.sentences.list(names))}</span>
          <button type="button" className="plain" aria-keyshortcuts="Escape" onClick={clearPins}>
            {text.highlight.clear} <kbd>Esc</kbd>
          </button>
        </>
      )}
    </div>
  );
}
