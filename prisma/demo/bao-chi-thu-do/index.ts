import { giveAppraisals } from "~/modules/appraisals/give-appraisals.server";
import { closeUnit } from "~/modules/units/close-unit.server";
import { type DemoAgency, demoAgency } from "../demo-agency";
import { addAwardTypes, recordSigned } from "../filling/awards";
import { launch, type PlannedCampaign, prepareCampaign } from "../filling/campaign";
import { enterFigures } from "../filling/figures";
import { addIndicators, type DemoIndicators } from "../filling/indicators";
import { addOrganisation, type DemoOrganisation } from "../filling/organisation";
import { indicators as plannedIndicators, reported, targetsOf } from "./figures";
import { copyToNextYear } from "./next-year";
import { departmentKeys, organisation as planned } from "./organisation";

const campaign: Omit<PlannedCampaign, "entrants"> = {
  information: {
    name: "Thi đua năm 2022",
    theme: "Thông tin kịp thời – Phục vụ tận tâm",
    organiser: "Công đoàn Trung tâm Báo chí Thủ đô",
    ranks: "unit",
    startsOn: "2022-01-01",
    endsOn: "2022-12-31",
    objectives: "Bảo đảm thông tin chính thống, kịp thời và hỗ trợ người dân trên môi trường số.",
    participants: "Sáu phòng và toàn thể viên chức, người lao động của Trung tâm.",
    plan: "Giao chỉ tiêu tháng 01; sơ kết tháng 7; tổng kết tháng 12/2022.",
    measures: "Mỗi phòng có đầu mối theo dõi chỉ tiêu; họp giao ban hằng tháng.",
    rewards: "Giấy khen cho phòng dẫn đầu và cá nhân tiêu biểu.",
    statedTotal: "100",
  },
  clusters: ["Các phòng"],
  targets: targetsOf(departmentKeys),
  scoring: {
    ...{ notApplicable: "excludeAndRescale", notAssigned: "rescale", withoutAnyResult: "notRanked", decimals: 2 },
    ...{ ties: "competition", clampTotal: { min: 0, max: null }, tieBreakers: ["mostTargetsMet"], classes: [] },
  },
};

/** A centre of figures, formed from a portal's unit and led by an acting head. */
export async function fillCapitalPressCentre(): Promise<void> {
  const centre = await demoAgency(
    {
      slug: "bao-chi-thu-do",
      name: "Trung tâm Báo chí Thủ đô (mẫu)",
      shortName: "Báo chí Thủ đô",
      motto: null,
    },
    "Hoàng Thị Bảo Ngọc",
    "2022-01-04 08:00",
  );
  const organisation = await addOrganisation(centre, "2022-03-02 08:30", planned);
  const [portal, successor] = [organisation.unit("portal").id, organisation.unit("centre").id];
  await centre.as("admin", "2022-03-02 09:00", (work) =>
    closeUnit(work, portal, { on: "2022-01-01", successors: [{ unitId: successor, share: 1 }] }),
  );
  const indicators = await addIndicators(centre, "2022-03-03 09:00", {
    ...{ years: [2022, 2023], indicators: plannedIndicators },
  });
  const entrants = departmentKeys.map((key) => ({ key, subjectId: organisation.unit(key).id, cluster: 0 }));
  const of2022 = await prepareCampaign(centre, "2022-03-07 09:00", { ...campaign, entrants }, indicators);
  await launch(centre, "2022-03-10 14:00", of2022.id);
  await enterYear(centre, organisation, indicators, 2022);
  const judged = { campaignId: of2022.id, judgedTargetId: of2022.target("9") };
  await judge(centre, organisation, 2022, judged, ["18,5", "18", "19", "19", "18", "17,5"]);
  await recordYearEnd(centre, organisation, of2022.id);
  const of2023 = await copyToNextYear(centre, of2022.id, campaign.information);
  await enterYear(centre, organisation, indicators, 2023);
  await judge(centre, organisation, 2023, of2023, ["19", "18,5", "18,5", "19", "18,5", "18"]);
}

/** Signed by the deputy director in charge, as such. */
async function recordYearEnd(centre: DemoAgency, organisation: DemoOrganisation, campaignId: string): Promise<void> {
  const awardId = await addAwardTypes(centre, "2022-12-15 09:00", [
    { code: "lao-dong-tien-tien", name: "Lao động tiên tiến", kind: "title", subjectKind: "individual" },
    {
      code: "tap-the-lao-dong-tien-tien",
      name: "Tập thể lao động tiên tiến",
      kind: "title",
      subjectKind: "collective",
    },
  ]);
  await recordSigned(centre, awardId, {
    number: "61/QĐ-TTBC",
    title: "Công nhận danh hiệu thi đua năm 2022",
    signedOn: "2022-12-27",
    signer: organisation.person("Trần Thị Mỹ Lệ"),
    post: "Phó Giám đốc phụ trách",
    issuer: "Trung tâm Báo chí Thủ đô (mẫu)",
    campaignId,
    lines: [
      {
        award: "tap-the-lao-dong-tien-tien",
        subjectId: organisation.unit("tuong-tac").id,
        achievement: "Dẫn đầu phong trào thi đua năm 2022",
      },
      {
        award: "lao-dong-tien-tien",
        subjectId: organisation.person("Vũ Hà Linh").id,
        achievement: "Hoàn thành tốt nhiệm vụ năm 2022",
      },
      {
        award: "lao-dong-tien-tien",
        subjectId: organisation.person("Lý Gia Huy").id,
        achievement: "Hoàn thành tốt nhiệm vụ năm 2022",
      },
    ],
  });
}

async function judge(
  centre: DemoAgency,
  organisation: DemoOrganisation,
  year: number,
  { campaignId, judgedTargetId }: { campaignId: string; judgedTargetId: string },
  points: readonly string[],
): Promise<void> {
  const cells = departmentKeys.map((key, index) => ({
    targetId: judgedTargetId,
    subjectId: organisation.unit(key).id,
    points: points[index] ?? "",
    reason: `Theo biên bản họp bình xét cuối năm ${year}.`,
    version: 0,
  }));
  await centre.as("verifier", `${year}-12-20 15:00`, (work) => giveAppraisals(work, campaignId, { cells }));
}

/** The eight figures as they were reported, with their words. */
async function enterYear(
  centre: DemoAgency,
  organisation: DemoOrganisation,
  { indicator, period }: DemoIndicators,
  year: 2022 | 2023,
): Promise<void> {
  const figures = reported.map(({ code, department, result2022, result2023 }) => {
    const { id } = organisation.unit(department);
    const text = year === 2022 ? result2022 : result2023;
    return { indicatorId: indicator(code), periodId: period(String(year)), subjectId: id, unitId: id, text };
  });
  await enterFigures(centre, figures, {
    entered: `${year}-12-15 09:00`,
    submitted: `${year}-12-16 16:00`,
    verified: `${year}-12-19 10:00`,
  });
}
