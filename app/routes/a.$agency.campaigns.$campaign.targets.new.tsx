import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { type StoredTarget, TargetForm } from "~/components/campaigns/target-form";
import { Wizard } from "~/components/campaigns/wizard";
import { readTypedRules } from "~/domain/typed-rule/read-typed-rules";
import { emptyRule } from "~/domain/typed-rule/typed-rule";
import { campaignWizard } from "~/locales/campaign-wizard";
import { textFor } from "~/locales/text";
import { useText } from "~/locales/use-text";
import { saveTarget } from "~/modules/campaigns/save-target.server";
import { targetSchema } from "~/modules/campaigns/schemas";
import { findTargetChoices } from "~/modules/campaigns/target-choices.server";
import { paths } from "~/paths";
import { agencyAction, agencyLoader, goTo } from "~/platform/door.server";
import { found } from "~/platform/http.server";
import { refuse } from "~/platform/work.server";

export const meta: MetaFunction = () => [{ title: `${textFor(campaignWizard, "vi").newTargetTitle} · Bảng Vàng` }];

export const loader = agencyLoader("target.write", async (view) => {
  const { campaign, pillars, parents, tasks, indicators } = found(
    await findTargetChoices(view, view.params.campaign ?? ""),
  );
  const asked = view.url.searchParams.get("pillar");
  return {
    agency: view.scope.slug,
    campaign: { id: campaign.id, name: campaign.name },
    ...{ pillars, parents, tasks, indicators },
    pillarId: pillars.find(({ id }) => id === asked)?.id ?? "",
  };
});

export const action = agencyAction("target.write", targetSchema, async (work) => {
  const { target, indicators, rules, served } = work.form;
  const reading = readTypedRules(rules);
  if (!reading.ok) return refuse("rule-invalid", { fields: reading.fields });
  const campaignId = work.params.campaign ?? "";
  const saved = await saveTarget(work, campaignId, { ...target, indicators, served, rules: reading.rules });
  return saved.ok ? goTo(paths.campaignTargets(work.scope.slug, campaignId), "target-saved") : saved;
});

export default function NewTarget() {
  const { agency, campaign, pillarId, ...choices } = useLoaderData<typeof loader>();
  const t = useText(campaignWizard);
  const stored: StoredTarget = {
    title: "",
    code: "",
    pillarId,
    parentId: "",
    indicators: [],
    unitOfMeasure: "",
    maxPoints: "",
    minPoints: "",
    bonusMax: "",
    direction: "more",
    aggregate: "sum",
    rules: [emptyRule("judged")],
    taskIds: [],
    tags: [],
  };
  return (
    <Wizard agency={agency} campaign={campaign} step={2} title={t.newTargetTitle}>
      <TargetForm stored={stored} {...choices} backTo={paths.campaignTargets(agency, campaign.id)} />
    </Wizard>
  );
}
