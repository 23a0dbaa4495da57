import { addPeriods } from "~/modules/calendars/add-periods.server";
import { calendarYearSchema } from "~/modules/calendars/schemas";
import { paths } from "~/paths";
import { agencyAction, goTo } from "~/platform/door.server";

export const action = agencyAction("indicator.write", calendarYearSchema, async (work) => {
  const added = await addPeriods(work, work.params.calendar ?? "", work.form);
  return added.ok ? goTo(paths.calendars(work.scope.slug), "periods-added") : added;
});
