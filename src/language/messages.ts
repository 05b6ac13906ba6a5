import { en, type Messages } from "./en";
import { ko } from "./ko";

/** Every language of the page, in the order it is offered. A new one is a file of messages and a line here. */
export const MESSAGES = { ko, en } satisfies Record<string, Messages>;
