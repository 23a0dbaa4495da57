import { acknowledgeLaunch } from "~/modules/campaigns/acknowledge-launch.server";
import { changeInformation } from "~/modules/campaigns/change-information.server";
import { createCampaign } from "~/modules/campaigns/create-campaign.server";
import { createSibling } from "~/modules/campaigns/create-sibling.server";
import { readCampaignDefinition } from "~/modules/campaigns/definition.server";
import { launchCampaign } from "~/modules/campaigns/launch-campaign.server";
import { saveAssignments } from "~/modules/campaigns/save-assignments.server";
import { saveEntrants } from "~/modules/campaigns/save-entrants.server";
import { saveTarget, type TargetToSave } from "~/modules/campaigns/save-target.server";
import type { DemoAgency } from "../demo-agency";
import type { DemoIndicators } from "../filling/indicators";
import type { Department, Organisation } from "./organisation";
import { type PlannedTarget, peopleTargets, tasks, unitTargets } from "./targets";

export type Campaigns = { units: LaunchedCampaign; people: LaunchedCampaign };
export type LaunchedCampaign = { id: string; targetIds: Record<string, string> };

const theme = "Kỷ luật tốt – Trách nhiệm cao – Phối hợp chặt – Hiệu quả vững";
const service = ["hoi-nghi", "ky-thuat", "le-tan", "kinh-doanh", "am-thuc"];

/** The campaign of 2023 for departments, and its sibling for people: one theme, the same four pillars. */
export async function launchCampaigns(
  centre: DemoAgency,
  organisation: Organisation,
  indicators: DemoIndicators,
): Promise<Campaigns> {
  const { departments } = organisation;
  const ofUnits = { name: "Phong trào thi đua năm 2023", ranks: "unit" as const };
  const { campaignId: unitsId } = await centre.as("officer", "2022-12-05 09:12", (work) =>
    createCampaign(work, { ...basics(ofUnits), theme }),
  );
  const ofPeople = { name: "Thi đua cá nhân năm 2023", ranks: "person" as const };
  const { siblingId: peopleId } = await centre.as("officer", "2022-12-05 09:20", (work) =>
    createSibling(work, unitsId, { name: ofPeople.name }),
  );
  const units = await launch(centre, indicators, unitsId, {
    ...ofUnits,
    targets: unitTargets,
    entrants: departments.map((department) => ({ department, subjectId: department.id })),
  });
  const people = await launch(centre, indicators, peopleId, {
    ...ofPeople,
    targets: peopleTargets,
    entrants: departments.flatMap((department) => department.people.map(({ id }) => ({ department, subjectId: id }))),
  });
  for (const [who, at] of [
    ["leader", "2023-01-06 15:00"],
    ["unitHead", "2023-01-07 08:10"],
    ["verifier", "2023-01-07 09:30"],
  ] as const) {
    await centre.as(who, at, (work) => acknowledgeLaunch(work, units.id));
    await centre.as(who, at, (work) => acknowledgeLaunch(work, people.id));
  }
  return { units, people };
}

type Planned = {
  name: string;
  ranks: "unit" | "person";
  targets: PlannedTarget[];
  entrants: { department: Department; subjectId: string }[];
};

async function launch(
  centre: DemoAgency,
  indicators: DemoIndicators,
  campaignId: string,
  planned: Planned,
): Promise<LaunchedCampaign> {
  const pillarIds = await readPillars(centre, campaignId);
  await centre.as("officer", "2022-12-06 10:00", (work) =>
    changeInformation(work, campaignId, {
      ...basics(planned),
      theme,
      editedVersion: 1,
      objectives: "Hoàn thành xuất sắc nhiệm vụ Bộ giao, phục vụ an toàn các hội nghị cấp cao trong năm 2023.",
      participants: "Toàn thể viên chức, người lao động và đoàn viên công đoàn của Trung tâm.",
      plan: "Giao chỉ tiêu trong tháng 12/2022; nhập kết quả hằng tháng; sơ kết mỗi quý; bình xét tháng 12/2023.",
      measures:
        "Mỗi phòng đăng ký giao ước thi đua, phân công người theo dõi từng chỉ tiêu; Công đoàn đôn đốc và thẩm định.",
      rewards: "Khen thưởng tập thể, cá nhân dẫn đầu khối và gương tiêu biểu theo từng trụ cột.",
      statedTotal: "100",
      pillars: pillarIds.map(({ id, title }) => ({ id, title })),
      tasks,
    }),
  );
  await centre.as("officer", "2022-12-07 09:00", (work) =>
    saveEntrants(work, campaignId, {
      clusters: [{ name: "Khối Phục vụ hội nghị" }, { name: "Khối Tham mưu, bảo đảm" }],
      entrants: planned.entrants.map(({ department, subjectId }) => ({
        subjectId,
        clusterIndex: service.includes(department.key) ? 0 : 1,
      })),
    }),
  );
  const targetIds: Record<string, string> = {};
  for (const target of planned.targets) {
    const { targetId } = await centre.as("officer", "2022-12-08 09:00", (work) =>
      saveTarget(work, campaignId, asTarget(target, pillarIds, indicators)),
    );
    targetIds[target.code] = targetId;
  }
  const cells = planned.targets.flatMap(({ code, plan }) =>
    planned.entrants.flatMap(({ department, subjectId }) => {
      const text = typeof plan === "string" ? plan : (plan?.[department.key] ?? null);
      return text === null ? [] : [{ targetId: targetIds[code] ?? "", subjectId, text }];
    }),
  );
  const { problems } = await centre.as("officer", "2022-12-20 14:00", (work) =>
    saveAssignments(work, campaignId, { cells }),
  );
  if (problems.length > 0) throw new Error(`assignments of the demo: ${JSON.stringify(problems)}`);
  await centre.as("officer", "2023-01-06 14:00", (work) => launchCampaign(work, campaignId));
  return { id: campaignId, targetIds };
}

function basics({ name, ranks }: Pick<Planned, "name" | "ranks">) {
  return {
    name,
    ranks,
    form: "regular" as const,
    organiser: "Ban Chấp hành Công đoàn",
    startsOn: "2023-01-01",
    endsOn: "2023-12-31",
  };
}

async function readPillars(centre: DemoAgency, campaignId: string): Promise<{ id: string; title: string }[]> {
  const { pillars } = await centre.as("officer", "2022-12-05 09:15", async (work) => {
    const definition = await readCampaignDefinition(work, campaignId);
    const titles = theme.split(" – ");
    return {
      ok: true,
      pillars: (definition?.pillarIds ?? []).map((id, index) => ({ id, title: titles[index] ?? "" })),
    };
  });
  return pillars;
}

function asTarget(target: PlannedTarget, pillars: { id: string }[], indicators: DemoIndicators): TargetToSave {
  return {
    parentId: null,
    pillarId: pillars[target.pillar - 1]?.id ?? null,
    code: target.code,
    title: target.title,
    indicators:
      target.indicator === null ? [] : [{ role: "value", indicatorId: indicators.indicator(target.indicator) }],
    unitOfMeasure: target.unitOfMeasure,
    maxPoints: target.points,
    direction: "more",
    aggregate: target.aggregate,
    rules: [target.rule],
  };
}
