import { z } from "zod";

const id = z.uuid("Chọn lại trong danh sách.");

export const proposalSchema = z.strictObject({
  subjectId: z.uuid("Chọn đối tượng."),
  targetId: z.union([z.literal("").transform(() => null), id]),
  points: z.string().trim().min(1, "Nhập số điểm, ví dụ 2 hoặc -0,5.").max(20, "Nhập số điểm, ví dụ 2 hoặc -0,5."),
  reason: z
    .string()
    .trim()
    .min(3, "Ghi lý do và căn cứ: văn bản, thành tích, vi phạm nào.")
    .max(2000, "Lý do dài nhất 2.000 ký tự."),
});

export const decisionSchema = z.strictObject({
  verdict: z.enum(["grant", "refuse"]),
  reason: z.string().trim().max(2000, "Lý do dài nhất 2.000 ký tự.").default(""),
});
