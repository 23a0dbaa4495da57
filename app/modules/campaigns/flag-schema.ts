import { z } from "zod";

const fields = {
  subjectId: z.uuid("Chọn đối tượng."),
  flag: z.string().trim().min(2, "Ghi điều kiện, ví dụ: kỷ luật.").max(60, "Dài nhất 60 ký tự."),
  reason: z.string().trim().min(3, "Ghi lý do, ít nhất ba ký tự.").max(2000, "Lý do dài nhất 2.000 ký tự."),
};

export const flagSchema = z.strictObject(fields);
