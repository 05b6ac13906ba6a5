import type { Amounts, Form, Shape } from "../../state/form";

/** What the reader's pick comes to: the form that has it and is otherwise as much as before as can be. */

/** A shape, or the form that the chart was drawn for. */
export type PickedShape = Shape | "original";

/** Shapes that show some amounts best, in which these are shown first. */
const BEST: Readonly<Record<Amounts, readonly Shape[]>> = {
  absolute: ["bars"],
  share: ["bars", "table"],
  indexed: ["line", "slope", "bars", "table"],
};

export function askedShape(shape: PickedShape, form: Form | null, offered: readonly Form[]): Form | null {
  if (shape === "original") return null;
  return likest(
    offered.filter((one) => one.shape === shape),
    form,
  );
}

/** As the chart was drawn its numbers are as given; other numbers need another shape. */
export function askedAmounts(amounts: Amounts, form: Form | null, offered: readonly Form[]): Form | null {
  if (!form && amounts === "absolute") return null;
  const having = offered.filter((one) => one.amounts === amounts);
  const shapes: readonly Shape[] = form ? [form.shape, ...BEST[amounts]] : BEST[amounts];
  const [shape] = shapes.filter((name) => having.some((one) => one.shape === name));
  return likest(
    having.filter((one) => one.shape === (shape ?? having[0]?.shape)),
    form,
  );
}

function likest(forms: readonly Form[], form: Form | null): Form | null {
  const likeness = (one: Form): number =>
    Number(one.amounts === (form?.amounts ?? "absolute")) * 2 + Number(one.order === (form?.order ?? "value"));
  return forms.reduce<Form | null>((best, one) => (best && likeness(best) >= likeness(one) ? best : one), null);
}

/** The form asked for where it is offered, at once; else the one that is shown in its place. */
export function formNow(asked: Form | null, offered: readonly Form[], shown: Form | null): Form | null {
  if (!asked) return null;
  const isSame = (one: Form): boolean =>
    one.shape === asked.shape && one.amounts === asked.amounts && one.order === asked.order;
  return offered.find(isSame) ?? shown;
}
