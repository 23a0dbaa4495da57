import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ActionForm } from "~/components/form/action-form";
import { ProblemSummary } from "~/components/form/problem-summary";
import { useProblem } from "~/components/form/use-problem";
import { Button, ButtonLink } from "~/components/ui/button";
import { Page, PageHead } from "~/components/ui/page-head";
import { TextField } from "~/components/ui/text-field";
import { members as words } from "~/locales/members";
import { textFor } from "~/locales/text";
import { ui } from "~/locales/ui";
import { useText } from "~/locales/use-text";
import { enrolMember } from "~/modules/members/enrol-member.server";
import { newMemberSchema } from "~/modules/members/schemas";
import { paths } from "~/paths";
import { agencyAction, agencyLoader, goTo } from "~/platform/door.server";

export const meta: MetaFunction = () => [{ title: `${textFor(words, "vi").newTitle} · Bảng Vàng` }];

export const loader = agencyLoader("members.write", async (view) => ({ agency: view.scope.slug }));

export const action = agencyAction("members.write", newMemberSchema, async (work) => {
  const enrolled = await enrolMember(work, work.form);
  if (!enrolled.ok) return enrolled;
  return goTo(`${paths.members(work.scope.slug)}?member=${enrolled.memberId}#panel`, "member-seated");
});

export default function NewMember() {
  const { agency } = useLoaderData<typeof loader>();
  const t = useText(words);
  const common = useText(ui);
  const problem = useProblem();
  const field = (name: string) => ({ name, defaultValue: problem.typed(name), error: problem.at(name) });
  return (
    <Page width="narrow">
      <PageHead title={t.newTitle} crumbs={[{ label: t.title, to: paths.members(agency) }, { label: t.newTitle }]} />
      <ActionForm className="form">
        <ProblemSummary problem={problem} />
        <TextField {...field("displayName")} label={t.displayName} autoComplete="off" required />
        <TextField
          {...field("email")}
          label={t.email}
          hint={t.emailHint}
          type="email"
          inputMode="email"
          autoComplete="off"
          spellCheck={false}
          required
        />
        <TextField
          {...field("password")}
          label={t.password}
          hint={t.passwordHint}
          autoComplete="off"
          spellCheck={false}
        />
        <TextField {...field("staffCode")} label={t.person} hint={t.personHint} optional short />
        <div className="form-actions">
          <Button type="submit" look="primary">
            {t.save}
          </Button>
          <ButtonLink to={paths.members(agency)}>{common.cancel}</ButtonLink>
        </div>
      </ActionForm>
    </Page>
  );
}
