import type { Annotation } from "../figure";
import type { Context } from "./context";

/** Which charts there are is not known here; a test asks the registry about the files that ship. */
export function joinAnnotations(context: Context): readonly Annotation[] {
  const notes = [...(context.base?.notes ?? []), ...(context.file.notes ?? [])].map(({ id }) => id);
  return (context.file.annotations ?? []).map((entry, index) => {
    const place = context.at("annotations", index);
    for (const [position, id] of entry.figures.entries()) place.at("figures", position).lookUp("figure", id);
    if (entry.note !== undefined && !notes.includes(entry.note))
      place.at("note").addMistake(`expected the id of a note, found "${entry.note}"`);
    return { ...entry, date: entry.date ?? null, note: entry.note ?? null };
  });
}
