import type { JudgedBy } from "~/domain/target-answer";

type Resolved = { title: string; judgedBy: JudgedBy; points: string; indicator?: string; plan?: string };

/** The eleven targets of the resolution of 2020, and how each is judged: two of them by a figure. */
export const resolution: Resolved[] = [
  {
    title: "Hoàn thành 100 % kế hoạch Sở giao",
    judgedBy: "figures",
    points: "20",
    indicator: "KE-HOACH",
    plan: "100",
  },
  { title: "Củng cố, kiện toàn tổ chức bộ máy", judgedBy: "judgement", points: "8" },
  { title: "Nâng cao năng suất lao động", judgedBy: "judgement", points: "8" },
  { title: "Nâng cao chất lượng điểm báo và các hoạt động được phê duyệt", judgedBy: "rating", points: "8" },
  { title: "Thu thập, xử lý thông tin thành cơ sở dữ liệu phục vụ báo chí", judgedBy: "rating", points: "8" },
  { title: "Tổ chức họp báo, sự kiện chuyên nghiệp", judgedBy: "rating", points: "8" },
  {
    title: "Thực hành tiết kiệm, cải thiện đời sống vật chất, tinh thần",
    judgedBy: "judgement",
    points: "8",
  },
  {
    title: "Phổ biến chính sách về quyền và nghĩa vụ của người lao động",
    judgedBy: "judgement",
    points: "8",
  },
  { title: "Nâng cao chất lượng đội ngũ", judgedBy: "judgement", points: "8" },
  {
    title: "Tham gia đầy đủ các buổi sinh hoạt thời sự",
    judgedBy: "figures",
    points: "8",
    indicator: "THOI-SU",
    plan: "100",
  },
  {
    title: "Đạt thành tích cao trong các phong trào do Sở và Thành phố phát động",
    judgedBy: "rating",
    points: "8",
  },
];
