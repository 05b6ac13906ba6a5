import type { About } from "../figure";

/** Whom a figure is about, in ids: equal for two figures about the same. */
export function partiesIn(about: About): readonly string[] {
  if (about.kind === "market") return [];
  if (about.kind === "together") return about.providers.map(({ id }) => id);
  return about.kind === "between" ? [about.provider.id, "→", about.counterparty.id] : [about.provider.id];
}
