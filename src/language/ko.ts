import type { Messages } from "./en";
import { charts } from "./ko/charts";
import { comparing } from "./ko/comparing";
import { leaving } from "./ko/leaving";
import { page } from "./ko/page";
import { saying } from "./ko/saying";
import { sources } from "./ko/sources";

export const ko: Messages = { ...saying, ...page, ...sources, ...comparing, ...leaving, ...charts };
