import { endPosting } from "~/modules/people/end-posting.server";
import { postingEndSchema } from "~/modules/people/schemas";
import { paths } from "~/paths";
import { agencyAction, goTo } from "~/platform/door.server";

export const action = agencyAction("organisation.write", postingEndSchema, async (work) => {
  const { person = "", posting = "" } = work.params;
  const ended = await endPosting(work, person, posting, work.form);
  return ended.ok ? goTo(paths.editPerson(work.scope.slug, person), "posting-ended") : ended;
});
