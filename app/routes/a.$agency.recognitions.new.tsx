import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { SubjectField } from "~/components/decisions/subject-field";
import { ActionForm } from "~/components/form/action-form";
import { ProblemSummary } from "~/components/form/problem-summary";
import { useProblem } from "~/components/form/use-problem";
import { Button, ButtonLink } from "~/components/ui/button";
import { DateField } from "~/components/ui/date-field";
import { Page, PageHead } from "~/components/ui/page-head";
import { TextArea, TextField } from "~/components/ui/text-field";
import { subjectLabel } from "~/domain/subject-label";
import { register as words } from "~/locales/register";
import { textFor } from "~/locales/text";
import { ui } from "~/locales/ui";
import { useText } from "~/locales/use-text";
import { resolveSubjects } from "~/modules/decisions/queries.server";
import { recordRecognition } from "~/modules/recognitions/record-recognition.server";
import { recognitionSchema } from "~/modules/recognitions/schemas";
import { paths } from "~/paths";
import { agencyAction, agencyLoader, goTo } from "~/platform/door.server";

export const meta: MetaFunction = () => [{ title: `${textFor(words, "vi").recognitionTitle} · Bảng Vàng` }];

export const loader = agencyLoader("decision.record", async (view) => {
  const asked = view.url.searchParams.get("subject") ?? "";
  const subject = asked === "" ? null : (await resolveSubjects(view, [asked])).get(asked);
  return { agency: view.scope.slug, subject: subject ? subjectLabel(subject) : "" };
});

export const action = agencyAction("decision.record", recognitionSchema, async (work) => {
  const recorded = await recordRecognition(work, work.form);
  const { slug } = work.scope;
  return recorded.ok
    ? goTo(`${paths.register(slug)}?year=${work.form.givenOn.slice(0, 4)}`, "recognition-recorded")
    : recorded;
});

export default function NewRecognition() {
  const { agency, subject } = useLoaderData<typeof loader>();
  const t = useText(words);
  const common = useText(ui);
  const problem = useProblem();
  return (
    <Page width="narrow">
      <PageHead
        title={t.recognitionTitle}
        note={t.recognitionLead}
        crumbs={[{ label: t.title, to: paths.register(agency) }, { label: t.recognitionTitle }]}
      />
      <ActionForm className="form">
        <ProblemSummary problem={problem} />
        <SubjectField
          agency={agency}
          name="subject"
          label={t.recognition.subject}
          hint={t.subjectHint}
          error={problem.at("subject")}
          defaultValue={problem.typed("subject", subject)}
        />
        <TextArea
          name="words"
          label={t.recognition.words}
          hint={t.wordsHint}
          rows={2}
          error={problem.at("words")}
          defaultValue={problem.typed("words")}
        />
        <TextField
          name="givenBy"
          label={t.recognition.givenBy}
          hint={t.givenByHint}
          error={problem.at("givenBy")}
          defaultValue={problem.typed("givenBy")}
        />
        <DateField
          name="givenOn"
          label={t.recognition.givenOn}
          error={problem.at("givenOn")}
          defaultValue={problem.typed("givenOn")}
        />
        <TextField
          name="source"
          label={t.recognition.source}
          hint={t.sourceHint}
          optional
          error={problem.at("source")}
          defaultValue={problem.typed("source")}
        />
        <div className="form-actions">
          <Button type="submit" look="primary">
            {t.save}
          </Button>
          <ButtonLink to={paths.register(agency)}>{common.cancel}</ButtonLink>
        </div>
      </ActionForm>
    </Page>
  );
}
