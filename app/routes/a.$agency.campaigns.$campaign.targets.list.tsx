import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pointsOf } from "~/components/campaigns/group-by-pillar";
import { TargetListForm } from "~/components/campaigns/target-list-form";
import { Wizard } from "~/components/campaigns/wizard";
import { formatFraction, fromPoints } from "~/domain/fraction";
import { targetList } from "~/locales/target-list";
import { textFor } from "~/locales/text";
import { useText } from "~/locales/use-text";
import { listCalendars } from "~/modules/calendars/queries.server";
import { addTargets } from "~/modules/campaigns/add-targets.server";
import { findCampaignHeader, listTargets } from "~/modules/campaigns/queries.server";
import { targetListSchema } from "~/modules/campaigns/target-list-schema";
import { listIndicators } from "~/modules/indicators/queries.server";
import { paths } from "~/paths";
import { agencyAction, agencyLoader, goTo } from "~/platform/door.server";
import { found } from "~/platform/http.server";

export const meta: MetaFunction = () => [{ title: `${textFor(targetList, "vi").title} · Bảng Vàng` }];

export const loader = agencyLoader("target.write", async (view) => {
  const campaign = found(await findCampaignHeader(view, view.params.campaign ?? ""));
  const { id, name, decimals, statedTotal, pillars, tasks, ranks } = campaign;
  const taken = pointsOf(await listTargets(view, id));
  const indicators = await listIndicators(view);
  const calendars = await listCalendars(view);
  const asked = view.url.searchParams.get("pillar");
  return {
    agency: view.scope.slug,
    campaign: { id, name, decimals },
    left: statedTotal === null ? null : formatFraction(fromPoints(Math.max(0, statedTotal - taken)), 3),
    pillarId: pillars.find((pillar) => pillar.id === asked)?.id ?? "",
    // What is judged once is reported once a year, where the agency has such a calendar.
    calendars: [...calendars]
      .sort((one, other) => Number(other.cadence === "year") - Number(one.cadence === "year"))
      .map((calendar) => ({ id: calendar.id, name: calendar.name })),
    choices: {
      pillars,
      tasks: tasks.map((task) => ({ id: task.id, title: task.title })),
      indicators: indicators
        .filter(({ level }) => (level === "person") === (ranks === "person"))
        .map((indicator) => ({
          id: indicator.id,
          code: indicator.code,
          name: indicator.name,
          kind: indicator.kind,
          unitOfMeasure: indicator.unitOfMeasure,
        })),
    },
  };
});

export const action = agencyAction("target.write", targetListSchema, async (work) => {
  const campaignId = work.params.campaign ?? "";
  const added = await addTargets(work, campaignId, work.form);
  return added.ok ? goTo(paths.campaignTargets(work.scope.slug, campaignId), "targets-added") : added;
});

export default function TargetList() {
  const { agency, campaign, ...rest } = useLoaderData<typeof loader>();
  const t = useText(targetList);
  return (
    <Wizard agency={agency} campaign={campaign} step={2} title={t.title} note={t.lead}>
      <TargetListForm campaign={campaign} {...rest} backTo={paths.campaignTargets(agency, campaign.id)} />
    </Wizard>
  );
}
