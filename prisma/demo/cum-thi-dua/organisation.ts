import type { PlannedPerson, PlannedSeat, PlannedUnit } from "../filling/organisation";
import { bodies } from "./bodies";

const since = "2021-06-01";

/** The chairs of the bodies, in their order; every name is invented. */
const chairs = [
  "Phùng Đức Thắng",
  "Lại Thị Minh Châu",
  "Cao Xuân Trường",
  "Tạ Hữu Phước",
  "Mạc Thu Giang",
  "Đinh Công Hiếu",
  "Kiều Ngọc Ánh",
  "Quách Văn Lâm",
  "Thái Bích Ngọc",
  "Hà Quang Vinh",
  "Lò Thị Mai",
  "Vàng A Sáng",
  "Lường Văn Thuận",
  "Hà Thị Nguyệt",
  "Bàn Văn Tiến",
];

const office = (name: string, title: string, isHead = false): PlannedPerson => ({
  name,
  posts: [{ unit: "office", title, since, isHead }],
});

export const organisation: { units: PlannedUnit[]; people: PlannedPerson[]; seats: PlannedSeat[] } = {
  units: [
    { key: "office", name: "Thường trực Cụm thi đua (mẫu)", shortName: "Thường trực", since },
    ...bodies.map(({ key, name, shortName }) => ({ key, name, shortName, structure: "network" as const, since })),
  ],
  people: [
    office("Doãn Trung Kiên", "Cụm trưởng", true),
    office("Âu Thị Hạnh", "Tổ trưởng Tổ thư ký"),
    office("Nghiêm Xuân Bách", "Thư ký thẩm định"),
    office("Lưu Hải Đăng", "Thành viên Hội đồng"),
    office("Tống Khánh Vy", "Chuyên viên"),
    ...bodies.map(({ key }, index) => ({
      name: chairs[index] ?? "",
      posts: [{ unit: key, title: "Chủ tịch Ủy ban nhân dân", since, isHead: true }],
    })),
  ],
  seats: [
    { role: "leader", name: "Doãn Trung Kiên" },
    { role: "officer", name: "Âu Thị Hạnh" },
    { role: "verifier", name: "Nghiêm Xuân Bách" },
    { role: "council", name: "Lưu Hải Đăng" },
    { role: "staff", name: "Tống Khánh Vy", unit: "office" },
    { role: "unitHead", name: chairs[0] ?? "", unit: "an-binh" },
  ],
};
