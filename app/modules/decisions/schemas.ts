import { z } from "zod";
import { readDay } from "~/domain/calendar-day";

const wrongDay = "Nhập ngày theo dạng ngày/tháng/năm, ví dụ 22/12/2026.";
const list = z.array(z.string().trim().max(1000, "Dài nhất 1.000 ký tự.")).default([]);

/** One row of the form; `row` is its place on the page, blank rows counted. */
export type TypedLine = { row: number; awardTypeId: string; subject: string; achievement: string | null };

/** A decision as it is typed; whoever it names is still words. Rows in which nothing was typed are no lines. */
export const decisionSchema = z
  .strictObject({
    number: z
      .string()
      .trim()
      .min(1, "Nhập số quyết định, ví dụ 214/QĐ-TTHN.")
      .max(60, "Số quyết định dài nhất 60 ký tự."),
    title: z
      .string()
      .trim()
      .min(3, "Nhập trích yếu, ví dụ Công nhận danh hiệu thi đua năm 2026.")
      .max(500, "Trích yếu dài nhất 500 ký tự."),
    signedOn: z.string().transform((text, context) => {
      const day = readDay(text);
      if (day !== null) return day;
      context.addIssue({ code: "custom", message: wrongDay });
      return z.NEVER;
    }),
    signer: z.string().trim().min(2, "Nhập họ tên người ký.").max(300, "Họ tên dài nhất 300 ký tự."),
    isOutside: z
      .literal("on")
      .optional()
      .transform((value) => value === "on"),
    signerPost: z.string().trim().min(2, "Nhập chức vụ ghi trên quyết định.").max(200, "Chức vụ dài nhất 200 ký tự."),
    issuer: z.string().trim().min(2, "Nhập cơ quan ban hành.").max(200, "Tên cơ quan dài nhất 200 ký tự."),
    campaignId: z.union([z.literal("").transform(() => null), z.uuid()], {
      error: "Chọn một phong trào trong danh sách.",
    }),
    awardTypes: list,
    subjects: list,
    achievements: list,
  })
  .transform(({ awardTypes, subjects, achievements, ...decision }, context) => {
    const rows = Array.from(
      { length: Math.max(awardTypes.length, subjects.length) },
      (_, row): TypedLine => ({
        row,
        awardTypeId: awardTypes[row] ?? "",
        subject: subjects[row] ?? "",
        achievement: achievements[row] || null,
      }),
    );
    const lines = rows.filter(({ awardTypeId, subject, achievement }) => awardTypeId || subject || achievement);
    for (const { row, awardTypeId, subject } of lines) {
      if (awardTypeId === "")
        context.addIssue({
          code: "custom",
          path: ["lines", row, "awardTypeId"],
          message: "Chọn danh hiệu hoặc hình thức.",
        });
      if (subject === "")
        context.addIssue({
          code: "custom",
          path: ["lines", row, "subjectId"],
          message: "Nhập tên cá nhân hoặc tập thể.",
        });
    }
    return { ...decision, lines };
  });

export type TypedDecision = z.output<typeof decisionSchema>;
