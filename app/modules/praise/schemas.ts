import { z } from "zod";
import { readDay } from "~/domain/calendar-day";

export const praiseSchema = z.strictObject({
  givenBy: z.string().trim().min(2, "Ghi ai biểu dương.").max(200, "Dài nhất 200 ký tự."),
  givenOn: z.string().transform((text, context) => {
    const day = readDay(text);
    if (day !== null) return day;
    context.addIssue({ code: "custom", message: "Nhập ngày như 30/09/2026." });
    return z.NEVER;
  }),
  words: z.string().trim().min(3, "Ghi lời biểu dương, ít nhất ba ký tự.").max(1000, "Dài nhất 1.000 ký tự."),
});
