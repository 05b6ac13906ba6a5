import { type Rules, refutation, type Scene } from "../rule";
import { type Fact, facts } from "../world";

/** A view in which these figures are drawn, with everything the files hold behind it. */
export function sceneOf(isDrawn: (fact: Fact) => boolean, more: Partial<Scene> = {}): Scene {
  const drawn = facts.filter(isDrawn);
  return {
    drawn,
    rest: [],
    passing: drawn,
    onPage: facts,
    everything: facts,
    language: "en",
    years: null,
    compared: [],
    ofShown: false,
    ...more,
  };
}

/** Why a message made of these would be false; null where it is true. */
export function whyNot(rules: Rules, key: string, given: readonly string[], scene: Scene): string | null {
  return refutation(rules, { key, given, text: "" }, scene);
}
