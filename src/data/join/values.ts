import type { FigureEntry } from "../dataset-file";
import { derive } from "../derivation";
import { amountOf, type Basis, type Unit, type Value } from "../figure";
import type { Place } from "./context";

/** The value an entry states, or the one that follows from the figures it is derived from. */
export function joinValue(entry: FigureEntry, basis: Basis, place: Place): Value | undefined {
  const qualifier = entry.qualifier ?? null;
  if (basis.kind === "derived") {
    const amount = derive(
      basis.operation,
      basis.inputs.map((input) => amountOf(input) ?? Number.NaN),
    );
    if (Number.isFinite(amount)) return { kind: "exact", amount, qualifier };
    place.addMistake("expected inputs that are single numbers and a result that is finite");
    return undefined;
  }
  if (!("source" in entry)) return undefined;
  const { value, low, high } = entry;
  if (low === undefined && high === undefined) {
    if (value !== undefined) return { kind: "exact", amount: value, qualifier };
    if (!qualifier) return { kind: "fact" };
  }
  if (low !== undefined && high !== undefined && !qualifier) {
    if (low >= high) place.addMistake(`expected low below high, found ${low} and ${high}`);
    else if (value === undefined) return { kind: "range", low, high };
    else if (low <= value && value <= high) return { kind: "interval", amount: value, low, high };
    else place.addMistake(`expected a value from low to high, found ${value}`);
    return undefined;
  }
  place.addMistake(
    qualifier && low !== undefined
      ? "expected no qualifier beside low and high"
      : "expected a value, or low and high, or all three, or none of them and no qualifier",
  );
  return undefined;
}

/** What a metric allows: its unit, null for bare facts alone, and bounds where its file gives them. */
interface Limits {
  readonly unit: Unit | null;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

export function checkBounds(value: Value, limits: Limits, place: Place): void {
  const { unit, min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = limits;
  if ((unit === null) !== (value.kind === "fact")) {
    place.addMistake(unit === null ? "expected a bare fact: its metric has no unit" : `expected a number in ${unit}`);
    return;
  }
  for (const number of numbersIn(value)) {
    if (number < min) place.addMistake(`expected at least ${min}, found ${number}`);
    if (number > max) place.addMistake(`expected at most ${max}, found ${number}`);
  }
}

function numbersIn(value: Value): readonly number[] {
  switch (value.kind) {
    case "exact":
      return [value.amount];
    case "range":
      return [value.low, value.high];
    case "interval":
      return [value.low, value.amount, value.high];
    case "fact":
      return [];
  }
}
