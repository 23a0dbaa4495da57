import type { PlannedTarget } from "../filling/campaign";

const proportional = [{ kind: "proportional" as const }];
const percent = { unitOfMeasure: "%", aggregate: "average", rules: proportional } as const;
const given = { aggregate: "latest" } as const;

const withoutRevenue = "KG: không có nhiệm vụ kinh doanh";

export const unitTargets: PlannedTarget[] = [
  { code: "1", pillar: 1, title: "Nộp báo cáo đúng hạn", indicator: "U01", ...percent, points: "8", plan: "100" },
  {
    code: "2",
    pillar: 1,
    title: "Chấp hành giờ làm việc, ca trực",
    indicator: "U02",
    ...percent,
    points: "6",
    plan: "98",
  },
  {
    code: "3",
    pillar: 1,
    title: "Không vi phạm nội quy, quy chế",
    ...given,
    points: "6",
    rules: [{ kind: "judged", step: "0.5" }],
  },
  {
    code: "4",
    pillar: 2,
    title: "Sự kiện không để xảy ra sự cố",
    indicator: "U03",
    ...percent,
    points: "12",
    plan: "95",
  },
  {
    code: "5",
    pillar: 2,
    title: "Đơn vị tổ chức hội nghị hài lòng",
    indicator: "U05",
    ...percent,
    points: "10",
    plan: "95",
  },
  { code: "6", pillar: 2, title: "Nhiệm vụ Bộ giao đúng hạn", indicator: "U06", ...percent, points: "8", plan: "90" },
  {
    code: "7",
    pillar: 3,
    title: "Phiếu phối hợp xử lý trong 24 giờ",
    indicator: "U04",
    ...percent,
    points: "10",
    rules: [{ kind: "proportional", floorPercent: 80 }],
    plan: "95",
  },
  {
    code: "8",
    pillar: 3,
    title: "Các phòng chấm mức độ phối hợp",
    ...given,
    points: "10",
    rules: [{ kind: "rating", scale: { "rất tốt": 10, tốt: 8, khá: 6, "trung bình": 4, "chưa đạt": 2 } }],
  },
  {
    code: "9",
    pillar: 4,
    title: "Doanh thu dịch vụ",
    indicator: "U07",
    unitOfMeasure: "triệu đồng",
    points: "12",
    aggregate: "sum",
    rules: proportional,
    plan: {
      "hoi-nghi": "7.200",
      "ky-thuat": "2.400",
      "le-tan": "1.200",
      "kinh-doanh": "5.000",
      "am-thuc": "2.700",
      "to-chuc": withoutRevenue,
      "ke-hoach": withoutRevenue,
      "quan-tri": withoutRevenue,
    },
  },
  {
    code: "10",
    pillar: 4,
    title: "Tiết kiệm điện, nước, vật tư",
    ...given,
    points: "8",
    rules: [{ kind: "judged", step: "0.25" }],
  },
  {
    code: "11",
    pillar: 4,
    title: "Sáng kiến được công nhận",
    indicator: "U08",
    unitOfMeasure: "sáng kiến",
    points: "6",
    aggregate: "sum",
    rules: proportional,
    plan: "3",
  },
  {
    code: "12",
    pillar: 4,
    title: "Cơ chế vận hành, bảo trì mới",
    ...given,
    points: "4",
    rules: [{ kind: "judged", step: "0.5" }],
  },
];

export const peopleTargets: PlannedTarget[] = [
  {
    code: "1",
    pillar: 1,
    title: "Ca trực đúng giờ",
    indicator: "P01",
    unitOfMeasure: "ca",
    points: "30",
    aggregate: "sum",
    rules: proportional,
    plan: "264",
  },
  {
    code: "2",
    pillar: 2,
    title: "Sự kiện phục vụ",
    indicator: "P02",
    unitOfMeasure: "sự kiện",
    points: "30",
    aggregate: "sum",
    rules: proportional,
    plan: "96",
  },
  { code: "3", pillar: 3, title: "Khách hài lòng", indicator: "P03", ...percent, points: "20", plan: "95" },
  {
    code: "4",
    pillar: 4,
    title: "Giờ tập huấn",
    indicator: "P04",
    unitOfMeasure: "giờ",
    points: "20",
    aggregate: "sum",
    rules: proportional,
    plan: "48",
  },
];

const minister = "Bộ trưởng";

/** The five tasks of the minister; positions count the pillars from 0. */
export const tasks = [
  { title: "Gương mẫu trong công tác Đảng", assignedBy: minister, pillarPositions: [0, 1] },
  { title: "Nâng cao chất lượng phục vụ", assignedBy: minister, pillarPositions: [1, 2] },
  { title: "Đầu tư hạ tầng và mở rộng nguồn thu", assignedBy: minister, pillarPositions: [3] },
  { title: "Cơ chế mới về vận hành, bảo trì", assignedBy: minister, pillarPositions: [1, 3] },
  { title: "Tinh gọn tổ chức bộ máy", assignedBy: minister, pillarPositions: [2, 3] },
];
