import { createContext } from "react";

/**
 * What a view that is rendered ahead of any browser cannot measure and is told, in CSS pixels: how wide the window is,
 * and the place of a drawing. Null in a browser.
 */
export interface Ahead {
  readonly window: number;
  readonly drawing: number;
}

export const RenderedAhead = createContext<Ahead | null>(null);
