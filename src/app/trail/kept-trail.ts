import { LANGUAGES } from "../../language/language";
import { THEMES } from "../../state/choices";
import type { Place } from "../../state/trail";
import type { Where } from "./whereabouts";

/** What is kept while a page is loaded anew: the trail, which entries the browser has, and where the reader was. */
export interface KeptTrail {
  readonly places: readonly Place[];
  readonly entries: readonly (readonly [number, string])[];
  readonly wheres: readonly (readonly [string, Where])[];
}

const NAME = "cloud-race:trail";
const NOTHING: KeptTrail = { places: [], entries: [], wheres: [] };

export function keepTrail(trail: KeptTrail): void {
  try {
    sessionStorage.setItem(NAME, JSON.stringify(trail));
  } catch {
    // storage is full or switched off: the trail then begins anew with the page
  }
}

/** Nothing where there is none, or where another version of the page wrote it. */
export function keptTrail(): KeptTrail {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(NAME) ?? "null");
    return isKeptTrail(kept) ? kept : NOTHING;
  } catch {
    return NOTHING;
  }
}

function isKeptTrail(kept: unknown): kept is KeptTrail {
  return (
    isObject(kept) &&
    isListOf(kept.places, isPlace) &&
    isListOf(kept.entries, (pair) => isPair(pair) && typeof pair[0] === "number" && typeof pair[1] === "string") &&
    isListOf(kept.wheres, (pair) => isPair(pair) && typeof pair[0] === "string" && isWhere(pair[1]))
  );
}

function isPlace(place: unknown): boolean {
  if (!isObject(place) || typeof place.id !== "string" || typeof place.address !== "string") return false;
  const { kept } = place;
  return isObject(kept) && isNullOrOneOf(kept.lang, LANGUAGES) && isNullOrOneOf(kept.theme, THEMES);
}

function isWhere(where: unknown): boolean {
  if (!isObject(where) || typeof where.left !== "number" || typeof where.top !== "number") return false;
  const { focus } = where;
  return focus === null || (isObject(focus) && isListOf(focus.path, (step) => typeof step === "number"));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function isPair(value: unknown): value is readonly [unknown, unknown] {
  return Array.isArray(value) && value.length === 2;
}

function isListOf(value: unknown, is: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(is);
}

function isNullOrOneOf(value: unknown, known: readonly string[]): boolean {
  return value === null || known.some((one) => one === value);
}
