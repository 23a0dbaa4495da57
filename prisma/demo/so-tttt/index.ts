import { findCampaign } from "~/modules/campaigns/queries.server";
import { saveTaskLinks } from "~/modules/campaigns/save-task-links.server";
import { type DemoAgency, demoAgency } from "../demo-agency";
import { addAwardTypes, recordSigned } from "../filling/awards";
import { launch, prepareCampaign } from "../filling/campaign";
import { addIndicators } from "../filling/indicators";
import { addOrganisation } from "../filling/organisation";
import { appraise, showEvidence } from "./appraisals";
import { campaignOf } from "./campaign";
import { divisionKeys, outsideKeys, organisation as planned } from "./organisation";

/** A department with a wide network and no number at all: six areas, judged by steps with evidence. */
export async function fillDepartment(): Promise<void> {
  const department = await demoAgency(
    {
      slug: "so-tttt",
      name: "Sở Thông tin và Truyền thông (mẫu)",
      shortName: "Sở TT&TT",
      motto: "Kỷ cương – Sáng tạo – Phục vụ",
    },
    "Nguyễn Thị Kim Chi",
    "2017-11-01 08:00",
  );
  const organisation = await addOrganisation(department, "2017-11-01 08:30", planned);
  const nothing = await addIndicators(department, "2017-11-02 09:00", { years: [2018, 2019], indicators: [] });
  const entrants = [
    ...divisionKeys.map((key) => ({ key, subjectId: organisation.unit(key).id, cluster: 0 })),
    ...outsideKeys.map((key) => ({ key, subjectId: organisation.unit(key).id, cluster: 1 })),
  ];
  const campaign = await prepareCampaign(department, "2017-12-11 09:00", { ...campaignOf(2018), entrants }, nothing);
  await linkTasks(department, campaign.id);
  await launch(department, "2018-01-08 14:00", campaign.id);
  await showEvidence(department, campaign, entrants);
  await appraise(department, organisation, campaign, entrants);
  const awardId = await addAwardTypes(department, "2018-12-20 09:00", [
    {
      code: "giay-khen-tap-the",
      name: "Giấy khen tập thể của Giám đốc Sở",
      kind: "commendation",
      subjectKind: "collective",
    },
  ]);
  await recordSigned(department, awardId, {
    number: "215/QĐ-STTTT",
    title: "Khen thưởng tập thể dẫn đầu phong trào thi đua năm 2018",
    signedOn: "2018-12-27",
    signer: organisation.person("Hồ Quốc Khánh"),
    post: "Giám đốc Sở",
    issuer: "Sở Thông tin và Truyền thông (mẫu)",
    campaignId: campaign.id,
    lines: ["thanh-tra", "vp-1"].map((key) => ({
      ...{ award: "giay-khen-tap-the", subjectId: organisation.unit(key).id },
      achievement: key === "vp-1" ? "Dẫn đầu khối mạng lưới năm 2018" : "Dẫn đầu khối phòng, đơn vị thuộc Sở năm 2018",
    })),
  });
}

/** Emulation is tied to the work itself: a target serves the task of its area. */
async function linkTasks(department: DemoAgency, campaignId: string): Promise<void> {
  const at = "2017-12-12 09:00";
  const { campaign } = await department.as("officer", at, async (work) => ({
    ok: true,
    campaign: await findCampaign(work, campaignId),
  }));
  const tasks = campaign?.tasks ?? [];
  await department.as("officer", at, (work) =>
    saveTaskLinks(work, campaignId, {
      tasks: tasks.map(({ id }) => ({ taskId: id, tags: "" })),
      targets: (campaign?.targets ?? []).map(({ id, pillarId }) => ({
        ...{ targetId: id, tags: "" },
        taskIds: tasks.flatMap((task) => (pillarId !== null && task.pillarIds.includes(pillarId) ? [task.id] : [])),
      })),
    }),
  );
}
