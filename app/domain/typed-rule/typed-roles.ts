// Which figures typed rules will look at, while they are being typed: a field for each, in the order of the rules.

import type { TypedRule } from "./typed-rule";

export type TypedRole = {
  /** Tells the field apart while a measure is being named. */
  slot: string;
  /** The name of a measure may be blank still. */
  role: string;
  /** A rating may be read from an indicator, or given. */
  isOptional: boolean;
};

export function typedRoles(rules: readonly TypedRule[]): TypedRole[] {
  const roles = rules.flatMap((rule, index) => rolesOf(rule, index));
  const isRated = rules.some(({ kind }) => kind === "rating") && roles.every(({ role }) => role !== "value");
  const all = isRated ? [{ slot: "value", role: "value", isOptional: true }, ...roles] : roles;
  return all.filter(({ slot }, at) => all.findIndex((other) => other.slot === slot) === at);
}

function rolesOf({ kind, texts }: TypedRule, index: number): TypedRole[] {
  const needed = (slot: string, role = slot) => ({ slot, role, isOptional: false });
  const stands = (path: string) => (texts[path] ?? "").trim() !== "";
  switch (kind) {
    case "none":
    case "judged":
    case "rating":
      return [];
    case "twoWayBands":
      return (["rows", "columns"] as const).map((axis) =>
        needed(`${index}.${axis}`, (texts[`${axis}.measure`] ?? "").trim()),
      );
    case "perOccurrence":
      return (["bonus", "penalty"] as const).filter((side) => stands(`${side}.points`)).map((side) => needed(side));
    default:
      return [needed("value")];
  }
}
