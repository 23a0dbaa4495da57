import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { TargetForm } from "~/components/campaigns/target-form";
import { Wizard } from "~/components/campaigns/wizard";
import { ConfirmAct } from "~/components/form/confirm-act";
import { formatFraction, fromPoints } from "~/domain/fraction";
import { readTypedRules } from "~/domain/typed-rule/read-typed-rules";
import { emptyRule } from "~/domain/typed-rule/typed-rule";
import { typedRuleOf } from "~/domain/typed-rule/typed-rule-of";
import { campaignWizard } from "~/locales/campaign-wizard";
import { useText } from "~/locales/use-text";
import { saveTarget } from "~/modules/campaigns/save-target.server";
import { targetSchema } from "~/modules/campaigns/schemas";
import { childrenCount, findTargetChoices } from "~/modules/campaigns/target-choices.server";
import { paths } from "~/paths";
import { agencyAction, agencyLoader, goTo } from "~/platform/door.server";
import { found } from "~/platform/http.server";
import { refuse } from "~/platform/work.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.stored.title ?? ""} · Bảng Vàng` }];

export const loader = agencyLoader("target.write", async (view) => {
  const { campaign, targets, pillars, parents, tasks, indicators } = found(
    await findTargetChoices(view, view.params.campaign ?? ""),
  );
  const target = found(targets.find(({ id }) => id === view.params.target));
  return {
    agency: view.scope.slug,
    campaign: { id: campaign.id, name: campaign.name, isDraft: campaign.state === "draft" },
    ...{ pillars, tasks, indicators },
    targetId: target.id,
    childCount: childrenCount(targets, target.id),
    parents: parents.filter(({ id }) => id !== target.id),
    stored: {
      ...{ title: target.title, code: target.code, direction: target.direction, aggregate: target.aggregate },
      ...{ taskIds: target.taskIds, tags: target.tags },
      pillarId: target.ownPillarId ?? "",
      parentId: target.parentId ?? "",
      indicators: target.indicators,
      unitOfMeasure: target.unitOfMeasure ?? "",
      maxPoints: target.isLeaf ? written(target.maxPoints) : "",
      minPoints: written(target.minPoints),
      bonusMax: written(target.bonusMax || null),
      rules: target.rules.length === 0 ? [emptyRule("none")] : target.rules.map(typedRuleOf),
    },
  };
});

export const action = agencyAction("target.write", targetSchema, async (work) => {
  const { target: form, indicators, rules, served } = work.form;
  const reading = readTypedRules(rules);
  if (!reading.ok) return refuse("rule-invalid", { fields: reading.fields });
  const { campaign = "", target = "" } = work.params;
  const saved = await saveTarget(work, campaign, { ...form, id: target, indicators, served, rules: reading.rules });
  return saved.ok ? goTo(paths.campaignTargets(work.scope.slug, campaign), "target-saved") : saved;
});

export default function Target() {
  const { agency, campaign, targetId, childCount, stored, ...choices } = useLoaderData<typeof loader>();
  const t = useText(campaignWizard);
  return (
    <Wizard agency={agency} campaign={campaign} step={2} title={t.editTargetTitle} note={stored.title}>
      <TargetForm key={targetId} stored={stored} {...choices} backTo={paths.campaignTargets(agency, campaign.id)} />
      {campaign.isDraft ? (
        <div className="section-note">
          <ConfirmAct
            id="remove-target"
            open={t.removeTarget}
            icon="trash"
            danger
            title={t.removeTitle(stored.title)}
            effect={t.removeEffect(childCount)}
            confirm={t.removeTarget}
            action={paths.targetRemoval(agency, campaign.id, targetId)}
          />
        </div>
      ) : null}
    </Wizard>
  );
}

function written(points: number | null): string {
  return points === null ? "" : formatFraction(fromPoints(points), 3);
}
