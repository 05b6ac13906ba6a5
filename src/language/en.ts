import { charts } from "./en/charts";
import { comparing } from "./en/comparing";
import { leaving } from "./en/leaving";
import { page } from "./en/page";
import { saying } from "./en/saying";
import { sources } from "./en/sources";

/** Every word of the page in English. Its shape is what the other languages must fill. */
export const en = { ...saying, ...page, ...sources, ...comparing, ...leaving, ...charts };

/** The shape every language fills: the same keys, the same arguments. */
export type Messages = typeof en;
