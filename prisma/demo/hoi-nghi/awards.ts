import { recordPraise } from "~/modules/praise/record-praise.server";
import type { DemoAgency } from "../demo-agency";
import { addAwardTypes, type PlannedAward, recordSigned } from "../filling/awards";
import type { Campaigns } from "./campaigns";
import type { Department, Organisation } from "./organisation";

const advanced = "lao-dong-tien-tien";
const fighter = "chien-si-thi-dua-co-so";
const team = "tap-the-lao-dong-tien-tien";
const merit = "giay-khen-ca-nhan";
const teamMerit = "giay-khen-tap-the";

/** Titles and commendations over four years, and the minister's praise, which is no award. */
export async function recordAwards(
  centre: DemoAgency,
  organisation: Organisation,
  { units }: Campaigns,
): Promise<void> {
  const awardId = await addAwardTypes(centre, "2022-12-01 09:00", [
    { code: advanced, name: "Lao động tiên tiến", kind: "title", subjectKind: "individual" },
    { code: fighter, name: "Chiến sĩ thi đua cơ sở", kind: "title", subjectKind: "individual" },
    { code: team, name: "Tập thể lao động tiên tiến", kind: "title", subjectKind: "collective" },
    { code: merit, name: "Giấy khen của Giám đốc Trung tâm", kind: "commendation", subjectKind: "individual" },
    {
      code: teamMerit,
      name: "Giấy khen tập thể của Giám đốc Trung tâm",
      kind: "commendation",
      subjectKind: "collective",
    },
  ]);
  const { departments, director } = organisation;
  const record = (number: string, title: string, signedOn: string, campaignId: string | null, lines: PlannedAward[]) =>
    recordSigned(centre, awardId, {
      ...{ number: `${number}/QĐ-TTHN`, title, signedOn, campaignId, lines },
      ...{ signer: director, post: "Giám đốc", issuer: "Trung tâm Hội nghị Quốc gia (mẫu)" },
    });
  const person = (key: string, index: number) => personOf(departments, key, index);
  const staff = person("le-tan", 4);

  await record("188", "Công nhận danh hiệu thi đua năm 2021", "2021-12-24", null, [
    { award: advanced, subjectId: staff, achievement: "Hoàn thành tốt nhiệm vụ năm 2021" },
    { award: advanced, subjectId: person("ky-thuat", 3), achievement: "Hoàn thành tốt nhiệm vụ năm 2021" },
  ]);
  await record("96", "Khen thưởng đợt phục vụ Hội nghị cấp cao", "2022-06-17", null, [
    { award: merit, subjectId: staff, achievement: "Phục vụ đón tiếp đại biểu Hội nghị cấp cao" },
    {
      award: teamMerit,
      subjectId: unitOf(departments, "le-tan"),
      achievement: "Phục vụ Hội nghị cấp cao an toàn, chu đáo",
    },
  ]);
  await record("214", "Công nhận danh hiệu thi đua năm 2022", "2022-12-22", null, [
    { award: advanced, subjectId: staff, achievement: "Hoàn thành tốt nhiệm vụ năm 2022" },
    {
      award: fighter,
      subjectId: person("hoi-nghi", 2),
      achievement: "Sáng kiến sơ đồ điều phối hội nghị song song",
    },
    {
      award: team,
      subjectId: unitOf(departments, "hoi-nghi"),
      achievement: "Dẫn đầu khối Phục vụ hội nghị năm 2022",
    },
  ]);
  await record("231", "Khen thưởng phong trào thi đua năm 2023", "2023-12-28", units.id, [
    { award: team, subjectId: unitOf(departments, "hoi-nghi"), achievement: "Dẫn đầu khối Phục vụ hội nghị" },
    { award: team, subjectId: unitOf(departments, "to-chuc"), achievement: "Dẫn đầu khối Tham mưu, bảo đảm" },
    {
      award: teamMerit,
      subjectId: unitOf(departments, "le-tan"),
      achievement: "Tiến bộ nhất về trụ cột Phối hợp chặt",
    },
    { award: advanced, subjectId: staff, achievement: "Đón tiếp 74 sự kiện, không để xảy ra sai sót" },
    { award: advanced, subjectId: person("ky-thuat", 3), achievement: "Bảo đảm âm thanh cho 68 hội nghị" },
    { award: advanced, subjectId: person("ke-hoach", 2), achievement: "Quyết toán đúng hạn cả bốn quý" },
    { award: merit, subjectId: person("am-thuc", 3), achievement: "Phục vụ tiệc Quốc khánh 02/9/2023" },
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
