import { grantRole } from "~/modules/members/grant-role.server";
import { roleSchema } from "~/modules/members/schemas";
import { paths } from "~/paths";
import { agencyAction, goTo } from "~/platform/door.server";

export const action = agencyAction("members.write", roleSchema, async (work) => {
  const { member = "" } = work.params;
  const granted = await grantRole(work, member, work.form);
  return granted.ok ? goTo(`${paths.members(work.scope.slug)}?member=${member}`, "role-granted") : granted;
});
