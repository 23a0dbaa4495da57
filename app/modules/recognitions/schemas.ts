import { z } from "zod";
import { readDay } from "~/domain/calendar-day";

export const recognitionSchema = z.strictObject({
  subject: z.string().trim().min(2, "Gõ tên rồi chọn trong danh sách gợi ý.").max(300, "Tên dài nhất 300 ký tự."),
  words: z.string().trim().min(3, "Ghi điều được ghi nhận, ít nhất ba ký tự.").max(500, "Dài nhất 500 ký tự."),
  givenBy: z.string().trim().min(2, "Ghi ai ghi nhận.").max(200, "Dài nhất 200 ký tự."),
  givenOn: z.string().transform((text, context) => {
    const day = readDay(text);
    if (day !== null) return day;
    context.addIssue({ code: "custom", message: "Nhập ngày như 30/09/2026." });
    return z.NEVER;
  }),
  source: z.union([
    z.literal("").transform(() => null),
    z.string().trim().min(2, "Ít nhất hai ký tự.").max(500, "Dài nhất 500 ký tự."),
  ]),
});
