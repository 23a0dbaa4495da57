import { secondSeat } from "../accounts";
import type { PlannedPerson, PlannedSeat, PlannedUnit } from "../filling/organisation";

const since = "2008-06-01";

const divisions = [
  { key: "van-phong", name: "Văn phòng Sở", people: ["Đoàn Thị Cẩm Tú", "Nguyễn Hữu Nghĩa", "Trương Mỹ Nhân"] },
  { key: "thanh-tra", name: "Thanh tra Sở", people: ["Võ Thành Danh", "Lâm Hoàng Phúc", "Châu Thị Ngọc Hà"] },
  {
    key: "buu-chinh",
    name: "Phòng Bưu chính – Viễn thông",
    people: ["Huỳnh Công Lý", "Trần Quốc Thái", "Đinh Thị Bảo Yến"],
  },
  { key: "cntt", name: "Phòng Công nghệ thông tin", people: ["Tăng Minh Trí", "Lê Phước Hậu", "Nguyễn Thị Trúc Ly"] },
  {
    key: "bao-chi",
    name: "Phòng Thông tin – Báo chí – Xuất bản",
    people: ["Dương Thị Thanh Nhàn", "Bùi Khắc Duy", "Phạm Ngọc Thảo My"],
  },
] as const;

/** Bodies outside the department that take part in its campaigns. */
const outside = [
  ["vhtt-1", "Phòng Văn hóa – Thông tin quận Ninh Phú (mẫu)", "Hứa Văn Tấn"],
  ["vhtt-2", "Phòng Văn hóa – Thông tin quận Cái Sắn (mẫu)", "Trịnh Thị Diễm My"],
  ["vhtt-3", "Phòng Văn hóa – Thông tin huyện Phong Thạnh (mẫu)", "La Hoàng Nam"],
  ["vhtt-4", "Phòng Văn hóa – Thông tin huyện Vĩnh Thới (mẫu)", "Nguyễn Thị Kiều Oanh"],
  ["dai-1", "Đài Truyền thanh quận Ninh Phú (mẫu)", "Phan Thanh Liêm"],
  ["dai-2", "Đài Truyền thanh quận Cái Sắn (mẫu)", "Đỗ Thị Bé Hai"],
  ["dai-3", "Đài Truyền thanh huyện Phong Thạnh (mẫu)", "Quan Chí Thiện"],
  ["dn-1", "Viễn thông Tây Đô (mẫu)", "Lương Gia Bách"],
  ["dn-2", "Bưu điện thành phố (mẫu)", "Trần Thị Lệ Quyên"],
  ["bao-1", "Báo Tây Đô (mẫu)", "Ngô Trí Dũng"],
  ["bao-2", "Tạp chí Đồng Bằng (mẫu)", "Kim Thị Sô Phia"],
  ["vp-1", "Văn phòng thường trú Báo Phương Nam (mẫu)", "Vương Tấn Lộc"],
] as const;

export const divisionKeys = divisions.map(({ key }) => key);
export const outsideKeys = outside.map(([key]) => key);

const staffOf = ({ key, people }: (typeof divisions)[number]): PlannedPerson[] =>
  people.map((name, index) => ({
    name,
    posts: [
      {
        unit: key,
        title: ["Trưởng phòng", "Phó trưởng phòng", "Chuyên viên"][index] ?? "Chuyên viên",
        since: "2015-01-01",
        isHead: index === 0,
      },
      ...(name === "Đoàn Thị Cẩm Tú"
        ? [{ unit: "union", title: "Chủ tịch Công đoàn", since: "2017-10-01", isHead: true }]
        : []),
    ],
  }));

/** A department with five divisions, and a network of twelve bodies around it. */
export const organisation: { units: PlannedUnit[]; people: PlannedPerson[]; seats: PlannedSeat[] } = {
  units: [
    { key: "department", name: "Sở Thông tin và Truyền thông (mẫu)", shortName: "Sở TT&TT", since },
    ...divisions.map(({ key, name }) => ({ key, name, under: "department", since })),
    { key: "union", name: "Công đoàn Sở Thông tin và Truyền thông (mẫu)", structure: "union", since },
    ...outside.map(([key, name]) => ({ key, name, structure: "network" as const, since })),
  ],
  people: [
    { name: "Hồ Quốc Khánh", posts: [{ unit: "department", title: "Giám đốc Sở", since: "2016-03-01", isHead: true }] },
    { name: "Lê Thị Ánh Nguyệt", posts: [{ unit: "department", title: "Phó Giám đốc Sở", since: "2017-05-01" }] },
    { name: "Nguyễn Trọng Hiếu", posts: [{ unit: "department", title: "Phó Giám đốc Sở", since: "2017-09-01" }] },
    ...divisions.flatMap(staffOf),
    ...outside.map(([unit, , name]) => ({
      name,
      posts: [{ unit, title: "Người đứng đầu", since: "2016-01-01", isHead: true }],
    })),
  ],
  seats: [
    { role: "leader", name: "Hồ Quốc Khánh" },
    { role: "leader", name: "Nguyễn Trọng Hiếu", email: secondSeat.email },
    { role: "officer", name: "Đoàn Thị Cẩm Tú" },
    { role: "verifier", name: "Lê Thị Ánh Nguyệt" },
    { role: "unitHead", name: "Tăng Minh Trí", unit: "cntt" },
    { role: "council", name: "Võ Thành Danh" },
    { role: "staff", name: "Lê Phước Hậu", unit: "cntt" },
  ],
};
