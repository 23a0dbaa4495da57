import { revokeRole } from "~/modules/members/revoke-role.server";
import { nothingSchema } from "~/modules/members/schemas";
import { paths } from "~/paths";
import { agencyAction, goTo } from "~/platform/door.server";

export const action = agencyAction("members.write", nothingSchema, async (work) => {
  const { member = "", role = "" } = work.params;
  const revoked = await revokeRole(work, member, role);
  return revoked.ok ? goTo(`${paths.members(work.scope.slug)}?member=${member}`, "role-revoked") : revoked;
});
