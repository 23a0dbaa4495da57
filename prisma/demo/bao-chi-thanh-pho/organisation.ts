import type { PlannedPerson, PlannedSeat, PlannedUnit } from "../filling/organisation";

const since = "2020-03-02";

const departments = [
  {
    key: "hanh-chinh",
    name: "Phòng Hành chính – Tổng hợp",
    people: ["Phạm Thị Thùy Linh", "Trần Nhật Minh", "Võ Hoài Thương"],
  },
  {
    key: "thong-tin",
    name: "Phòng Thông tin – Báo chí",
    people: ["Lê Hoàng Long", "Nguyễn Ngọc Quỳnh Như", "Đặng Hữu Tài", "Huỳnh Thị Bích Trâm"],
  },
  { key: "su-kien", name: "Phòng Sự kiện – Hợp tác", people: ["Bạch Thị Phương Nga", "Ngô Gia Bảo", "Trịnh Anh Khoa"] },
] as const;

export const departmentKeys = departments.map(({ key }) => key);

const staffOf = ({ key, people }: (typeof departments)[number]): PlannedPerson[] =>
  people.map((name, index) => ({
    name,
    posts: [
      { unit: key, title: index === 0 ? "Trưởng phòng" : "Chuyên viên", since, isHead: index === 0 },
      ...(name === "Phạm Thị Thùy Linh"
        ? [{ unit: "union", title: "Chủ tịch Công đoàn lâm thời", since: "2020-05-04", isHead: true }]
        : []),
    ],
  }));

export const director = "Nguyễn Trọng Hiếu";

/** A new centre with a provisional union committee; its director is deputy director of the department above it as well. */
export const organisation: { units: PlannedUnit[]; people: PlannedPerson[]; seats: PlannedSeat[] } = {
  units: [
    { key: "centre", name: "Trung tâm Báo chí Thành phố (mẫu)", shortName: "Trung tâm", since },
    ...departments.map(({ key, name }) => ({ key, name, under: "centre", since })),
    {
      key: "union",
      name: "Công đoàn lâm thời Trung tâm Báo chí Thành phố (mẫu)",
      shortName: "Công đoàn lâm thời",
      structure: "union",
      since: "2020-05-04",
    },
    {
      key: "department",
      name: "Sở Thông tin và Truyền thông (mẫu)",
      shortName: "Sở TT&TT",
      structure: "network",
      since: "2008-06-01",
    },
  ],
  people: [
    {
      name: director,
      posts: [
        { unit: "centre", title: "Giám đốc", since, isHead: true },
        { unit: "department", title: "Phó Giám đốc Sở", since: "2017-09-01" },
      ],
    },
    { name: "Hà Thị Tuyết Nhung", posts: [{ unit: "centre", title: "Phó Giám đốc", since: "2020-04-01" }] },
    ...departments.flatMap(staffOf),
  ],
  seats: [
    { role: "leader", name: director },
    { role: "officer", name: "Phạm Thị Thùy Linh" },
    { role: "verifier", name: "Hà Thị Tuyết Nhung" },
    { role: "unitHead", name: "Lê Hoàng Long", unit: "thong-tin" },
    { role: "council", name: "Bạch Thị Phương Nga" },
    { role: "staff", name: "Nguyễn Ngọc Quỳnh Như", unit: "thong-tin" },
  ],
};
