import { expect, it } from "vitest";
import { LANGUAGES } from "../language/language";
import { MESSAGES } from "../language/messages";
import { SAID_BY } from "./every-sentence.test.support";
import { RULES } from "./rules";
import { keysBelow } from "./witness";

it.each(LANGUAGES)("every sentence the page computes in %s has a rule", (language) => {
  const keys = SAID_BY.flatMap((path) => {
    const node = path.split(".").reduce<unknown>((found, name) => Reflect.get(Object(found), name), MESSAGES[language]);
    return typeof node === "object" && node !== null ? keysBelow(node, path) : [path];
  });
  expect(keys.filter((key) => RULES[key] === undefined)).toEqual([]);
});
