import { moveUnit } from "~/modules/units/move-unit.server";
import { unitParentSchema } from "~/modules/units/schemas";
import { paths } from "~/paths";
import { agencyAction, goTo } from "~/platform/door.server";

export const action = agencyAction("organisation.write", unitParentSchema, async (work) => {
  const { unit = "" } = work.params;
  const changed = await moveUnit(work, unit, work.form);
  return changed.ok ? goTo(paths.unit(work.scope.slug, unit), "unit-moved") : changed;
});
