import { z } from "zod";

export const awardTypeSchema = z.strictObject({
  code: z.string().trim().min(1, "Nhập mã, ví dụ LDTT.").max(60, "Mã dài nhất 60 ký tự."),
  name: z.string().trim().min(2, "Nhập tên, ví dụ Lao động tiên tiến.").max(200, "Tên dài nhất 200 ký tự."),
  kind: z.enum(["title", "commendation"], { error: "Chọn danh hiệu thi đua hoặc hình thức khen thưởng." }),
  subjectKind: z.enum(["individual", "collective"], { error: "Chọn cá nhân hoặc tập thể." }),
});
