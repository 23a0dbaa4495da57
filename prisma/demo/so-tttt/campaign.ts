import type { PlannedCampaign, PlannedTarget } from "../filling/campaign";
import { divisionKeys, outsideKeys } from "./organisation";

const city = "Ủy ban nhân dân thành phố";

/** Six areas, in words. */
export const areas = [
  "Thông tin, tuyên truyền",
  "Ngầm hóa cáp viễn thông",
  "Công nghệ thông tin tại bộ phận một cửa, dịch vụ công trực tuyến",
  "An toàn thông tin",
  "Thanh tra, kiểm tra",
  "Kỷ luật, kỷ cương công vụ",
] as const;

/** Positions count the areas from 0. */
export const tasks = [
  { title: "Tuyên truyền nghị quyết, chính sách đến cơ sở", assignedBy: city, pillarPositions: [0] },
  { title: "Chỉnh trang đô thị, ngầm hóa cáp treo các tuyến phố chính", assignedBy: city, pillarPositions: [1] },
  { title: "Vận hành hệ thống một cửa điện tử liên thông", assignedBy: city, pillarPositions: [2] },
  { title: "Bảo đảm an toàn thông tin cho thành phố thông minh", assignedBy: city, pillarPositions: [3] },
  { title: "Thanh tra, kiểm tra theo kế hoạch năm", assignedBy: city, pillarPositions: [4] },
  { title: "Siết chặt kỷ luật, kỷ cương hành chính", assignedBy: city, pillarPositions: [5] },
];

/** Where nothing shows what was done, whatever step is claimed scores the floor. */
const rated = (points: number): PlannedTarget["rules"] => [
  {
    kind: "rating",
    scale: {
      "xuất sắc": String(points),
      tốt: String(points * 0.8),
      khá: String(points * 0.6),
      "trung bình": String(points * 0.4),
    },
    withoutEvidence: String(points * 0.2),
  },
];

const everybody = [...divisionKeys, ...outsideKeys];

const onlyFor = (keys: readonly string[]): Record<string, string> =>
  Object.fromEntries(everybody.filter((key) => !keys.includes(key)).map((key) => [key, "KG: không thuộc nhiệm vụ"]));

export const targets: PlannedTarget[] = [
  { code: "1", pillar: 1, title: "Tuyên truyền kịp thời chủ trương, chính sách", points: "15", rules: rated(15) },
  { code: "2", pillar: 1, title: "Phản ánh đúng định hướng, không để xảy ra sai sót", points: "10", rules: rated(10) },
  {
    code: "3",
    pillar: 2,
    title: "Phối hợp ngầm hóa, chỉnh trang cáp viễn thông",
    points: "15",
    rules: rated(15),
    plan: onlyFor(["buu-chinh", "vhtt-1", "vhtt-2", "dn-1", "dn-2"]),
  },
  {
    code: "4",
    pillar: 3,
    title: "Ứng dụng công nghệ thông tin tại bộ phận một cửa",
    points: "10",
    rules: rated(10),
  },
  { code: "5", pillar: 3, title: "Cung cấp dịch vụ công trực tuyến mức độ cao", points: "10", rules: rated(10) },
  { code: "6", pillar: 4, title: "Bảo đảm an toàn thông tin", points: "15", rules: rated(15) },
  { code: "7", pillar: 5, title: "Chấp hành kết luận thanh tra, kiểm tra", points: "10", rules: rated(10) },
  {
    code: "8",
    pillar: 6,
    title: "Chấp hành kỷ luật, kỷ cương công vụ",
    points: "15",
    rules: [{ kind: "judged", step: "0.5" }],
  },
];

/** The campaign of a year: no figure at all; what is not assigned is left out and the rest rescaled. */
export function campaignOf(year: number): Omit<PlannedCampaign, "entrants"> {
  return {
    information: {
      name: `Thi đua ngành Thông tin và Truyền thông năm ${year}`,
      theme: "",
      organiser: "Công đoàn Sở Thông tin và Truyền thông",
      ranks: "unit",
      startsOn: `${year}-01-01`,
      endsOn: `${year}-12-31`,
      objectives: `Hoàn thành toàn diện nhiệm vụ thông tin và truyền thông năm ${year} trên sáu lĩnh vực.`,
      participants: "Các phòng, đơn vị thuộc Sở và mạng lưới văn hóa – thông tin, truyền thanh, doanh nghiệp, báo chí.",
      plan: "Đăng ký giao ước quý I; gửi minh chứng trước ngày 30/11; chấm điểm, bình xét tháng 12.",
      measures:
        "Năm giải pháp: tăng cường lãnh đạo của cấp ủy; đổi mới hình thức phát động; gắn thi đua với thực hiện nhiệm vụ chuyên môn; kiểm tra, đôn đốc thường xuyên; sơ kết, nhân rộng điển hình.",
      rewards: "Giấy khen của Giám đốc Sở cho tập thể dẫn đầu mỗi khối.",
      statedTotal: "100",
    },
    pillars: areas,
    tasks,
    clusters: ["Khối phòng, đơn vị thuộc Sở", "Khối mạng lưới"],
    targets,
    scoring: {
      notApplicable: "excludeAndRescale",
      notAssigned: "rescale",
      withoutAnyResult: "notRanked",
      decimals: 2,
      ties: "competition",
      clampTotal: { min: 0, max: null },
      tieBreakers: [{ target: "8" }],
      classes: [
        { id: "excellent", label: "Xuất sắc", atLeast: 85, gates: [{ everyLeafAtLeastPercent: 60 }] },
        { id: "good", label: "Tốt", atLeast: 70 },
        { id: "fair", label: "Khá", atLeast: 55 },
        { id: "completed", label: "Hoàn thành" },
      ],
    },
  };
}
