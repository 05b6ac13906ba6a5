import { create } from "zustand";

/**
 * Keys that act beyond what any page does with them. Each can be switched off: programs for people who cannot see or
 * point use keys of their own.
 */
export const SHORTCUTS = ["undo", "redo", "steps", "pin", "filter", "list"] as const;
export type Shortcut = (typeof SHORTCUTS)[number];

interface Shortcuts {
  readonly off: readonly Shortcut[];
  /** Whether the list of them is open. */
  readonly listed: boolean;
}

export const useShortcuts = create<Shortcuts>()(() => ({ off: [], listed: false }));

export function isOn(shortcut: Shortcut): boolean {
  return !useShortcuts.getState().off.includes(shortcut);
}

export function switchShortcut(shortcut: Shortcut, on: boolean): void {
  useShortcuts.setState(({ off }) => ({
    off: SHORTCUTS.filter((one) => (one === shortcut ? !on : off.includes(one))),
  }));
}

export function listShortcuts(listed: boolean): void {
  useShortcuts.setState({ listed });
}

/** As it is kept for the next visit. @returns null where all are on */
export function writeShortcuts(off: readonly Shortcut[]): string | null {
  return off.length > 0 ? off.join(",") : null;
}

export function readShortcuts(kept: string | null): readonly Shortcut[] {
  const names = kept?.split(",") ?? [];
  return SHORTCUTS.filter((shortcut) => names.includes(shortcut));
}
