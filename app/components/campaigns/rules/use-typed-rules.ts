import { useActionData } from "@remix-run/react";
import { useState } from "react";
import { useTypedLists } from "~/components/campaigns/use-typed-lists";
import { typedRoles } from "~/domain/typed-rule/typed-roles";
import { type TypedRule, typedRulesIn } from "~/domain/typed-rule/typed-rule";

export type IndicatorInRole = { role: string; indicatorId: string };

/** The rules of the form and the indicators that they read: as they were typed, or as they are stored. */
export function useTypedRules(stored: readonly TypedRule[], indicators: readonly IndicatorInRole[]) {
  const answer = useActionData() as { typed?: Record<string, unknown> } | undefined;
  const typedIds = useTypedLists()("indicatorIds");
  const typed = typedRulesIn(answer?.typed ?? {});
  const [rules, setRules] = useState(typed.length > 0 ? typed : [...stored]);
  const [chosen, setChosen] = useState<Record<string, string>>(() =>
    Object.fromEntries(
      typedRoles(rules).map(({ slot, role }, index) => [
        slot,
        typedIds ? (typedIds[index] ?? "") : (indicators.find((each) => each.role === role)?.indicatorId ?? ""),
      ]),
    ),
  );
  const choose = (slot: string, indicatorId: string) => setChosen((before) => ({ ...before, [slot]: indicatorId }));
  return { rules, setRules, roles: typedRoles(rules), chosen, choose };
}
