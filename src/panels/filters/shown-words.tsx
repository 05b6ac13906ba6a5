import { useState } from "react";
import { shownWords } from "../../state/filter-words";
import { usePage } from "../../state/store";
import { OutcomeWords, useAttempts } from "../export/export-outcome";
import { copiedOrSaved } from "../export/ways-out";
import { CopyIcon } from "../shared/copy-icon";
import { PopoverButton } from "../shared/popover";
import { linkToView, usePageData, useWords } from "../shared/use-page";

/** What is shown, in a sentence with its link, and a way to copy them. */
function useShown() {
  const pageData = usePageData();
  const words = useWords();
  const said = usePage(({ choices }) => shownWords(choices, pageData, words));
  const { outcome, attempt } = useAttempts();
  const what = words.text.filters.thing;
  const copy = (): void => {
    const content = new Blob([`${said}\n${linkToView()}`], { type: "text/plain" });
    const forms = { "text/plain": Promise.resolve(content) };
    attempt(what, (going) => copiedOrSaved(what, forms, `cloud-race_shown_${words.language}.txt`, words, going));
  };
  return { words, said, copy, outcome };
}

/** One click copies; what was copied and what came of it opens beside it. */
export function CopyShown() {
  const { words, said, copy, outcome } = useShown();
  const [open, setOpen] = useState(false);
  const { filters } = words.text;
  const openOrClose = (opened: boolean): void => {
    setOpen(opened);
    if (opened) copy();
  };
  const name = (
    <>
      <CopyIcon />
      <span className="visually-hidden">{filters.copy}</span>
    </>
  );
  return (
    <PopoverButton name={name} label={filters.words} className="plain step copy-shown" open={open} onOpen={openOrClose}>
      <div className="shown-words">
        <p>{said}</p>
        <OutcomeWords outcome={outcome} words={words} />
      </div>
    </PopoverButton>
  );
}

/** The same where the bar has no room for the words, nor for another button. */
export function ShownWords() {
  const { words, said, copy, outcome } = useShown();
  return (
    <div className="shown-words">
      <p>{said}</p>
      <button type="button" onClick={copy}>
        {words.text.filters.copy}
      </button>
      <OutcomeWords outcome={outcome} words={words} />
    </div>
  );
}
