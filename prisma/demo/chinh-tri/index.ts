import { giveAppraisals } from "~/modules/appraisals/give-appraisals.server";
import { addCollective } from "~/modules/collectives/add-collective.server";
import { importPeople } from "~/modules/people/import-people.server";
import { type DemoAgency, demoAgency } from "../demo-agency";
import { launch, type PlannedCampaign, prepareCampaign } from "../filling/campaign";
import { enterFigures, type Figure } from "../filling/figures";
import { addIndicators, type DemoIndicators } from "../filling/indicators";
import { addOrganisation, type DemoOrganisation } from "../filling/organisation";
import { between, seeded } from "../seeded";
import { recordCommendations } from "./awards";
import { networkTargets, indicators as plannedIndicators, teamTargets } from "./indicators";
import { committees, listed, organisation as planned } from "./organisation";

/** Of the committees whose core teams are commended. */
export const coreTeams = ["dong-mai", "binh-dinh", "truong-hoc"] as const;

const round = { label: "Năm công tác 2022", startsOn: "2022-01-01", endsOn: "2022-11-30" };

const information = {
  theme: "",
  organiser: "Chi bộ Trung tâm Chính trị thành phố",
  ranks: "unit",
  ...{ startsOn: round.startsOn, endsOn: round.endsOn },
  objectives: "Đưa thông tin thời sự, chính sách đến cơ sở kịp thời, đúng định hướng.",
  plan: "Hội nghị thông tin thời sự hằng tháng; sơ kết tháng 6; tổng kết, khen thưởng tháng 12/2022.",
  measures: "Phân công báo cáo viên theo địa bàn; điểm danh từng hội nghị; nhân rộng cách làm hay.",
  rewards: "Giấy khen của Giám đốc Trung tâm cho 3 tập thể và 5 cá nhân.",
  statedTotal: "100",
} as const;

const ofTeams: Omit<PlannedCampaign, "entrants"> = {
  information: {
    ...information,
    name: "Thi đua của Trung tâm năm 2022",
    participants: "Các tổ chuyên môn của Trung tâm.",
  },
  clusters: ["Các tổ"],
  targets: teamTargets,
  scoring: {
    ...{ notApplicable: "excludeAndRescale", notAssigned: "rescale", withoutAnyResult: "notRanked", decimals: 2 },
    ...{ ties: "competition", clampTotal: { min: 0, max: null }, tieBreakers: [], classes: [] },
  },
};

const ofNetwork: Omit<PlannedCampaign, "entrants"> = {
  information: {
    ...information,
    name: "Thi đua tuyên truyền miệng năm 2022",
    participants: "Các đảng bộ, chi bộ có báo cáo viên, tuyên truyền viên.",
  },
  clusters: ["Khối phường, xã", "Khối cơ quan, doanh nghiệp"],
  targets: networkTargets,
};

/** A small centre with a wide network: attendance, named collectives, and one decision of eight lines. */
export async function fillPoliticalCentre(): Promise<void> {
  const centre = await demoAgency(
    {
      slug: "chinh-tri",
      name: "Trung tâm Chính trị thành phố (mẫu)",
      shortName: "Trung tâm Chính trị",
      motto: null,
    },
    "Vũ Thị Thanh Hòa",
    "2021-12-01 08:00",
  );
  const organisation = await addOrganisation(centre, "2021-12-01 08:30", planned);
  const { rows } = await centre.as("officer", "2021-12-02 09:00", (work) =>
    importPeople(work, {
      rows: listed.map(({ name, unit, title, since }, index) => ({
        ...{ line: index + 1, name, staffCode: null, bornOn: null, isUnionMember: false },
        post: { unit: organisation.unit(unit).id, title, validFrom: since },
      })),
    }),
  );
  const collectives = await addCoreTeams(centre, organisation, idsByUnit(rows.map(({ personId }) => personId ?? "")));
  const indicators = await addIndicators(centre, "2021-12-06 09:00", {
    ...{ years: [2022], rounds: [round], indicators: plannedIndicators },
  });
  const teams = ["giao-vu", "hanh-chinh"].map((key) => ({ key, subjectId: organisation.unit(key).id, cluster: 0 }));
  const bodies = committees.map(({ key }) => ({
    ...{ key, subjectId: organisation.unit(key).id },
    cluster: ["benh-vien", "cong-ty", "truong-hoc"].includes(key) ? 1 : 0,
  }));
  const own = await prepareCampaign(centre, "2021-12-13 09:00", { ...ofTeams, entrants: teams }, indicators);
  const wide = await prepareCampaign(centre, "2021-12-13 10:00", { ...ofNetwork, entrants: bodies }, indicators);
  for (const { id } of [own, wide]) await launch(centre, "2022-01-04 14:00", id);
  await enterConferences(centre, organisation, indicators);
  await enterNetwork(centre, organisation, indicators);
  const given = { reason: "Chấm theo biên bản họp bình xét ngày 05/12/2022.", version: 0 };
  await centre.as("verifier", "2022-12-05 15:00", (work) =>
    giveAppraisals(work, own.id, {
      cells: teams.flatMap(({ key, subjectId }) => [
        { ...given, targetId: own.target("4"), subjectId, points: key === "giao-vu" ? "18,5" : "19" },
        { ...given, targetId: own.target("5"), subjectId, points: "19,5" },
      ]),
    }),
  );
  await centre.as("verifier", "2022-12-05 16:00", (work) =>
    giveAppraisals(work, wide.id, {
      cells: bodies.map(({ subjectId }, index) => ({
        ...{ ...given, targetId: wide.target("3"), subjectId },
        points: String(19 - (index % 6)),
      })),
    }),
  );
  const individuals = [0, 4, 19, 64, 200].map((index) => rows[index]?.personId ?? "");
  await recordCommendations(centre, organisation, { campaignId: wide.id, collectives, individuals });
}

