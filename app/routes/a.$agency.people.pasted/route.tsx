import type { MetaFunction } from "@remix-run/node";
import { useActionData, useFetcher, useLoaderData } from "@remix-run/react";
import { useState } from "react";
import { ActionForm } from "~/components/form/action-form";
import { ProblemSummary } from "~/components/form/problem-summary";
import { useProblem } from "~/components/form/use-problem";
import { Button } from "~/components/ui/button";
import { DateField } from "~/components/ui/date-field";
import { Page, PageHead, SectionHead } from "~/components/ui/page-head";
import { TextArea, TextField } from "~/components/ui/text-field";
import { UnitField } from "~/components/units/unit-field";
import { pastedPeople as words } from "~/locales/pasted-people";
import { people } from "~/locales/people";
import { textFor } from "~/locales/text";
import { units as unitWords } from "~/locales/units";
import { useText } from "~/locales/use-text";
import { mostRows, pastedPeopleSchema } from "~/modules/people/pasted-people-schema";
import { planImport } from "~/modules/people/plan-import.server";
import { readPastedPeople } from "~/modules/people/read-pasted-people";
import { listUnitChoices } from "~/modules/units/queries.server";
import { paths } from "~/paths";
import { agencyInquiry, agencyLoader, reply } from "~/platform/door.server";
import { refuse } from "~/platform/work.server";
import { DryRun } from "./dry-run";
import { ImportDone, type ImportedList } from "./import-done";
import type { PlannedList } from "./planned-list";

export const meta: MetaFunction = () => [{ title: `${textFor(words, "vi").title} · Bảng Vàng` }];

export const loader = agencyLoader("organisation.write", async (view) => ({
  agency: view.scope.slug,
  today: view.today,
  units: await listUnitChoices(view),
}));

/** What the list would do. It asks and changes nothing; `…/people/import` does it. */
export const action = agencyInquiry("organisation.write", pastedPeopleSchema, async (view) => {
  const { hasHeader, fields, captions, rows, readable, unreadable, isTooLong } = readPastedPeople(
    view.form,
    view.today,
  );
  if (rows.length === 0) return refuse("list-empty", { fields: { text: "list-empty" } });
  if (isTooLong) return refuse("list-too-long", { detail: { most: mostRows }, fields: { text: "list-too-long" } });
  const { answers, units } = view.form;
  const planned: PlannedList = {
    hasHeader,
    fields,
    captions,
    plans: await planImport(view, { rows: readable, answers, units }),
    unreadable,
    leftOut: rows.flatMap((row) => (!row.ok && answers[row.line] === "skip" ? [row] : [])),
    answers,
    unitAnswers: units,
  };
  return reply({ planned });
});

export default function PastedPeople() {
  const { agency, today, units } = useLoaderData<typeof loader>();
  const t = useText(words);
  const peopleText = useText(people);
  const { structures } = useText(unitWords);
  const checked = useActionData<{ planned?: PlannedList }>();
  const applying = useFetcher<{ imported?: ImportedList }>();
  const problem = useProblem(applying.data ?? checked);
  const planned = checked?.planned;
  const [isChanged, setChanged] = useState(false);
  const named = units.map((unit) => ({ ...unit, name: `${unit.name} (${structures[unit.structure]})` }));
  const head = (
    <PageHead
      title={t.title}
      note={t.lead}
      crumbs={[{ label: peopleText.title, to: paths.people(agency) }, { label: t.title }]}
    />
  );
  if (applying.data?.imported) {
    return (
      <Page>
        {head}
        <ImportDone agency={agency} imported={applying.data.imported} />
      </Page>
    );
  }
  return (
    <Page>
      {head}
      <ActionForm className="form form-wide" onSubmit={() => setChanged(false)}>
        <ProblemSummary problem={problem} />
        <TextArea
          name="text"
          label={t.text}
          hint={t.textHint}
          rows={planned ? 6 : 12}
          wrap="off"
          spellCheck={false}
          className="pasted-text"
          error={problem.at("text")}
          defaultValue={problem.typed("text")}
          onChange={() => setChanged(true)}
        />
        <SectionHead title={t.defaults} />
        <div className="form-row">
          <UnitField
            name="unitId"
            label={t.unit}
            placeholder={t.noUnit}
            units={named}
            error={problem.at("unitId")}
            defaultValue={problem.typed("unitId")}
          />
          <TextField
            name="title"
            label={t.postTitle}
            hint={t.postTitleHint}
            error={problem.at("title")}
            defaultValue={problem.typed("title")}
          />
          <DateField
            name="validFrom"
            label={t.validFrom}
            error={problem.at("validFrom")}
            defaultValue={problem.typed("validFrom", today)}
          />
        </div>
        <div className="form-actions">
          <Button type="submit" {...(planned ? {} : { look: "primary" })}>
            {planned ? t.previewAgain : t.preview}
          </Button>
        </div>
        {planned ? (
          <DryRun
            planned={planned}
            units={named}
            isChanged={isChanged}
            isApplying={applying.state !== "idle"}
            apply={(form) => applying.submit(form, { method: "post", action: paths.peopleImport(agency) })}
          />
        ) : null}
      </ActionForm>
    </Page>
  );
}
