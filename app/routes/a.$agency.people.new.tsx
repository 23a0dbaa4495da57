import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ActionForm } from "~/components/form/action-form";
import { ProblemSummary } from "~/components/form/problem-summary";
import { useProblem } from "~/components/form/use-problem";
import { PersonFields } from "~/components/people/person-fields";
import { PostingFields } from "~/components/people/posting-fields";
import { Button, ButtonLink } from "~/components/ui/button";
import { Page, PageHead, SectionHead } from "~/components/ui/page-head";
import { people as words } from "~/locales/people";
import { textFor } from "~/locales/text";
import { ui } from "~/locales/ui";
import { useText } from "~/locales/use-text";
import { addPerson } from "~/modules/people/add-person.server";
import { addPosting } from "~/modules/people/add-posting.server";
import { newPersonSchema } from "~/modules/people/schemas";
import { listUnitChoices } from "~/modules/units/queries.server";
import { paths } from "~/paths";
import { agencyAction, agencyLoader, goTo } from "~/platform/door.server";

export const meta: MetaFunction = () => [{ title: `${textFor(words, "vi").newTitle} · Bảng Vàng` }];

export const loader = agencyLoader("organisation.write", async (view) => ({
  agency: view.scope.slug,
  today: view.today,
  units: await listUnitChoices(view),
}));

export const action = agencyAction("organisation.write", newPersonSchema, async (work) => {
  const { person, posting } = work.form;
  const added = await addPerson(work, person);
  if (!added.ok) return added;
  if (posting) {
    const posted = await addPosting(work, added.personId, posting);
    if (!posted.ok) return posted;
  }
  return goTo(paths.editPerson(work.scope.slug, added.personId), "person-added");
});

export default function NewPerson() {
  const { agency, today, units } = useLoaderData<typeof loader>();
  const t = useText(words);
  const common = useText(ui);
  const problem = useProblem();
  return (
    <Page width="narrow">
      <PageHead title={t.newTitle} crumbs={[{ label: t.title, to: paths.people(agency) }, { label: t.newTitle }]} />
      <ActionForm className="form">
        <ProblemSummary problem={problem} />
        <PersonFields problem={problem} />
        <div>
          <SectionHead title={t.firstPosting} note={t.firstPostingHint} />
        </div>
        <PostingFields problem={problem} units={units} today={today} />
        <div className="form-actions">
          <Button type="submit" look="primary">
            {t.save}
          </Button>
          <ButtonLink to={paths.people(agency)}>{common.cancel}</ButtonLink>
        </div>
      </ActionForm>
    </Page>
  );
}
