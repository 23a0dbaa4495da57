import { createContext, useContext } from "react";

/** Names this response in the log; shown on the page of an unexpected error. Absent in the browser. */
export const RequestIdContext = createContext<string | undefined>(undefined);

export function useRequestId(): string | undefined {
  return useContext(RequestIdContext);
}
