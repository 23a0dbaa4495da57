import { closeUnit } from "~/modules/units/close-unit.server";
import { unitClosureSchema } from "~/modules/units/schemas";
import { paths } from "~/paths";
import { agencyAction, goTo } from "~/platform/door.server";

export const action = agencyAction("organisation.write", unitClosureSchema, async (work) => {
  const { unit = "" } = work.params;
  const changed = await closeUnit(work, unit, work.form);
  return changed.ok ? goTo(paths.unit(work.scope.slug, unit), "unit-closed") : changed;
});
