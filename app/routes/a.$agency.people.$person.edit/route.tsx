import type { MetaFunction } from "@remix-run/node";
import { useLoaderData, useLocation } from "@remix-run/react";
import { ActionForm } from "~/components/form/action-form";
import { ProblemSummary } from "~/components/form/problem-summary";
import { useProblem } from "~/components/form/use-problem";
import { PersonFields } from "~/components/people/person-fields";
import { Button, ButtonLink } from "~/components/ui/button";
import { Page, PageHead, SectionHead } from "~/components/ui/page-head";
import { people as words } from "~/locales/people";
import { ui } from "~/locales/ui";
import { useText } from "~/locales/use-text";
import { changePerson } from "~/modules/people/change-person.server";
import { findPerson } from "~/modules/people/queries.server";
import { personSchema } from "~/modules/people/schemas";
import { listUnitChoices } from "~/modules/units/queries.server";
import { paths } from "~/paths";
import { agencyAction, agencyLoader, goTo } from "~/platform/door.server";
import { found } from "~/platform/http.server";
import { NewPosting } from "./new-posting";
import { PostingTable } from "./posting-table";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.person.name ?? ""} · Bảng Vàng` }];

export const loader = agencyLoader("organisation.write", async (view) => ({
  agency: view.scope.slug,
  today: view.today,
  person: found(await findPerson(view, view.params.person ?? "")),
  units: await listUnitChoices(view),
}));

export const action = agencyAction("organisation.write", personSchema, async (work) => {
  const { person = "" } = work.params;
  const changed = await changePerson(work, person, work.form);
  return changed.ok ? goTo(paths.editPerson(work.scope.slug, person), "person-changed") : changed;
});

export default function EditPerson() {
  const page = useLoaderData<typeof loader>();
  const { agency, person } = page;
  const t = useText(words);
  const common = useText(ui);
  const problem = useProblem();
  const { key } = useLocation();
  return (
    <Page width="narrow">
      <PageHead
        title={t.editTitle(person.name)}
        crumbs={[
          { label: t.title, to: paths.people(agency) },
          { label: person.name, to: person.mayReadRecord ? paths.person(agency, person.id) : undefined },
          { label: t.edit },
        ]}
      />
      <section className="section">
        <SectionHead title={t.details} />
        <ActionForm className="form">
          <ProblemSummary problem={problem} />
          <PersonFields problem={problem} person={person} />
          <div className="form-actions">
            <Button type="submit" look="primary">
              {t.save}
            </Button>
            <ButtonLink to={paths.people(agency)}>{common.cancel}</ButtonLink>
          </div>
        </ActionForm>
      </section>
      <section className="section" key={key}>
        <SectionHead title={t.postings} />
        <PostingTable {...page} />
        <NewPosting {...page} />
      </section>
    </Page>
  );
}
