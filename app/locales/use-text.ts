import { createContext, useContext } from "react";
import { type Language, type Localised, textFor } from "./text";

export const LanguageContext = createContext<Language>("vi");

/** The words of an area in the reader's language. */
export function useText<T>(dictionaries: Localised<T>): T {
  return textFor(dictionaries, useContext(LanguageContext));
}
