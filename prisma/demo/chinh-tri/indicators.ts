import type { PlannedTarget } from "../filling/campaign";
import type { PlannedIndicator } from "../filling/indicators";

const ofUnit = { nature: "flow", level: "unit" } as const;

export const indicators: PlannedIndicator[] = [
  {
    code: "HN-TS",
    name: "Hội nghị thông tin thời sự",
    unitOfMeasure: "hội nghị",
    kind: "occurrence",
    ...ofUnit,
    calendar: "month",
    definition: "Hội nghị thông tin thời sự hằng tháng cho báo cáo viên, tuyên truyền viên.",
  },
  {
    code: "HN-CD",
    name: "Hội nghị chuyên đề",
    unitOfMeasure: "hội nghị",
    kind: "occurrence",
    ...ofUnit,
    calendar: "own",
  },
  {
    code: "LUOT",
    name: "Lượt người dự hội nghị",
    unitOfMeasure: "lượt",
    kind: "quantity",
    ...ofUnit,
    calendar: "own",
  },
  {
    code: "DU-HN",
    name: "Báo cáo viên, tuyên truyền viên dự đủ hội nghị",
    unitOfMeasure: "%",
    kind: "percent",
    nature: "rate",
    level: "unit",
    decimals: 1,
    calendar: "own",
  },
  {
    code: "BUOI",
    name: "Buổi tuyên truyền miệng ở cơ sở",
    unitOfMeasure: "buổi",
    kind: "quantity",
    ...ofUnit,
    calendar: "own",
  },
];

/** The centre's own teams: conferences and attendance. */
export const teamTargets: PlannedTarget[] = [
  {
    code: "1",
    title: "Tổ chức hội nghị thông tin thời sự hằng tháng",
    unitOfMeasure: "hội nghị",
    points: "30",
    rules: [{ kind: "perOccurrence", start: 0, bonus: { points: 3, cap: 30 } }],
    indicator: { bonus: "HN-TS" },
    plan: { "hanh-chinh": "KG: nhiệm vụ của Tổ Giáo vụ" },
  },
  {
    code: "2",
    title: "Tổ chức hội nghị chuyên đề",
    unitOfMeasure: "hội nghị",
    points: "10",
    rules: [{ kind: "proportional" }],
    indicator: "HN-CD",
    plan: { "giao-vu": "2", "hanh-chinh": "KG: nhiệm vụ của Tổ Giáo vụ" },
  },
  {
    code: "3",
    title: "Lượt người dự hội nghị",
    unitOfMeasure: "lượt",
    points: "20",
    rules: [{ kind: "proportional" }],
    indicator: "LUOT",
    plan: { "giao-vu": "1.600", "hanh-chinh": "KG: nhiệm vụ của Tổ Giáo vụ" },
  },
  {
    code: "4",
    title: "Phục vụ hội nghị, bảo đảm hậu cần",
    points: "20",
    rules: [{ kind: "judged", step: "0.5" }],
  },
  { code: "5", title: "Chấp hành kỷ luật, nội quy cơ quan", points: "20", rules: [{ kind: "judged", step: "0.5" }] },
];

/** Party committees and cells of the network. */
export const networkTargets: PlannedTarget[] = [
  {
    code: "1",
    title: "Báo cáo viên, tuyên truyền viên dự đủ hội nghị",
    unitOfMeasure: "%",
    points: "40",
    aggregate: "average",
    rules: [{ kind: "proportional", floorPercent: 50 }],
    indicator: "DU-HN",
    plan: "95",
  },
  {
    code: "2",
    title: "Buổi tuyên truyền miệng ở cơ sở",
    unitOfMeasure: "buổi",
    points: "40",
    rules: [{ kind: "leaderRelative" }],
    indicator: "BUOI",
    plan: "24",
  },
  { code: "3", title: "Chất lượng, sáng tạo trong tuyên truyền", points: "20", rules: [{ kind: "judged", step: "1" }] },
];
