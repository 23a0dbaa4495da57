import { addTargets } from "~/modules/campaigns/add-targets.server";
import { recordRecognition } from "~/modules/recognitions/record-recognition.server";
import { type DemoAgency, demoAgency } from "../demo-agency";
import { addAwardTypes, recordSigned } from "../filling/awards";
import { type DemoCampaign, launch, type PlannedCampaign, prepareCampaign } from "../filling/campaign";
import { enterFigures, type Figure } from "../filling/figures";
import { addIndicators, type DemoIndicators, type PlannedIndicator } from "../filling/indicators";
import { addOrganisation, type DemoOrganisation } from "../filling/organisation";
import { appraise } from "./appraisals";
import { departmentKeys, director, organisation as planned } from "./organisation";
import { resolution } from "./resolution";

const percent = {
  unitOfMeasure: "%",
  kind: "percent",
  nature: "rate",
  level: "unit",
  decimals: 2,
  calendar: "year",
} as const;

const plannedIndicators: PlannedIndicator[] = [
  { code: "KE-HOACH", name: "Hoàn thành kế hoạch Sở giao", ...percent },
  { code: "THOI-SU", name: "Tham gia sinh hoạt thời sự", ...percent },
];

const campaign: Omit<PlannedCampaign, "entrants"> = {
  information: {
    name: "Thi đua thực hiện Nghị quyết Hội nghị viên chức năm 2020",
    theme: "",
    organiser: "Ban Chấp hành Công đoàn lâm thời",
    ranks: "unit",
    startsOn: "2020-03-02",
    endsOn: "2020-12-31",
    objectives: "Hoàn thành toàn diện nhiệm vụ năm đầu thành lập theo Nghị quyết Hội nghị viên chức.",
    participants: "Ba phòng và toàn thể viên chức, người lao động của Trung tâm.",
    plan: "Triển khai từ tháng 3; rà soát tháng 9; đánh giá tại Hội nghị viên chức cuối năm.",
    measures: "Công đoàn lâm thời và chuyên môn phối hợp đôn đốc từng chỉ tiêu.",
    rewards: "Khen thưởng phòng dẫn đầu và gương điển hình tại Hội nghị viên chức.",
    statedTotal: "100",
  },
  clusters: ["Các phòng"],
  targets: [],
};

/** A centre in its first year: a resolution's eleven targets, hardly a number among them. */
export async function fillCityPressCentre(): Promise<void> {
  const centre = await demoAgency(
    {
      slug: "bao-chi-thanh-pho",
      name: "Trung tâm Báo chí Thành phố (mẫu)",
      shortName: "Trung tâm Báo chí",
      motto: null,
    },
    "Lê Nguyễn Hoàng Oanh",
    "2020-03-02 08:00",
  );
  const organisation = await addOrganisation(centre, "2020-05-05 08:30", planned);
  const indicators = await addIndicators(centre, "2020-05-06 09:00", {
    ...{ years: [2020, 2021], indicators: plannedIndicators },
  });
  const entrants = departmentKeys.map((key) => ({ key, subjectId: organisation.unit(key).id, cluster: 0 }));
  const prepared = await prepareCampaign(centre, "2020-05-11 09:00", { ...campaign, entrants }, indicators);
  const targets = await addResolution(centre, prepared, indicators);
  await launch(centre, "2020-05-19 14:00", prepared.id);
  await enterYear(centre, organisation, indicators);
  await appraise(centre, organisation, { campaignId: prepared.id, targets });
  await recordYearEnd(centre, organisation, prepared.id);
  await centre.as("officer", "2021-01-11 09:00", (work) =>
    recordRecognition(work, {
      subject: organisation.unit("centre").id,
      words: "1 trong 10 sự kiện tiêu biểu của thành phố năm 2020",
      givenBy: "Ủy ban nhân dân Thành phố",
      givenOn: "2020-12-31",
      source: "Công bố 10 sự kiện tiêu biểu năm 2020",
    }),
  );
}

/** The conference of the year's end commends a department and two people. */
async function recordYearEnd(centre: DemoAgency, organisation: DemoOrganisation, campaignId: string): Promise<void> {
  const awardId = await addAwardTypes(centre, "2020-12-21 09:00", [
    {
      code: "giay-khen-tap-the",
      name: "Giấy khen tập thể của Giám đốc Trung tâm",
      kind: "commendation",
      subjectKind: "collective",
    },
    {
      code: "giay-khen-ca-nhan",
      name: "Giấy khen của Giám đốc Trung tâm",
      kind: "commendation",
      subjectKind: "individual",
    },
  ]);
  await recordSigned(centre, awardId, {
    number: "09/QĐ-TTBC",
    title: "Khen thưởng thực hiện Nghị quyết Hội nghị viên chức năm 2020",
    signedOn: "2021-01-08",
    signer: organisation.person(director),
    post: "Giám đốc",
    issuer: "Trung tâm Báo chí Thành phố (mẫu)",
    campaignId,
    lines: [
      {
        award: "giay-khen-tap-the",
        subjectId: organisation.unit("thong-tin").id,
        achievement: "Dẫn đầu thực hiện Nghị quyết Hội nghị viên chức",
      },
      {
        award: "giay-khen-ca-nhan",
        subjectId: organisation.person("Nguyễn Ngọc Quỳnh Như").id,
        achievement: "Xây dựng cơ sở dữ liệu phục vụ báo chí",
      },
      {
        award: "giay-khen-ca-nhan",
        subjectId: organisation.person("Ngô Gia Bảo").id,
        achievement: "Tổ chức các buổi họp báo chuyên nghiệp",
      },
    ],
  });
}

/** Ids of the targets in the order of the resolution. */
async function addResolution(
  centre: DemoAgency,
  { id }: DemoCampaign,
  { indicator: idOf }: DemoIndicators,
): Promise<string[]> {
  const { targetIds } = await centre.as("officer", "2020-05-12 09:00", (work) =>
    addTargets(work, id, {
      calendarId: null,
      targets: resolution.map(({ title, judgedBy, points, indicator, plan = "" }) => ({
        ...{ title, judgedBy, points, plan },
        ...{ parent: null, pillarId: null, unitOfMeasure: "%", taskIds: [], tags: [] },
        indicatorId: indicator === undefined ? null : idOf(indicator),
      })),
    }),
  );
  return targetIds;
}

/** One department falls short of its plan by a hundredth: that is not 100 %. */
async function enterYear(
  centre: DemoAgency,
  organisation: DemoOrganisation,
  { indicator, period }: DemoIndicators,
): Promise<void> {
  const texts: Record<string, [string, string]> = {
    "hanh-chinh": ["100", "100"],
    "thong-tin": ["99,99", "100"],
    "su-kien": ["100", "98,5"],
  };
  const figures = departmentKeys.flatMap((key): Figure[] => {
    const { id } = organisation.unit(key);
    const [plan = "", sessions = ""] = texts[key] ?? [];
    const place = { periodId: period("2020"), subjectId: id, unitId: id };
    return [
      { ...place, indicatorId: indicator("KE-HOACH"), text: plan },
      { ...place, indicatorId: indicator("THOI-SU"), text: sessions },
    ];
  });
  await enterFigures(centre, figures, {
    ...{ entered: "2021-01-04 09:00", submitted: "2021-01-04 16:00", verified: "2021-01-06 10:00" },
  });
}
