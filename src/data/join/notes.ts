import { type Note, SEVERITIES } from "../figure";
import type { Context } from "./context";

export function joinNotes(context: Context): readonly Note[] {
  return (context.file.notes ?? []).map((note, index) => ({
    ...note,
    dataset: context.file.id,
    date: note.date ?? null,
    sources: note.sources.flatMap(
      (id, position) => context.at("notes", index, "sources", position).lookUp("source", id) ?? [],
    ),
  }));
}

/** Weightiest first, as the file has them within one severity. */
export function notesByFigure(notes: readonly Note[]): ReadonlyMap<string, readonly Note[]> {
  const ordered = SEVERITIES.flatMap((severity) => notes.filter((note) => note.severity === severity));
  const ids = new Set(notes.flatMap(({ figures }) => figures));
  return new Map([...ids].map((id) => [id, ordered.filter(({ figures }) => figures.includes(id))]));
}

/** Notes name their figures and figures hold their notes: what a note names is looked up once the figures are there. */
export function checkNotes(context: Context): void {
  for (const [index, note] of (context.file.notes ?? []).entries())
    for (const [position, id] of note.figures.entries())
      context.at("notes", index, "figures", position).lookUp("figure", id);
}
