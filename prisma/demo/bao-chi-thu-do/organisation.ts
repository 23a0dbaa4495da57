import type { PlannedPerson, PlannedSeat, PlannedUnit } from "../filling/organisation";

const since = "2022-01-01";

const departments = [
  {
    key: "tin-bai",
    name: "Phòng Tin bài",
    people: ["Phạm Việt Anh", "Trương Ngọc Bích", "Vũ Hà Linh", "Đào Minh Quang", "Lê Thị Thu Uyên"],
  },
  { key: "truyen-hinh", name: "Phòng Truyền hình", people: ["Hoàng Tuấn Dũng", "Nguyễn Hải Nam", "Tô Thanh Trà"] },
  {
    key: "tuong-tac",
    name: "Phòng Văn bản – Tương tác",
    people: ["Bùi Thị Kim Oanh", "Ngô Đức Mạnh", "Phan Thùy Dương", "Trịnh Quốc Việt"],
  },
  {
    key: "tong-dai",
    name: "Phòng Hỗ trợ trực tuyến",
    people: ["Đặng Thị Hồng Vân", "Lý Gia Huy", "Mai Thế Cường", "Nguyễn Khánh Ly"],
  },
  { key: "ha-tang", name: "Phòng Hạ tầng – Tên miền", people: ["Chu Văn Hưng", "Đỗ Nhật Tân", "Phùng Thị Loan"] },
  {
    key: "hanh-chinh",
    name: "Phòng Hành chính – Tổng hợp",
    people: ["Lê Bảo Trâm", "Nguyễn Đình Khoa", "Vương Thị Hiền"],
  },
] as const;

/** Departments of the centre, which compete with each other. */
export const departmentKeys = departments.map(({ key }) => key);

const staffOf = ({ key, people }: (typeof departments)[number]): PlannedPerson[] =>
  people.map((name, index) => ({
    name,
    posts: [
      {
        unit: key,
        title: index === 0 ? "Trưởng phòng" : key === "hanh-chinh" ? "Chuyên viên" : "Biên tập viên",
        since,
        isHead: index === 0,
      },
      ...(name === "Lê Bảo Trâm"
        ? [{ unit: "union", title: "Chủ tịch Công đoàn", since: "2022-03-01", isHead: true }]
        : []),
    ],
  }));

/** The centre under an acting head; the portal's unit stood before it. */
export const organisation: { units: PlannedUnit[]; people: PlannedPerson[]; seats: PlannedSeat[] } = {
  units: [
    { key: "portal", name: "Cổng Giao tiếp điện tử Thủ đô (mẫu)", shortName: "Cổng Giao tiếp", since: "2012-06-01" },
    { key: "centre", name: "Trung tâm Báo chí Thủ đô (mẫu)", shortName: "Trung tâm", since },
    ...departments.map(({ key, name }) => ({ key, name, under: "centre", since })),
    { key: "union", name: "Công đoàn Trung tâm Báo chí Thủ đô (mẫu)", structure: "union", since },
    {
      key: "department",
      name: "Sở Thông tin và Truyền thông Thủ đô (mẫu)",
      shortName: "Sở",
      structure: "network",
      since: "2008-04-01",
    },
  ],
  people: [
    {
      name: "Trần Thị Mỹ Lệ",
      posts: [{ unit: "centre", title: "Phó Giám đốc phụ trách", since, isHead: true, isActing: true }],
    },
    { name: "Đinh Hoàng Sơn", posts: [{ unit: "centre", title: "Phó Giám đốc", since: "2022-02-15" }] },
    { name: "Nguyễn Bá Thành", posts: [{ unit: "department", title: "Phó Giám đốc Sở", since: "2020-10-01" }] },
    ...departments.flatMap(staffOf),
  ],
  seats: [
    { role: "leader", name: "Trần Thị Mỹ Lệ" },
    { role: "officer", name: "Lê Bảo Trâm" },
    { role: "verifier", name: "Đinh Hoàng Sơn" },
    { role: "unitHead", name: "Phạm Việt Anh", unit: "tin-bai" },
    { role: "council", name: "Hoàng Tuấn Dũng" },
    { role: "staff", name: "Vũ Hà Linh", unit: "tin-bai" },
  ],
};
