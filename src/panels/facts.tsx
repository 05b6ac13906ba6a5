import { useMemo } from "react";
import type { Topic } from "../data/figure";
import { placeWords } from "../export/citation";
import { said } from "../language/language";
import { figuresShown } from "../state/selectors";
import { choose } from "../state/store";
import "./facts.css";
import { useFollowedFilter, useHeld, useWords } from "./page";

/** What the source says on a topic without a number: sentences that no chart can draw. */
export function Facts({ topic }: { readonly topic: Topic }) {
  const held = useHeld();
  const words = useWords();
  const filter = useFollowedFilter();
  const facts = useMemo(
    () =>
      // milestones of chips are all in their timeline
      figuresShown(held.figures, filter).filter(
        ({ metric, value, chipKind }) => metric.topic === topic && value.kind === "fact" && chipKind === null,
      ),
    [held, filter, topic],
  );
  if (facts.length === 0) return null;
  const { name } = words.text.facts;
  return (
    <aside className="facts" data-topic={topic} aria-label={`${words.text.topics[topic]}: ${name}`}>
      <h3>{name}</h3>
      <ul>
        {facts.map((fact) => (
          <li key={fact.id}>
            <button type="button" className="figure-value" onClick={() => choose({ figure: fact.id })}>
              {said(fact.paraphrase, words)} <cite>{placeWords(fact, words)}</cite>
            </button>
          </li>
        ))}
      </ul>
    </aside>
  );
}
