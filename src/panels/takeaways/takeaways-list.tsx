import { useId, useMemo } from "react";
import { briefSourceWords } from "../../language/source-words";
import { unbroken } from "../../language/unbroken";
import { comparedFrom } from "../../state/compared";
import { figuresShown } from "../../state/selectors";
import { choose } from "../../state/store";
import { OutcomeWords, useAttempts } from "../export/export-outcome";
import { copiedOrSaved } from "../export/ways-out";
import { CopyIcon } from "../shared/copy-icon";
import { HintedButton } from "../shared/hint";
import { linkToView, useFollowedChartFilter, usePageData, useWords } from "../shared/use-page";
import { takeawaysText } from "./copy-text";
import { linkedPieces } from "./linked";
import type { Takeaway } from "./sentence";
import { takeawaysFrom } from "./takeaways";
import "./takeaways.css";

/** What the comparison on the page comes to; nothing where it comes to nothing. */
export function useTakeaways(): readonly Takeaway[] {
  const pageData = usePageData();
  const words = useWords();
  const filter = useFollowedChartFilter();
  return useMemo(
    () => takeawaysFrom(figuresShown(pageData.figures, filter), comparedFrom(pageData, filter), pageData, words),
    [pageData, words, filter],
  );
}

/** A few sentences on a comparison, the weightiest first, to be read and to be copied with their sources. */
export function TakeawaysList() {
  const words = useWords();
  const takeaways = useTakeaways();
  const { outcome, attempt } = useAttempts();
  const id = useId();
  const { text } = words;
  if (takeaways.length === 0) return null;
  const copySome = (some: readonly Takeaway[], what: string): void => {
    const sentences = new Blob([takeawaysText(some, linkToView(), words)], { type: "text/plain" });
    const name = `cloud-race_compare_${words.language}.txt`;
    attempt(what, (going) => copiedOrSaved(what, { "text/plain": Promise.resolve(sentences) }, name, words, going));
  };
  return (
    <section className="takeaways" aria-labelledby={id}>
      <h3 id={id}>{text.takeaways.title}</h3>
      <Sentences takeaways={takeaways} onCopy={(one) => copySome([one], text.takeaways.thing)} />
      <div className="takeaways-copy">
        {takeaways.length > 1 && (
          <button type="button" onClick={() => copySome(takeaways, text.takeaways.things)}>
            {text.takeaways.copy}
          </button>
        )}
        <OutcomeWords outcome={outcome} words={words} />
      </div>
    </section>
  );
}

interface SentencesProps {
  readonly takeaways: readonly Takeaway[];
  /** Left out on paper, where nothing can be pressed. */
  readonly onCopy?: (takeaway: Takeaway) => void;
}

export function Sentences({ takeaways, onCopy }: SentencesProps) {
  const words = useWords();
  const { copyOne, copyNamed } = words.text.takeaways;
  return (
    <ol>
      {takeaways.map((takeaway) => (
        <li key={takeaway.key}>
          <Sentence takeaway={takeaway} isStill={onCopy === undefined} />
          {onCopy && (
            <HintedButton
              className="copy-sentence"
              hint={copyOne}
              name={copyNamed(takeaway.text)}
              align="end"
              onClick={() => onCopy(takeaway)}
            >
              <CopyIcon />
            </HintedButton>
          )}
        </li>
      ))}
    </ol>
  );
}

interface SentenceProps {
  readonly takeaway: Takeaway;
  readonly isStill: boolean;
}

/** Its numbers lead to their sources. */
function Sentence({ takeaway: { text, figures }, isStill }: SentenceProps) {
  const words = useWords();
  const said = `${text}.`;
  const source = briefSourceWords(figures, words);
  return (
    <p>
      {isStill
        ? unbroken(said)
        : linkedPieces(said, figures, words).map(({ before, text: value, after, figure }) =>
            figure ? (
              <span key={figure.id} className="linked-value">
                {before}
                <button type="button" className="figure-value" onClick={() => choose({ figure: figure.id })}>
                  {unbroken(value)}
                </button>
                {after}
              </span>
            ) : (
              unbroken(value)
            ),
          )}
      {source && <small> {source}</small>}
    </p>
  );
}
