import { type Check, contradictionIn } from "../check";
import type { Context } from "./context";

export function joinChecks(context: Context): readonly Check[] {
  const taken = new Set<string>();
  return (context.file.checks ?? []).flatMap((entry, index): readonly Check[] => {
    const place = context.at("checks", index);
    if (taken.has(entry.figure))
      place.at("figure").addMistake(`expected one verdict on a figure, found "${entry.figure}" again`);
    taken.add(entry.figure);
    const figure = place.at("figure").lookUp("figure", entry.figure);
    const against = entry.against.flatMap((id, position) => place.at("against", position).lookUp("figure", id) ?? []);
    if (!figure || against.length < entry.against.length) return [];
    const { verdict, because = null, reason } = entry;
    const check: Check = { figure, against, verdict, because, reason };
    const contradiction = contradictionIn(check);
    if (contradiction) place.addMistake(contradiction);
    return [check];
  });
}
