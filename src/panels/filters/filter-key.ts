import { isOn } from "../../state/shortcuts";

/** F, or what opens the menu of a thing on any keyboard. */
export function isFilterKey(
  event: Pick<KeyboardEvent, "key" | "code" | "shiftKey" | "ctrlKey" | "altKey" | "metaKey">,
) {
  const { key, code, shiftKey, ctrlKey, altKey, metaKey } = event;
  if (ctrlKey || altKey || metaKey || !isOn("filter")) return false;
  return key === "ContextMenu" || (key === "F10" && shiftKey) || (code === "KeyF" && !shiftKey);
}
