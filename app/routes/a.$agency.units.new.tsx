import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ActionForm } from "~/components/form/action-form";
import { ProblemSummary } from "~/components/form/problem-summary";
import { useProblem } from "~/components/form/use-problem";
import { Button, ButtonLink } from "~/components/ui/button";
import { SelectField } from "~/components/ui/choice-field";
import { DateField } from "~/components/ui/date-field";
import { Page, PageHead } from "~/components/ui/page-head";
import { TextField } from "~/components/ui/text-field";
import { UnitField } from "~/components/units/unit-field";
import { formatDay } from "~/domain/calendar-day";
import { isStructure, structures } from "~/domain/structure";
import { textFor } from "~/locales/text";
import { ui } from "~/locales/ui";
import { units as words } from "~/locales/units";
import { useText } from "~/locales/use-text";
import { addUnit } from "~/modules/units/add-unit.server";
import { listPredecessorChoices, listUnitChoices } from "~/modules/units/queries.server";
import { newUnitSchema } from "~/modules/units/schemas";
import { paths } from "~/paths";
import { agencyAction, agencyLoader, goTo } from "~/platform/door.server";

export const meta: MetaFunction = () => [{ title: `${textFor(words, "vi").newTitle} · Bảng Vàng` }];

export const loader = agencyLoader("organisation.write", async (view) => {
  const wanted = view.url.searchParams.get("structure");
  const units = await listUnitChoices(view);
  const asked = units.find((unit) => unit.id === view.url.searchParams.get("parent"));
  return {
    agency: view.scope.slug,
    structure: asked?.structure ?? (isStructure(wanted) ? wanted : "government"),
    parentId: asked?.id ?? "",
    units,
    former: await listPredecessorChoices(view),
    today: view.today,
  };
});

export const action = agencyAction("organisation.write", newUnitSchema, async (work) => {
  const made = await addUnit(work, work.form);
  return made.ok ? goTo(paths.unit(work.scope.slug, made.unitId), "unit-added") : made;
});

export default function NewUnit() {
  const { agency, structure, parentId, units, former, today } = useLoaderData<typeof loader>();
  const t = useText(words);
  const common = useText(ui);
  const problem = useProblem();
  const named = units.map((unit) => ({ ...unit, name: `${unit.name} (${t.structures[unit.structure]})` }));
  const isMixed = new Set(units.map((unit) => unit.structure)).size > 1;
  return (
    <Page width="narrow">
      <PageHead title={t.newTitle} crumbs={[{ label: t.title, to: paths.units(agency) }, { label: t.newTitle }]} />
      <ActionForm className="form">
        <ProblemSummary problem={problem} />
        <TextField
          name="name"
          label={t.name}
          defaultValue={problem.typed("name")}
          error={problem.at("name")}
          required
        />
        <TextField
          name="shortName"
          label={t.shortName}
          hint={t.shortNameHint}
          optional
          short
          defaultValue={problem.typed("shortName")}
          error={problem.at("shortName")}
        />
        <SelectField
          name="structure"
          label={t.structure}
          hint={t.structureHint}
          choices={structures.map((value) => ({ value, label: t.structures[value] }))}
          defaultValue={problem.typed("structure", structure)}
          error={problem.at("structure")}
        />
        <UnitField
          name="parentId"
          label={t.parent}
          placeholder={t.noParent}
          units={isMixed ? named : units}
          defaultValue={problem.typed("parentId", parentId)}
          error={problem.at("parentId")}
        />
        <DateField
          name="validFrom"
          label={t.validFrom}
          defaultValue={problem.typed("validFrom", today)}
          error={problem.at("validFrom")}
        />
        {former.length > 0 ? (
          <SelectField
            name="predecessorId"
            label={t.predecessor}
            hint={t.predecessorHint}
            optional
            placeholder={t.noPredecessor}
            choices={former.map(({ id, name, closedOn, structure: tree }) => ({
              value: id,
              label: `${closedOn ? t.closedChoice(name, formatDay(closedOn)) : name} · ${t.structures[tree]}`,
            }))}
            defaultValue={problem.typed("predecessorId")}
            error={problem.at("predecessorId")}
          />
        ) : null}
        <div className="form-actions">
          <Button type="submit" look="primary">
            {t.save}
          </Button>
          <ButtonLink to={paths.units(agency)}>{common.cancel}</ButtonLink>
        </div>
      </ActionForm>
    </Page>
  );
}
