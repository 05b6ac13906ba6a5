import { create } from "zustand";
import type { Choices } from "./choices";
import { type PageData, providersOffered } from "./selectors";

/** Which providers stand out everywhere on the page. Not in the address: it says what is shown, not what is looked at. */
interface Highlight {
  /** The one pointed at, or whose mark is walked to. */
  readonly pointed: string | null;
  /** Those that stay, by id. */
  readonly pinned: readonly string[];
}

export const useHighlight = create<Highlight>()(() => ({ pointed: null, pinned: [] }));

export function pointAt(provider: string | null): void {
  if (useHighlight.getState().pointed !== provider) useHighlight.setState({ pointed: provider });
}

/** Lets a provider stay highlighted, or no longer. */
export function togglePin(provider: string): void {
  useHighlight.setState(({ pinned }) => ({
    pinned: pinned.includes(provider) ? pinned.filter((id) => id !== provider) : [...pinned, provider],
  }));
}

export function clearPins(): void {
  useHighlight.setState({ pinned: [], pointed: null });
}

/** The pinned providers that are on the page: one that is filtered away would only fade all others. */
export function pinsShown(
  pinned: readonly string[],
  { providers }: Pick<Choices, "providers">,
  pageData: PageData,
): readonly string[] {
  if (pinned.length === 0) return pinned;
  const offered = providersOffered(pageData).map(({ id }) => id);
  return pinned.filter((id) => !offered.includes(id) || providers === null || providers.includes(id));
}
