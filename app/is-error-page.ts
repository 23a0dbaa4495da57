import { createContext, useContext } from "react";

/**
 * Whether the server answers with an error's page, in the frame or without it. Such a page ships no scripts, so that
 * what is not there and what is not the reader's are the same bytes. Absent in the browser.
 */
export const IsErrorPageContext = createContext(false);

export function useIsErrorPage(): boolean {
  return useContext(IsErrorPageContext);
}
