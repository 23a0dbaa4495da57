import { createContext, useContext } from "react";

/** The number used once that the Content-Security-Policy of this response allows scripts to carry; absent in the browser. */
export const NonceContext = createContext<string | undefined>(undefined);

export function useNonce(): string | undefined {
  return useContext(NonceContext);
}
