import { z } from "zod";

/** One appraisal as the form sends it: points as written, or a step of the scale. */
export const appraisalSchema = z.strictObject({
  targetId: z.uuid("Tải lại trang rồi thử lại."),
  subjectId: z.uuid("Tải lại trang rồi thử lại."),
  points: z.string().trim().max(20, "Nhập số điểm, ví dụ 7,5.").optional(),
  step: z.string().trim().max(60, "Chọn một mức.").optional(),
  reason: z
    .string()
    .trim()
    .min(3, "Ghi căn cứ cho điểm: văn bản, kết quả, buổi kiểm tra nào.")
    .max(2000, "Căn cứ dài nhất 2.000 ký tự."),
  /** 0 where nothing was given yet. */
  version: z.coerce.number<number | string>().int().min(0),
});
