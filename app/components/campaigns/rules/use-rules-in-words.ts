import { useEffect, useState } from "react";
import type { TypedRule } from "~/domain/typed-rule/typed-rule";
import type { rulesInWords, TypedLimits } from "./rules-in-words";

/** The sentence of the rules as they change. The engine that words it is a file of its own, fetched once the form stands. */
export function useRulesInWords(
  rules: readonly TypedRule[],
  limits: TypedLimits,
  scale: readonly string[] | null,
): string | null {
  const [inWords, setInWords] = useState<typeof rulesInWords | null>(null);
  useEffect(() => {
    import("./rules-in-words").then(
      (engine) => setInWords(() => engine.rulesInWords),
      () => undefined,
    );
  }, []);
  return inWords?.(rules, limits, scale) ?? null;
}
