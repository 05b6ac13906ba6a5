import type { ChangeEvent } from "react";
import { useId } from "react";
import type { Prepared } from "../../charts/chart";
import { AMOUNTS, type Amounts, type Form, ORDERS, SHAPES } from "../../state/form";
import { choose, endGesture, usePage } from "../../state/store";
import { useWords } from "../shared/use-page";
import "./form-picker.css";
import { askedAmounts, askedShape, formNow, type PickedShape } from "./picked-form";

interface FormPickerProps {
  readonly prepared: Prepared;
}

/** In which form a chart is shown: its shape, what of its numbers, in which order. Only what its figures allow is offered. */
export function FormPicker({ prepared }: FormPickerProps) {
  const { text } = useWords();
  const offered = prepared.forms();
  const form = formNow(
    usePage(({ choices }) => choices.form),
    offered,
    prepared.form,
  );
  if (offered.length === 0) return null;
  const { picker } = text;
  const shapes: readonly PickedShape[] = [
    "original",
    ...SHAPES.filter((name) => offered.some(({ shape }) => shape === name)),
  ];
  const amounts = AMOUNTS.filter((name) => offered.some((one) => one.amounts === name));
  const orders = ORDERS.filter((name) =>
    offered.some((one) => one.shape === form?.shape && one.amounts === form.amounts && one.order === name),
  );
  const isUnranked = prepared.view.isUnranked ?? false;
  return (
    <div className="form-picker">
      <Choice
        name={picker.name}
        options={shapes}
        chosen={form?.shape ?? "original"}
        nameOf={(shape) => picker.shapes[shape]}
        onChoose={(shape) => askedShape(shape, form, offered)}
      />
      {amounts.length > 1 && (
        <Choice<Amounts>
          name={picker.amountsName}
          options={amounts}
          chosen={form?.amounts ?? "absolute"}
          nameOf={(one) => picker.amounts[one]}
          onChoose={(one) => askedAmounts(one, form, offered)}
        />
      )}
      {form && orders.length > 1 && (
        <Choice
          name={picker.orderName}
          options={orders}
          chosen={form.order}
          nameOf={(order) => (order === "value" && isUnranked ? picker.given : picker.orders[order])}
          onChoose={(order) => ({ ...form, order })}
        />
      )}
    </div>
  );
}

interface ChoiceProps<Option extends string> {
  readonly name: string;
  readonly options: readonly Option[];
  readonly chosen: Option;
  nameOf(option: Option): string;
  /** The form that comes of it. */
  onChoose(option: Option): Form | null;
}

/** One of a few, side by side. A held arrow key is one step of history. */
function Choice<Option extends string>({ name, options, chosen, nameOf, onChoose }: ChoiceProps<Option>) {
  const group = useId();
  const pick = (option: Option, { nativeEvent }: ChangeEvent): void => {
    const isByKey = nativeEvent instanceof MouseEvent && nativeEvent.detail === 0;
    choose({ form: onChoose(option) }, isByKey ? group : null);
  };
  return (
    <fieldset className="form-choice" onKeyUp={endGesture}>
      <legend>{name}</legend>
      <div>
        {options.map((option) => (
          <label key={option}>
            <input type="radio" name={group} checked={option === chosen} onChange={(event) => pick(option, event)} />
            <span>{nameOf(option)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
