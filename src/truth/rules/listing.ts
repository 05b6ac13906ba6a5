import { providerCalled } from "../world";

/** The names a sentence lists, in either language. */
export function namesIn(list: string): readonly string[] {
  return list.split(/, and |, (?=\D)| and /).filter(Boolean);
}

/** "Microsoft $80B and Alphabet $75B": each company with what follows its name. */
export function itemsIn(list: string): readonly (readonly [string | null, string])[] {
  return namesIn(list).map((item) => {
    const words = item.split(" ");
    const at = words.findLastIndex((_, index) => providerCalled(words.slice(0, index + 1).join(" ")) !== null);
    return [providerCalled(words.slice(0, at + 1).join(" ")), words.slice(at + 1).join(" ")] as const;
  });
}
