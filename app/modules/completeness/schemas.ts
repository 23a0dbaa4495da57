import { z } from "zod";

export const explanationSchema = z.strictObject({
  indicatorId: z.uuid(),
  subjectId: z.uuid(),
  words: z
    .string()
    .trim()
    .min(3, "Ghi lý do, ví dụ: tháng 2 nghỉ Tết, không mở hội nghị.")
    .max(2000, "Giải trình dài nhất 2.000 ký tự."),
});
