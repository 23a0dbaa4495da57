// A role is granted over the whole agency or over a unit and all below it. Officers, leaders, council members and
// administrators act for the whole agency; a unit head always heads a unit; verifiers and staff are granted either way.

import type { Role } from "./permissions";

export type RoleScope = "wholeAgency" | "unit";

const scopes: Record<Role, readonly RoleScope[]> = {
  officer: ["wholeAgency"],
  unitHead: ["unit"],
  verifier: ["wholeAgency", "unit"],
  leader: ["wholeAgency"],
  council: ["wholeAgency"],
  staff: ["unit", "wholeAgency"],
  admin: ["wholeAgency"],
};

export type RoleScopeRefusal = "role-needs-unit" | "role-needs-agency";

/** A missing unit means the whole agency, said explicitly by whoever grants. */
export function roleScopeRefusal(role: Role, unitId: string | null): RoleScopeRefusal | null {
  const scope: RoleScope = unitId === null ? "wholeAgency" : "unit";
  if (scopes[role].includes(scope)) return null;
  return scope === "wholeAgency" ? "role-needs-unit" : "role-needs-agency";
}

/** Dropping an administrator must leave one who administers the whole agency. */
export function leavesAnAdministrator(administratorIds: readonly string[], droppedId: string): boolean {
  return administratorIds.some((memberId) => memberId !== droppedId);
}
