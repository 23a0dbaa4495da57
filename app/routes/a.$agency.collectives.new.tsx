import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ActionForm } from "~/components/form/action-form";
import { ProblemSummary } from "~/components/form/problem-summary";
import { useProblem } from "~/components/form/use-problem";
import { Button, ButtonLink } from "~/components/ui/button";
import { DateField } from "~/components/ui/date-field";
import { Page, PageHead } from "~/components/ui/page-head";
import { TextField } from "~/components/ui/text-field";
import { UnitField } from "~/components/units/unit-field";
import { collectives as words } from "~/locales/collectives";
import { textFor } from "~/locales/text";
import { ui } from "~/locales/ui";
import { useText } from "~/locales/use-text";
import { addCollective } from "~/modules/collectives/add-collective.server";
import { newCollectiveSchema } from "~/modules/collectives/schemas";
import { listUnitChoices } from "~/modules/units/queries.server";
import { paths } from "~/paths";
import { agencyAction, agencyLoader, goTo } from "~/platform/door.server";

export const meta: MetaFunction = () => [{ title: `${textFor(words, "vi").newTitle} · Bảng Vàng` }];

export const loader = agencyLoader("organisation.write", async (view) => ({
  agency: view.scope.slug,
  unitId: view.url.searchParams.get("unit") ?? "",
  units: await listUnitChoices(view),
}));

export const action = agencyAction("organisation.write", newCollectiveSchema, async (work) => {
  const added = await addCollective(work, work.form);
  return added.ok ? goTo(paths.collective(work.scope.slug, added.collectiveId), "collective-added") : added;
});

export default function NewCollective() {
  const { agency, unitId, units } = useLoaderData<typeof loader>();
  const t = useText(words);
  const common = useText(ui);
  const problem = useProblem();
  return (
    <Page width="narrow">
      <PageHead
        title={t.newTitle}
        note={t.lead}
        crumbs={[{ label: t.title, to: paths.collectives(agency) }, { label: t.newTitle }]}
      />
      <ActionForm className="form">
        <ProblemSummary problem={problem} />
        <TextField
          name="name"
          label={t.name}
          hint={t.nameHint}
          defaultValue={problem.typed("name")}
          error={problem.at("name")}
          required
        />
        <UnitField
          name="unitId"
          label={t.unit}
          hint={t.unitHint}
          placeholder={t.noUnitChoice}
          units={units}
          defaultValue={problem.typed("unitId", unitId)}
          error={problem.at("unitId")}
        />
        <DateField
          name="formedOn"
          label={t.formedOn}
          optional
          defaultValue={problem.typed("formedOn")}
          error={problem.at("formedOn")}
        />
        <div className="form-actions">
          <Button type="submit" look="primary">
            {t.save}
          </Button>
          <ButtonLink to={paths.collectives(agency)}>{common.cancel}</ButtonLink>
        </div>
      </ActionForm>
    </Page>
  );
}
