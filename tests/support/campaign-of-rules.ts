import { launchCampaign } from "~/modules/campaigns/launch-campaign.server";
import { newId } from "~/platform/ids.server";
import { done, type TestAgency } from "./agency";

type TestTarget = {
  code: string;
  max: number;
  rules: Record<string, unknown>[];
  indicators?: Record<string, string>;
  aggregate?: string;
};

type TestCampaign = {
  ranks?: "unit" | "person";
  targets: TestTarget[];
  /** In one cluster. */
  entrants: { subjectId: string; unitId: string; planned?: Record<string, string | null> }[];
};

export type MadeCampaign = { campaignId: string; targetIds: Record<string, string>; launch: () => Promise<void> };

/** A campaign of the year 2023 with any rules, as a draft that may be launched; a planned value of null is "not assigned". */
export async function aCampaign(
  agency: TestAgency,
  { ranks = "unit", targets, entrants }: TestCampaign,
): Promise<MadeCampaign> {
  const campaignId = newId();
  const [pillarId, taskId, clusterId] = [newId(), newId(), newId()];
  const targetIds = Object.fromEntries(targets.map(({ code }) => [code, newId()]));
  await agency.as("officer", async ({ db, scope, now }) => {
    const agencyId = scope.agencyId;
    await db.$executeRaw`insert into campaign (agency_id, id, name, theme, objectives, participants, plan, measures, rewards, ranks,
        starts_on, ends_on, created_by, created_at)
      values (${agencyId}::uuid, ${campaignId}::uuid, 'Thi đua năm 2023', 'Kỷ luật tốt', 'Mục tiêu', 'Các phòng', 'Kế hoạch', 'Biện pháp',
        'Giấy khen', ${ranks}, '2023-01-01', '2023-12-31', ${scope.memberId}::uuid, ${now})`;
    await db.$executeRaw`insert into pillar (agency_id, id, campaign_id, position, title)
      values (${agencyId}::uuid, ${pillarId}::uuid, ${campaignId}::uuid, 1, 'Kỷ luật tốt')`;
    await db.$executeRaw`insert into task (agency_id, id, campaign_id, position, title)
      values (${agencyId}::uuid, ${taskId}::uuid, ${campaignId}::uuid, 1, 'Nhiệm vụ năm')`;
    await db.$executeRaw`insert into task_pillar (agency_id, campaign_id, task_id, pillar_id)
      values (${agencyId}::uuid, ${campaignId}::uuid, ${taskId}::uuid, ${pillarId}::uuid)`;
    await db.$executeRaw`insert into cluster (agency_id, id, campaign_id, position, name)
      values (${agencyId}::uuid, ${clusterId}::uuid, ${campaignId}::uuid, 1, 'Khối Phục vụ')`;
    for (const [position, target] of targets.entries()) {
      const targetId = targetIds[target.code] ?? "";
      await db.$executeRaw`insert into target (agency_id, id, campaign_id, pillar_id, code, title, position, max_points, aggregate, rules)
        values (${agencyId}::uuid, ${targetId}::uuid, ${campaignId}::uuid, ${pillarId}::uuid, ${target.code}, ${`Chỉ tiêu ${target.code}`},
          ${position}, ${target.max * 1000}, ${target.aggregate ?? "sum"}, ${JSON.stringify(target.rules)}::jsonb)`;
      for (const [role, indicatorId] of Object.entries(target.indicators ?? {})) {
        await db.$executeRaw`insert into target_indicator (agency_id, campaign_id, target_id, role, indicator_id)
          values (${agencyId}::uuid, ${campaignId}::uuid, ${targetId}::uuid, ${role}, ${indicatorId}::uuid)`;
      }
    }
    for (const { subjectId, unitId, planned = {} } of entrants) {
      await db.$executeRaw`insert into entrant (agency_id, campaign_id, subject_id, cluster_id, unit_id, joined_on)
        values (${agencyId}::uuid, ${campaignId}::uuid, ${subjectId}::uuid, ${clusterId}::uuid, ${unitId}::uuid, '2023-01-01')`;
      for (const [code, value] of Object.entries(planned)) {
        await db.$executeRaw`insert into assignment (agency_id, campaign_id, target_id, subject_id, planned, not_assigned_reason)
          values (${agencyId}::uuid, ${campaignId}::uuid, ${targetIds[code]}::uuid, ${subjectId}::uuid, ${value}::text::numeric,
            ${value === null ? "không có nhiệm vụ này" : null})`;
      }
    }
  });
  const launch = async () => {
    done(await agency.as("officer", (work) => launchCampaign(work, campaignId)));
  };
  return { campaignId, targetIds, launch };
}
