import { z } from "zod";

const optionalText = (longest: number, message: string) =>
  z
    .string()
    .trim()
    .max(longest, message)
    .transform((text) => (text === "" ? null : text));

/** The steps of a scale, one a line, from the lowest to the highest. */
const scale = z
  .string()
  .transform((text) =>
    text
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== ""),
  )
  .refine((steps) => steps.every((step) => step.length <= 60), "Tên mỗi mức dài nhất 60 ký tự.")
  .transform((steps) => (steps.length === 0 ? null : steps));

export const indicatorSchema = z.strictObject({
  code: z.string().trim().min(1, "Nhập mã, ví dụ TIN-BAI.").max(40, "Mã dài nhất 40 ký tự."),
  name: z.string().trim().min(2, "Nhập tên chỉ tiêu.").max(300, "Tên dài nhất 300 ký tự."),
  unitOfMeasure: optionalText(40, "Đơn vị tính dài nhất 40 ký tự."),
  definition: optionalText(4000, "Cách tính dài nhất 4.000 ký tự."),
  kind: z.enum(["quantity", "percent", "yesNo", "rating", "occurrence", "milestone", "narrative"], {
    error: "Chọn loại số liệu.",
  }),
  nature: z.enum(["flow", "stock", "rate", "extreme"], { error: "Chọn cách cộng qua các kỳ." }),
  direction: z.enum(["more", "less"], { error: "Chọn chiều tốt." }),
  level: z.enum(["unit", "person", "sumOfPeople"], { error: "Chọn cấp nhập." }),
  decimals: z
    .string()
    .regex(/^[0-6]$/, "Chọn từ 0 đến 6 chữ số thập phân.")
    .transform(Number),
  scale,
  calendarId: z.uuid("Chọn lịch kỳ."),
});

export const retirementSchema = z.strictObject({});
