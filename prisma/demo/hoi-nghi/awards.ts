import { addAwardType } from "~/modules/awards/add-award-type.server";
import { recordDecision } from "~/modules/decisions/record-decision.server";
import { recordPraise } from "~/modules/praise/record-praise.server";
import type { DemoAgency } from "../demo-agency";
import type { Campaigns } from "./campaigns";
import type { Department, Organisation } from "./organisation";

type Line = { awardTypeId: string; subjectId: string; achievement: string };

/** Titles and commendations over four years, and the minister's praise, which is no award. */
export async function recordAwards(
  centre: DemoAgency,
  organisation: Organisation,
  { units }: Campaigns,
): Promise<void> {
  const type = async (
    code: string,
    name: string,
    kind: "title" | "commendation",
    subjectKind: "individual" | "collective",
  ) =>
    (await centre.as("officer", "2022-12-01 09:00", (work) => addAwardType(work, { code, name, kind, subjectKind })))
      .awardTypeId;
  const advanced = await type("lao-dong-tien-tien", "Lao động tiên tiến", "title", "individual");
  const fighter = await type("chien-si-thi-dua-co-so", "Chiến sĩ thi đua cơ sở", "title", "individual");
  const team = await type("tap-the-lao-dong-tien-tien", "Tập thể lao động tiên tiến", "title", "collective");
  const merit = await type("giay-khen-ca-nhan", "Giấy khen của Giám đốc Trung tâm", "commendation", "individual");
  const teamMerit = await type(
    "giay-khen-tap-the",
    "Giấy khen tập thể của Giám đốc Trung tâm",
    "commendation",
    "collective",
  );

  const { departments, director } = organisation;
  const record = (number: string, title: string, signedOn: string, campaignId: string | null, lines: Line[]) =>
    centre.as("officer", `${signedOn} 16:30`, (work) =>
      recordDecision(work, {
        number: `${number}/QĐ-TTHN`,
        title,
        signedOn,
        signerId: director.id,
        signerName: director.name,
        signerPost: "Giám đốc",
        issuer: "Trung tâm Hội nghị Quốc gia (mẫu)",
        campaignId,
        lines,
      }),
    );
  const person = (key: string, index: number) => personOf(departments, key, index);
  const staff = person("le-tan", 4);

  await record("188", "Công nhận danh hiệu thi đua năm 2021", "2021-12-24", null, [
    { awardTypeId: advanced, subjectId: staff, achievement: "Hoàn thành tốt nhiệm vụ năm 2021" },
    { awardTypeId: advanced, subjectId: person("ky-thuat", 3), achievement: "Hoàn thành tốt nhiệm vụ năm 2021" },
  ]);
  await record("96", "Khen thưởng đợt phục vụ Hội nghị cấp cao", "2022-06-17", null, [
    { awardTypeId: merit, subjectId: staff, achievement: "Phục vụ đón tiếp đại biểu Hội nghị cấp cao" },
    {
      awardTypeId: teamMerit,
      subjectId: unitOf(departments, "le-tan"),
      achievement: "Phục vụ Hội nghị cấp cao an toàn, chu đáo",
    },
  ]);
  await record("214", "Công nhận danh hiệu thi đua năm 2022", "2022-12-22", null, [
    { awardTypeId: advanced, subjectId: staff, achievement: "Hoàn thành tốt nhiệm vụ năm 2022" },
    {
      awardTypeId: fighter,
      subjectId: person("hoi-nghi", 2),
      achievement: "Sáng kiến sơ đồ điều phối hội nghị song song",
    },
    {
      awardTypeId: team,
      subjectId: unitOf(departments, "hoi-nghi"),
      achievement: "Dẫn đầu khối Phục vụ hội nghị năm 2022",
    },
  ]);
  await record("231", "Khen thưởng phong trào thi đua năm 2023", "2023-12-28", units.id, [
    { awardTypeId: team, subjectId: unitOf(departments, "hoi-nghi"), achievement: "Dẫn đầu khối Phục vụ hội nghị" },
    { awardTypeId: team, subjectId: unitOf(departments, "to-chuc"), achievement: "Dẫn đầu khối Tham mưu, bảo đảm" },
    {
      awardTypeId: teamMerit,
      subjectId: unitOf(departments, "le-tan"),
      achievement: "Tiến bộ nhất về trụ cột Phối hợp chặt",
    },
    { awardTypeId: advanced, subjectId: staff, achievement: "Đón tiếp 74 sự kiện, không để xảy ra sai sót" },
    { awardTypeId: advanced, subjectId: person("ky-thuat", 3), achievement: "Bảo đảm âm thanh cho 68 hội nghị" },
    { awardTypeId: advanced, subjectId: person("ke-hoach", 2), achievement: "Quyết toán đúng hạn cả bốn quý" },
    { awardTypeId: merit, subjectId: person("am-thuc", 3), achievement: "Phục vụ tiệc Quốc khánh 02/9/2023" },
  ]);
  await centre.as("officer", "2024-01-05 10:00", (work) =>
    recordPraise(work, {
      subjectId: organisation.centreId,
      givenBy: "Bộ trưởng",
      givenOn: "2023-12-29",
      words: "Biểu dương tập thể Trung tâm đã phục vụ an toàn các hội nghị lớn trong năm 2023.",
    }),
  );
}

function personOf(departments: Department[], key: string, index: number): string {
  return departments.find((department) => department.key === key)?.people[index]?.id ?? "";
}

function unitOf(departments: Department[], key: string): string {
  return departments.find((department) => department.key === key)?.id ?? "";
}
