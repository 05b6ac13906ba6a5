import { createContext } from "react";
import { NOTHING_SAID } from "./annotations";

/**
 * What is to be said in a drawing. It is no part of a view and no drawing places it, so it comes to what every drawing
 * is made of by a way of its own.
 */
export const AnnotationContext = createContext(NOTHING_SAID);
