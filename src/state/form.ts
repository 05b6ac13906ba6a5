import type { Codec } from "./codec";

/** Shapes a chart can be shown in beside the one it was drawn for. */
export const SHAPES = ["bars", "dots", "line", "slope", "table"] as const;
export type Shape = (typeof SHAPES)[number];

/** What of its numbers is shown: as they are given, as parts of what they come to, or against the first time that all have. */
export const AMOUNTS = ["absolute", "share", "indexed"] as const;
export type Amounts = (typeof AMOUNTS)[number];

/** What stands first: the largest, or the first by name. */
export const ORDERS = ["value", "name"] as const;
export type Order = (typeof ORDERS)[number];

/** What a form computes from figures: each such number bears the id of the figure it is of, and one of these. */
export const COMPUTED = ["share", "indexed", "sum"] as const;
export type Computed = (typeof COMPUTED)[number];

export function computedId(figure: string, what: Computed): string {
  return `${figure}~${what}`;
}

/** The id of the figure that a computed one is of; the same id for a figure of the data. */
export function ownerId(id: string): string {
  const ending = COMPUTED.find((what) => id.endsWith(`~${what}`));
  return ending ? id.slice(0, -ending.length - 1) : id;
}

/** A form of a chart. */
export interface Form {
  readonly shape: Shape;
  readonly amounts: Amounts;
  readonly order: Order;
}

/** What of a form is left out of the address. */
const USUAL: Form = { shape: "bars", amounts: "absolute", order: "value" };

/** The shape, then what of the rest is not as usual, with dots between: `line.indexed`, `bars.share.name`. */
export function writeForm({ shape, amounts, order }: Form): string {
  const parts = [shape, ...(amounts === USUAL.amounts ? [] : [amounts]), ...(order === USUAL.order ? [] : [order])];
  return parts.join(".");
}

/** In the address; null is the form that the chart was drawn for. Parts may stand in any order, and any may be missing. */
export const FORM_CODEC: Codec<Form | null, unknown> = {
  write: (form) => form && writeForm(form),
  read: (text) => {
    const parts = text.split(".");
    const oneOf = <Part extends string>(names: readonly Part[]): Part | undefined =>
      parts.flatMap((part) => names.find((name) => name === part) ?? [])[0];
    const known: readonly (string | undefined)[] = [oneOf(SHAPES), oneOf(AMOUNTS), oneOf(ORDERS)];
    if (known.every((part) => part === undefined)) return undefined;
    return {
      value: {
        shape: oneOf(SHAPES) ?? USUAL.shape,
        amounts: oneOf(AMOUNTS) ?? USUAL.amounts,
        order: oneOf(ORDERS) ?? USUAL.order,
      },
      rest: parts.filter((part, at) => !known.includes(part) || parts.indexOf(part) !== at),
    };
  },
};
