import type { Permission } from "~/domain/permissions";
import type { Scope } from "./scope.server";

/** Thrown where a member may not; the door turns it into 403 (404 without a seat) and records it. */
export class Denied extends Error {
  constructor(
    readonly scope: Scope | null,
    readonly permission: Permission,
  ) {
    super("denied");
  }
}

/** The member holds the permission, but not for this record. */
export function deny(scope: Scope, permission: Permission): never {
  throw new Denied(scope, permission);
}
