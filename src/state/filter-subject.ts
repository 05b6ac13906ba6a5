import { type Evidence, type Figure, partiesOf, type Topic, yearsOf } from "../data/figure";
import type { Years } from "./choices";

/** What stands somewhere on the page and can be filtered by: all that a figure is about, or one thing alone. */
export interface Subject {
  /** Ids. */
  readonly providers?: readonly string[];
  /** Whether it is about all of them at once: none alone shows it. */
  readonly together?: boolean;
  readonly years?: Years | null;
  readonly evidence?: Evidence;
  readonly topic?: Topic;
  /** Id of the file it came with: sources are filtered by these alone. */
  readonly dataset?: string;
}

export const SUBJECT_KINDS = ["providers", "years", "evidence", "topic", "dataset"] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

export function subjectOf(figure: Figure): Subject {
  return {
    providers: partiesOf(figure).map(({ id }) => id),
    together: figure.about.kind === "together",
    years: yearsOf(figure),
    evidence: figure.evidence,
    topic: figure.metric.topic,
    dataset: figure.dataset,
  };
}

/** One thing of all that a figure is about. */
export function subjectIn(figure: Figure, kind: SubjectKind): Subject {
  const { together, ...all } = subjectOf(figure);
  return { [kind]: all[kind], ...(kind === "providers" && { together }) };
}
