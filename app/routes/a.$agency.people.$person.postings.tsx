import { addPosting } from "~/modules/people/add-posting.server";
import { postingSchema } from "~/modules/people/schemas";
import { paths } from "~/paths";
import { agencyAction, goTo } from "~/platform/door.server";

export const action = agencyAction("organisation.write", postingSchema, async (work) => {
  const { person = "" } = work.params;
  const posted = await addPosting(work, person, work.form);
  return posted.ok ? goTo(paths.editPerson(work.scope.slug, person), "posting-added") : posted;
});
