import { endSeat } from "~/modules/members/end-seat.server";
import { nothingSchema } from "~/modules/members/schemas";
import { paths } from "~/paths";
import { agencyAction, goTo } from "~/platform/door.server";

export const action = agencyAction("members.write", nothingSchema, async (work) => {
  const ended = await endSeat(work, work.params.member ?? "");
  return ended.ok ? goTo(paths.members(work.scope.slug), "seat-ended") : ended;
});
