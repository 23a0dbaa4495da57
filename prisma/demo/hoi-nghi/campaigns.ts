import { acknowledgeLaunch } from "~/modules/campaigns/acknowledge-launch.server";
import { createSibling } from "~/modules/campaigns/create-sibling.server";
import type { DemoAgency } from "../demo-agency";
import { type DemoCampaign, launch, type PlannedCampaign, prepareCampaign } from "../filling/campaign";
import type { DemoIndicators } from "../filling/indicators";
import type { Organisation } from "./organisation";
import { peopleTargets, tasks, unitTargets } from "./targets";

export type Campaigns = { units: DemoCampaign; people: DemoCampaign };

const service = ["hoi-nghi", "ky-thuat", "le-tan", "kinh-doanh", "am-thuc"];
const clusters = ["Khối Phục vụ hội nghị", "Khối Tham mưu, bảo đảm"];

const information = {
  theme: "Kỷ luật tốt – Trách nhiệm cao – Phối hợp chặt – Hiệu quả vững",
  organiser: "Ban Chấp hành Công đoàn",
  startsOn: "2023-01-01",
  endsOn: "2023-12-31",
  objectives: "Hoàn thành xuất sắc nhiệm vụ Bộ giao, phục vụ an toàn các hội nghị cấp cao trong năm 2023.",
  participants: "Toàn thể viên chức, người lao động và đoàn viên công đoàn của Trung tâm.",
  plan: "Giao chỉ tiêu trong tháng 12/2022; nhập kết quả hằng tháng; sơ kết mỗi quý; bình xét tháng 12/2023.",
  measures:
    "Mỗi phòng đăng ký giao ước thi đua, phân công người theo dõi từng chỉ tiêu; Công đoàn đôn đốc và thẩm định.",
  rewards: "Khen thưởng tập thể, cá nhân dẫn đầu khối và gương tiêu biểu theo từng trụ cột.",
  statedTotal: "100",
};

/** The campaign of 2023 for departments, and its sibling for people: one theme, the same four pillars. */
export async function launchCampaigns(
  centre: DemoAgency,
  { departments }: Organisation,
  indicators: DemoIndicators,
): Promise<Campaigns> {
  const clusterOf = (key: string) => (service.includes(key) ? 0 : 1);
  const ofUnits: PlannedCampaign = {
    information: { ...information, name: "Phong trào thi đua năm 2023", ranks: "unit" },
    ...{ tasks, clusters, targets: unitTargets },
    entrants: departments.map(({ key, id }) => ({ key, subjectId: id, cluster: clusterOf(key) })),
  };
  const ofPeople: PlannedCampaign = {
    information: { ...information, name: "Thi đua cá nhân năm 2023", ranks: "person" },
    ...{ tasks, clusters, targets: peopleTargets },
    entrants: departments.flatMap(({ key, people }) =>
      people.map(({ id }) => ({ key, subjectId: id, cluster: clusterOf(key) })),
    ),
  };
  const [drafted, launched] = ["2022-12-05 09:12", "2023-01-06 14:00"];
  const units = await prepareCampaign(centre, drafted, ofUnits, indicators);
  const { siblingId } = await centre.as("officer", drafted, (work) =>
    createSibling(work, units.id, { name: ofPeople.information.name }),
  );
  const people = await prepareCampaign(centre, drafted, ofPeople, indicators, siblingId);
  for (const { id } of [units, people]) await launch(centre, launched, id);
  for (const [who, at] of [
    ["leader", "2023-01-06 15:00"],
    ["unitHead", "2023-01-07 08:10"],
    ["verifier", "2023-01-07 09:30"],
  ] as const) {
    for (const { id } of [units, people]) await centre.as(who, at, (work) => acknowledgeLaunch(work, id));
  }
  return { units, people };
}