function idsByUnit(personIds: readonly string[]): (unit: string) => string[] {
  return (unit) => personIds.filter((_, index) => listed[index]?.unit === unit);
}

async function addCoreTeams(
  centre: DemoAgency,
  organisation: DemoOrganisation,
  peopleOf: (unit: string) => string[],
): Promise<string[]> {
  const ids = [];
  for (const key of coreTeams) {
    const { id, name } = organisation.unit(key);
    const { collectiveId } = await centre.as("officer", "2022-02-10 09:00", (work) =>
      addCollective(work, {
        name: `Đội ngũ tuyên truyền viên nòng cốt của ${name.replace(" (mẫu)", "")}`,
        ...{ unitId: id, formedOn: "2022-02-10", personIds: peopleOf(key).slice(0, 6) },
      }),
    );
    ids.push(collectiveId);
  }
  return ids;
}

/** Eight conferences in eleven months: three months have no figure, which is not the same as none held. */
async function enterConferences(
  centre: DemoAgency,
  organisation: DemoOrganisation,
  { indicator, period }: DemoIndicators,
): Promise<void> {
  const { id } = organisation.unit("giao-vu");
  const of = (code: string, periodCode: string, text: string): Figure => ({
    ...{ indicatorId: indicator(code), periodId: period(periodCode), subjectId: id, unitId: id, text },
  });
  for (const month of ["01", "03", "04", "05", "07", "08", "10", "11"]) {
    const next = month === "11" ? "12" : String(Number(month) + 1).padStart(2, "0");
    await enterFigures(centre, [of("HN-TS", `2022-${month}`, "1")], {
      ...{ entered: `2022-${next}-02 09:00`, submitted: `2022-${next}-02 10:00`, verified: `2022-${next}-05 09:00` },
    });
  }
  await enterFigures(centre, [of("HN-CD", round.endsOn, "02"), of("LUOT", round.endsOn, "hơn 1.700")], {
    ...{ entered: "2022-12-01 09:00", submitted: "2022-12-01 10:00", verified: "2022-12-02 09:00" },
  });
}

async function enterNetwork(
  centre: DemoAgency,
  organisation: DemoOrganisation,
  { indicator, period }: DemoIndicators,
): Promise<void> {
  const random = seeded(1208);
  const figures = committees.flatMap(({ key }): Figure[] => {
    const { id } = organisation.unit(key);
    const place = { periodId: period(round.endsOn), subjectId: id, unitId: id };
    return [
      { ...place, indicatorId: indicator("DU-HN"), text: `${between(random, 82, 97)},${between(random, 0, 9)}` },
      { ...place, indicatorId: indicator("BUOI"), text: String(between(random, 20, 34)) },
    ];
  });
  await enterFigures(centre, figures, {
    ...{ entered: "2022-12-02 09:00", submitted: "2022-12-02 16:00", verified: "2022-12-05 10:00" },
  });
}
