import { renameUnit } from "~/modules/units/rename-unit.server";
import { unitNameSchema } from "~/modules/units/schemas";
import { paths } from "~/paths";
import { agencyAction, goTo } from "~/platform/door.server";

export const action = agencyAction("organisation.write", unitNameSchema, async (work) => {
  const { unit = "" } = work.params;
  const changed = await renameUnit(work, unit, work.form);
  return changed.ok ? goTo(paths.unit(work.scope.slug, unit), "unit-renamed") : changed;
});
