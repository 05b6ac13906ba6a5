import { useMemo } from "react";
import type { Topic } from "../../data/figure";
import { localized } from "../../language/language";
import { placeWords } from "../../language/source-words";
import { figuresShown } from "../../state/selectors";
import { useFilter } from "../../state/shown-page";
import { choose } from "../../state/store";
import "./facts.css";
import { usePageData, useWords } from "../shared/use-page";
import { articleFacts } from "./undrawn";

/** What the article says on a topic without a number: sentences that no chart can draw. */
export function Facts({ topic }: { readonly topic: Topic }) {
  const pageData = usePageData();
  const words = useWords();
  const filter = useFilter();
  const facts = useMemo(() => articleFacts(figuresShown(pageData.figures, filter), topic), [pageData, filter, topic]);
  if (facts.length === 0) return null;
  const { name } = words.text.facts;
  return (
    <aside className="facts" data-topic={topic} aria-label={`${words.text.topics[topic]}: ${name}`}>
      <h3>
        <span className="visually-hidden">{words.text.topics[topic]}: </span>
        {name}
      </h3>
      <ul>
        {facts.map((fact) => (
          <li key={fact.id}>
            <button
              type="button"
              className="figure-value"
              data-filter-figure={fact.id}
              onClick={() => choose({ figure: fact.id })}
            >
              {localized(fact.paraphrase, words)} <cite>{placeWords(fact, words)}</cite>
            </button>
          </li>
        ))}
      </ul>
    </aside>
  );
}
