import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ActionForm } from "~/components/form/action-form";
import { ProblemSummary } from "~/components/form/problem-summary";
import { useProblem } from "~/components/form/use-problem";
import { Button, ButtonLink } from "~/components/ui/button";
import { DateField } from "~/components/ui/date-field";
import { Page, PageHead } from "~/components/ui/page-head";
import { TextArea, TextField } from "~/components/ui/text-field";
import { people } from "~/locales/people";
import { records as words } from "~/locales/records";
import { textFor } from "~/locales/text";
import { ui } from "~/locales/ui";
import { useText } from "~/locales/use-text";
import { findPerson } from "~/modules/people/queries.server";
import { recordPraise } from "~/modules/praise/record-praise.server";
import { praiseSchema } from "~/modules/praise/schemas";
import { paths } from "~/paths";
import { agencyAction, agencyLoader, goTo } from "~/platform/door.server";
import { found } from "~/platform/http.server";

export const meta: MetaFunction = () => [{ title: `${textFor(words, "vi").praiseTitle} · Bảng Vàng` }];

export const loader = agencyLoader("decision.record", async (view) => {
  const { id, name } = found(await findPerson(view, view.params.person ?? ""));
  return { agency: view.scope.slug, today: view.today, person: { id, name } };
});

export const action = agencyAction("decision.record", praiseSchema, async (work) => {
  const subjectId = work.params.person ?? "";
  const recorded = await recordPraise(work, { ...work.form, subjectId });
  return recorded.ok ? goTo(paths.person(work.scope.slug, subjectId), "praise-recorded") : recorded;
});

export default function Praise() {
  const { agency, today, person } = useLoaderData<typeof loader>();
  const t = useText(words);
  const common = useText(ui);
  const { title } = useText(people);
  const problem = useProblem();
  return (
    <Page width="narrow">
      <PageHead
        title={`${t.praiseTitle}: ${person.name}`}
        note={t.praiseLead}
        crumbs={[
          { label: title, to: paths.people(agency) },
          { label: person.name, to: paths.person(agency, person.id) },
          { label: t.praiseTitle },
        ]}
      />
      <ActionForm className="form">
        <ProblemSummary problem={problem} />
        <TextField
          name="givenBy"
          label={t.givenBy}
          hint={t.givenByHint}
          error={problem.at("givenBy")}
          defaultValue={problem.typed("givenBy")}
        />
        <DateField
          name="givenOn"
          label={t.givenOn}
          error={problem.at("givenOn")}
          defaultValue={problem.typed("givenOn", today)}
        />
        <TextArea
          name="words"
          label={t.words}
          rows={4}
          error={problem.at("words")}
          defaultValue={problem.typed("words")}
        />
        <div className="form-actions">
          <Button type="submit" look="primary">
            {t.save}
          </Button>
          <ButtonLink to={paths.person(agency, person.id)}>{common.cancel}</ButtonLink>
        </div>
      </ActionForm>
    </Page>
  );
}
