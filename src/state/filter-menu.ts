import { create } from "zustand";
import type { Subject } from "./filter-subject";

/** A menu of what can be shown or left out of something on the page, and where it stands. */
export interface OpenedMenu {
  readonly subject: Subject;
  /** What it is about, in the reader's words. */
  readonly name: string;
  /** What it opens beside. */
  readonly anchor: Element;
  /** Where that was, for what is gone as soon as the menu is open. */
  readonly rect?: DOMRect;
  /** What has the focus afterwards. */
  readonly returnTo: HTMLElement | null;
}

/** Not in the address: an open menu is no view. */
export const useFilterMenu = create<{ readonly opened: OpenedMenu | null }>()(() => ({ opened: null }));

export function openFilterMenu(opened: OpenedMenu): void {
  useFilterMenu.setState({ opened });
}

/** Gives the focus back first: what closes takes along whatever has it. */
export function closeFilterMenu(): void {
  const { opened } = useFilterMenu.getState();
  opened?.returnTo?.focus({ preventScroll: true });
  useFilterMenu.setState({ opened: null });
}
