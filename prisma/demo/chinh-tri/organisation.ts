import { inventedNames } from "../filling/invented-names";
import type { PlannedPerson, PlannedSeat, PlannedUnit } from "../filling/organisation";

const since = "2012-01-01";

const teams = [
  { key: "giao-vu", name: "Tổ Giáo vụ", people: ["Lê Văn Thiệu", "Đào Thị Hồng Nhung", "Nguyễn Thế Vinh"] },
  { key: "hanh-chinh", name: "Tổ Hành chính", people: ["Phạm Thị Mai Hoa", "Bùi Đình Trọng"] },
] as const;

/** Party committees and cells outside the centre; `count` people of each spread the news: 189 together. */
export const committees = [
  { key: "an-hoa", name: "Đảng bộ phường An Hòa (mẫu)", count: 24 },
  { key: "binh-dinh", name: "Đảng bộ phường Bình Định (mẫu)", count: 22 },
  { key: "cam-thuong", name: "Đảng bộ phường Cẩm Thượng (mẫu)", count: 21 },
  { key: "dong-mai", name: "Đảng bộ phường Đông Mai (mẫu)", count: 20 },
  { key: "hai-tan", name: "Đảng bộ phường Hải Tân (mẫu)", count: 19 },
  { key: "nam-son", name: "Đảng bộ xã Nam Sơn (mẫu)", count: 18 },
  { key: "tan-hung", name: "Đảng bộ xã Tân Hưng (mẫu)", count: 17 },
  { key: "tu-minh", name: "Đảng bộ phường Tứ Minh (mẫu)", count: 16 },
  { key: "benh-vien", name: "Chi bộ Bệnh viện thành phố (mẫu)", count: 12 },
  { key: "cong-ty", name: "Chi bộ Công ty Môi trường (mẫu)", count: 11 },
  { key: "truong-hoc", name: "Chi bộ Trường Trung học số 1 (mẫu)", count: 9 },
] as const;

const staffOf = ({ key, people }: (typeof teams)[number]): PlannedPerson[] =>
  people.map((name, index) => ({
    name,
    posts: [{ unit: key, title: index === 0 ? "Tổ trưởng" : "Giảng viên", since: "2018-01-01", isHead: index === 0 }],
  }));

export const director = "Trần Quang Nhật";

/** The director holds three posts: of the centre, of its party cell, and of the city's propaganda committee. */
export const organisation: { units: PlannedUnit[]; people: PlannedPerson[]; seats: PlannedSeat[] } = {
  units: [
    { key: "centre", name: "Trung tâm Chính trị thành phố (mẫu)", shortName: "Trung tâm", since },
    ...teams.map(({ key, name }) => ({ key, name, under: "centre", since })),
    { key: "cell", name: "Chi bộ Trung tâm Chính trị (mẫu)", structure: "party", since },
    { key: "propaganda", name: "Ban Tuyên giáo Thành ủy (mẫu)", structure: "network", since },
    { key: "rapporteurs", name: "Đội ngũ báo cáo viên Thành ủy (mẫu)", structure: "network", since },
    ...committees.map(({ key, name }) => ({ key, name, structure: "network" as const, since })),
  ],
  people: [
    {
      name: director,
      posts: [
        { unit: "centre", title: "Giám đốc", since: "2019-07-01", isHead: true },
        { unit: "cell", title: "Bí thư Chi bộ", since: "2019-08-01", isHead: true },
        { unit: "propaganda", title: "Phó Trưởng ban", since: "2018-02-01" },
      ],
    },
    { name: "Đoàn Thị Lan Phương", posts: [{ unit: "centre", title: "Phó Giám đốc", since: "2020-01-01" }] },
    ...teams.flatMap(staffOf),
  ],
  seats: [
    { role: "leader", name: director },
    { role: "officer", name: "Phạm Thị Mai Hoa" },
    { role: "verifier", name: "Đoàn Thị Lan Phương" },
    { role: "unitHead", name: "Lê Văn Thiệu", unit: "giao-vu" },
    { role: "council", name: "Nguyễn Thế Vinh" },
    { role: "staff", name: "Đào Thị Hồng Nhung", unit: "giao-vu" },
  ],
};

export type Listed = { name: string; unit: string; title: string; since: string };

/** The 19 rapporteurs of the city and the 189 propagandists at the grass roots, as their list names them. */
export const listed: Listed[] = spread(inventedNames(208, 2022));

function spread(names: readonly string[]): Listed[] {
  const homes = committees.flatMap(({ key, count }) => Array.from({ length: count }, () => key));
  return names.map((name, index) =>
    index < 19
      ? { name, unit: "rapporteurs", title: "Báo cáo viên Thành ủy", since: "2020-10-01" }
      : { name, unit: homes[index - 19] ?? "", title: "Tuyên truyền viên cơ sở", since: "2021-01-15" },
  );
}
