import { isOn } from "../../state/shortcuts";
import { redo, undo, usePage } from "../../state/store";

/** Ctrl or Cmd with Z undoes, with Shift or with Y it does again. @returns a function that stops it */
export function followUndoKeys(): () => void {
  const press = (event: KeyboardEvent): void => {
    const act = actOf(event);
    if (!act || event.defaultPrevented || isTextField(event.target) || isUnderWindow()) return;
    event.preventDefault();
    act();
  };
  addEventListener("keydown", press);
  return () => removeEventListener("keydown", press);
}

function actOf(event: KeyboardEvent): (() => void) | undefined {
  if (event.altKey || event.isComposing || event.ctrlKey === event.metaKey) return undefined;
  const letter = letterOf(event);
  const again = isOn("redo") ? redo : undefined;
  if (letter === "z") return event.shiftKey ? again : isOn("undo") ? undo : undefined;
  return letter === "y" && event.ctrlKey && !event.shiftKey ? again : undefined;
}

/** What the key writes; its place on the keyboard where that is no Latin letter, as under a Korean layout. */
function letterOf({ key, code }: KeyboardEvent): string {
  return /^[a-z]$/i.test(key) ? key.toLowerCase() : code.replace(/^Key/, "").toLowerCase();
}

/** Kinds of input in which nothing is typed. */
const NOT_TYPED_IN = /^(button|checkbox|color|file|image|radio|range|reset|submit)$/;

/** Whether what is typed there has an undo of its own. */
function isTextField(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !NOT_TYPED_IN.test(target.type);
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLElement && target.isContentEditable);
}

/** A window that is no part of the view, such as the archive's: what lies under it must not change unseen. */
function isUnderWindow(): boolean {
  const { chart, figure } = usePage.getState().choices;
  return chart === null && figure === null && document.querySelector("dialog:modal") !== null;
}
