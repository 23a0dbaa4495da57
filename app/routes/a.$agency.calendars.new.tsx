import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ActionForm } from "~/components/form/action-form";
import { ProblemSummary } from "~/components/form/problem-summary";
import { useProblem } from "~/components/form/use-problem";
import { Button, ButtonLink } from "~/components/ui/button";
import { RadioGroup } from "~/components/ui/choice-field";
import { Page, PageHead } from "~/components/ui/page-head";
import { NumberField, TextArea, TextField } from "~/components/ui/text-field";
import { calendars as words } from "~/locales/calendars";
import { textFor } from "~/locales/text";
import { ui } from "~/locales/ui";
import { useText } from "~/locales/use-text";
import { addCalendar } from "~/modules/calendars/add-calendar.server";
import { calendarSchema } from "~/modules/calendars/schemas";
import { paths } from "~/paths";
import { agencyAction, agencyLoader, goTo } from "~/platform/door.server";

export const meta: MetaFunction = () => [{ title: `${textFor(words, "vi").newTitle} · Bảng Vàng` }];

export const loader = agencyLoader("indicator.write", async ({ scope, today }) => ({
  agency: scope.slug,
  year: today.slice(0, 4),
}));

export const action = agencyAction("indicator.write", calendarSchema, async (work) => {
  const made = await addCalendar(work, work.form);
  return made.ok ? goTo(paths.calendars(work.scope.slug), "calendar-added") : made;
});

export default function NewCalendar() {
  const { agency, year } = useLoaderData<typeof loader>();
  const t = useText(words);
  const common = useText(ui);
  const problem = useProblem();
  return (
    <Page width="narrow">
      <PageHead title={t.newTitle} crumbs={[{ label: t.title, to: paths.calendars(agency) }, { label: t.newTitle }]} />
      <ActionForm className="form">
        <ProblemSummary problem={problem} />
        <TextField
          name="name"
          label={t.name}
          hint={t.nameHint}
          maxLength={120}
          defaultValue={problem.typed("name")}
          error={problem.at("name")}
          required
        />
        <RadioGroup
          name="cadence"
          label={t.cadence}
          inline
          choices={Object.entries(t.cadences).map(([value, label]) => ({ value, label }))}
          defaultValue={problem.typed("cadence", "quarter")}
          error={problem.at("cadence")}
        />
        <div className="form-row">
          <NumberField
            name="firstYear"
            label={t.firstYear}
            hint={t.yearsHint}
            defaultValue={problem.typed("firstYear", year)}
            error={problem.at("firstYear")}
          />
          <NumberField
            name="lastYear"
            label={t.lastYear}
            defaultValue={problem.typed("lastYear", year)}
            error={problem.at("lastYear")}
          />
        </div>
        <TextArea
          name="rounds"
          label={t.rounds}
          hint={t.roundsHint}
          rows={4}
          optional
          defaultValue={problem.typed("rounds")}
          error={problem.at("rounds")}
        />
        <div className="form-row">
          <NumberField
            name="dueDays"
            label={t.dueDays}
            unit={t.days}
            defaultValue={problem.typed("dueDays", "5")}
            error={problem.at("dueDays")}
          />
          <NumberField
            name="graceDays"
            label={t.graceDays}
            unit={t.days}
            defaultValue={problem.typed("graceDays", "0")}
            error={problem.at("graceDays")}
          />
        </div>
        <div className="form-actions">
          <Button type="submit" look="primary">
            {t.save}
          </Button>
          <ButtonLink to={paths.calendars(agency)}>{common.cancel}</ButtonLink>
        </div>
      </ActionForm>
    </Page>
  );
}
