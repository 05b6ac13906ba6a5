import { useMemo } from "react";
import { fromArticle } from "../../data/dataset";
import { hasSevereNote } from "../../data/figure";
import { valueParts } from "../../language/figure-words";
import { localized } from "../../language/language";
import type { Parts } from "../../language/parts";
import { unbroken } from "../../language/unbroken";
import { figuresShown } from "../../state/selectors";
import { choose } from "../../state/store";
import { Flag } from "../shared/flag";
import { answerFrom, questionFrom } from "./answer";
import { headlinesFrom } from "./headlines";
import "./opening.css";
import { ScreenLink } from "../shared/screen-link";
import { useFollowedFilter, usePageData, useWords } from "../shared/use-page";

/** The first screen: the question, the answer in a sentence, the four numbers the story stands on. */
export function Opening() {
  const pageData = usePageData();
  const words = useWords();
  const filter = useFollowedFilter();
  const shown = useMemo(() => figuresShown(pageData.figures, filter), [pageData, filter]);
  const { headlines } = words.text;
  return (
    <div className="opening">
      <div>
        <h1>{unbroken(questionFrom(shown, words))}</h1>
        <p className="answer">{unbroken(answerFrom(shown, { given: pageData.figures, years: filter.years }, words))}</p>
        <p className="to-know">
          <Flag />{" "}
          <ScreenLink
            part={{ screen: "corrections" }}
            name={words.text.notes.count(pageData.notes.filter(fromArticle).length)}
          />
        </p>
      </div>
      <dl className="headlines" aria-label={headlines.label}>
        {headlinesFrom(shown, words).map(({ name, figure, remark }) => (
          <div key={figure.id}>
            <dt>{name}</dt>
            <dd>
              <button type="button" className="figure-value" onClick={() => choose({ figure: figure.id })}>
                <Amount parts={valueParts(figure, words)} />
              </button>
            </dd>
            <dd className="remark">
              {remark}
              {hasSevereNote(figure) && figure.notes[0] && (
                <>
                  {" · "}
                  <Flag /> {localized(figure.notes[0].short, words)}
                </>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** Won stand small in brackets behind the dollars. */
function Amount({ parts }: { readonly parts: Parts }) {
  return parts.map(({ type, text }) => (type === "won" ? <small key={text}>{unbroken(text)}</small> : unbroken(text)));
}
