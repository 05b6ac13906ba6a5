import type { Figure } from "./figure";

/** Worked out at the first call and kept as long as these figures are, which nobody changes: those of a page stay. */
export function onceOf<Value>(make: (figures: readonly Figure[]) => Value): (figures: readonly Figure[]) => Value {
  const known = new WeakMap<readonly Figure[], { readonly value: Value }>();
  return (figures) => {
    const found = known.get(figures) ?? { value: make(figures) };
    known.set(figures, found);
    return found.value;
  };
}
