import type { Messages } from "../language/en";

/** One sentence or phrase as it was made: by which message, from what. */
export interface Claim {
  /** Where the message stands: `charts.capex-by-year.planned`. */
  readonly key: string;
  /** What it was given: formatted texts, counts, lists of texts. Empty for a message that is a text by itself. */
  readonly given: readonly unknown[];
  readonly text: string;
}

export interface Witness {
  readonly text: Messages;
  /** Everything said since this was last asked. */
  heard(): readonly Claim[];
}

/** Messages that say the same as others and remember what was made with them, so that a test can look up what each sentence claims. */
export function witnessOf(messages: Messages): Witness {
  let claims: Claim[] = [];
  const note = (key: string, given: readonly unknown[], made: unknown): void => {
    if (typeof made === "string" && made !== "") claims.push({ key, given, text: made });
  };
  const watched = <Node extends object>(node: Node, path: string): Node =>
    new Proxy(node, {
      get(target, name, receiver) {
        const value: unknown = Reflect.get(target, name, receiver);
        const key = path === "" ? String(name) : `${path}.${String(name)}`;
        if (typeof value === "function")
          return (...given: readonly unknown[]) => {
            const made: unknown = Reflect.apply(value, target, given);
            note(key, given, made);
            return made;
          };
        if (typeof value === "object" && value !== null) return watched(value, key);
        note(key, [], value);
        return value;
      },
    });
  return {
    text: watched(messages, ""),
    heard() {
      const all = claims;
      claims = [];
      return all;
    },
  };
}

/** Every message below a part of the messages, as the keys of claims name them. */
export function keysBelow(node: object, path: string): readonly string[] {
  return Object.entries(node).flatMap(([name, value]) => {
    const key = `${path}.${name}`;
    return typeof value === "object" && value !== null && !Array.isArray(value) ? keysBelow(value, key) : [key];
  });
}
