import { changeInformation } from "~/modules/campaigns/change-information.server";
import { copyCampaign } from "~/modules/campaigns/copy-campaign.server";
import { findCampaign } from "~/modules/campaigns/queries.server";
import { saveTaskLinks } from "~/modules/campaigns/save-task-links.server";
import type { DemoAgency } from "../demo-agency";
import { launch, type PlannedCampaign } from "../filling/campaign";

const centre = "Trung tâm";
const department = "Lãnh đạo Sở";

/** Topics of communication. */
const programmes = "Chương trình lớn của Thành ủy";
const ringRoad = "Vành đai 4";
const digital = "Chuyển đổi số";
const capital = "Quy hoạch Thủ đô";

type Task = { title: string; assignedBy: string; topics?: string[]; pillar: 0 | 1 };

/** Thirteen tasks of 2023 in words: seven of the centre, six given by the department's leader. */
const tasks: Task[] = [
  {
    title: "Truyền thông 10 chương trình công tác lớn của Thành ủy",
    assignedBy: centre,
    topics: [programmes],
    pillar: 0,
  },
  { title: "Truyền thông dự án đường Vành đai 4", assignedBy: centre, topics: [ringRoad], pillar: 0 },
  { title: "Truyền thông chuyển đổi số, dịch vụ công trực tuyến", assignedBy: centre, topics: [digital], pillar: 0 },
  { title: "Truyền thông quy hoạch Thủ đô", assignedBy: centre, topics: [capital], pillar: 0 },
  { title: "Nâng chất lượng tin, bài, video trên Cổng", assignedBy: centre, pillar: 0 },
  { title: "Đăng tải đầy đủ văn bản, dự thảo lấy ý kiến", assignedBy: centre, pillar: 0 },
  { title: "Hỗ trợ người dân qua tổng đài", assignedBy: centre, topics: [digital], pillar: 1 },
  { title: "Kiện toàn tổ chức bộ máy sau khi thành lập", assignedBy: department, pillar: 1 },
  { title: "Phối hợp cung cấp thông tin cho báo chí", assignedBy: department, topics: [programmes], pillar: 0 },
  { title: "Bảo đảm an toàn hệ thống, quản lý tên miền", assignedBy: department, topics: [digital], pillar: 1 },
  { title: "Đào tạo kỹ năng số cho viên chức", assignedBy: department, topics: [digital], pillar: 1 },
  { title: "Thực hành tiết kiệm, chống lãng phí", assignedBy: department, pillar: 1 },
  { title: "Siết chặt kỷ luật, kỷ cương hành chính", assignedBy: department, pillar: 1 },
];

/** The campaign of 2022 copied to 2023: plans as the last results, tasks and topics of the new year, and its launch. */
export async function copyToNextYear(
  agency: DemoAgency,
  campaignId: string,
  information: PlannedCampaign["information"],
): Promise<{ campaignId: string; judgedTargetId: string }> {
  const copy = await agency.as("officer", "2023-01-09 09:00", (work) =>
    copyCampaign(work, campaignId, {
      name: "Thi đua năm 2023",
      theme: information.theme,
      growth: { percent: 0 },
      plans: [],
      withPeriods: false,
    }),
  );
  const read = async () => {
    const { campaign } = await agency.as("officer", "2023-01-09 09:30", async (work) => ({
      ok: true,
      campaign: await findCampaign(work, copy.campaignId),
    }));
    if (!campaign) throw new Error("the demo's copy is not there");
    return campaign;
  };
  const { pillars, editedVersion } = await read();
  await agency.as("officer", "2023-01-09 10:00", (work) =>
    changeInformation(work, copy.campaignId, {
      ...{ ...information, form: "regular", name: "Thi đua năm 2023", editedVersion },
      ...{ startsOn: "2023-01-01", endsOn: "2023-12-31" },
      plan: "Giao chỉ tiêu tháng 01; sơ kết tháng 7; tổng kết tháng 12/2023.",
      pillars: pillars.map(({ id, title }) => ({ id, title })),
      tasks: tasks.map(({ title, assignedBy, pillar }) => ({ title, assignedBy, pillarPositions: [pillar] })),
    }),
  );
  const copied = await read();
  await agency.as("officer", "2023-01-09 10:30", (work) =>
    saveTaskLinks(work, copy.campaignId, {
      targets: copied.targets.map(({ id, pillarId }) => ({ targetId: id, ...servedBy(copied, pillarId) })),
      tasks: copied.tasks.map(({ id, title }) => ({
        taskId: id,
        tags: (tasks.find((task) => task.title === title)?.topics ?? []).join(", "),
      })),
    }),
  );
  await launch(agency, "2023-01-12 14:00", copy.campaignId);
  return { campaignId: copy.campaignId, judgedTargetId: copied.targets.find(({ code }) => code === "9")?.id ?? "" };
}

/** A target serves the tasks of its pillar. */
function servedBy(campaign: { tasks: { id: string; pillarIds: string[] }[] }, pillarId: string | null) {
  const taskIds = campaign.tasks
    .filter(({ pillarIds }) => pillarId !== null && pillarIds.includes(pillarId))
    .map(({ id }) => id);
  return { taskIds, tags: "" };
}
