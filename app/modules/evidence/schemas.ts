import { z } from "zod";
import { readDay } from "~/domain/calendar-day";
import { SentFile } from "~/platform/upload.server";

const reload = "Tải lại trang rồi thử lại.";

function readTypedDay(text: string, context: z.RefinementCtx) {
  const day = readDay(text);
  if (day !== null && day >= "1950-01-01") return day;
  context.addIssue({ code: "custom", message: "Viết ngày như 06/10/2026, hoặc để trống nếu chưa biết." });
  return z.NEVER;
}

/** One piece: a file or a link, and words to it. An empty field of a form is none. */
const piece = {
  file: z.union([z.instanceof(SentFile), z.literal("").transform(() => undefined)]).optional(),
  link: z.string().trim().max(2000, "Đường dẫn dài nhất 2.000 ký tự.").optional(),
  words: z.string().trim().max(2000, "Lời ghi dài nhất 2.000 ký tự.").optional(),
  /** "" while the day is not known. */
  happenedOn: z
    .string()
    .transform((text, context) => (text.trim() === "" ? null : readTypedDay(text, context)))
    .optional(),
};

const claim = { campaignId: z.uuid(reload), targetId: z.uuid(reload), subjectId: z.uuid(reload) };

export const figureEvidenceSchema = z.strictObject({
  indicatorId: z.uuid(reload),
  periodId: z.uuid(reload),
  subjectId: z.uuid(reload),
  ...piece,
});

export const claimEvidenceSchema = z.strictObject({ ...claim, ...piece });

export const claimWordsSchema = z.strictObject({
  ...claim,
  /** 0 where nothing was written yet. */
  version: z.coerce.number<number | string>().int().min(0),
  words: z
    .string()
    .trim()
    .min(3, "Viết đơn vị đã làm được gì ở chỉ tiêu này.")
    .max(4000, "Lời tự đánh giá dài nhất 4.000 ký tự."),
});

export const removalSchema = z.strictObject({
  reason: z.string().trim().min(3, "Ghi lý do gỡ, ít nhất ba ký tự.").max(2000, "Lý do dài nhất 2.000 ký tự."),
});

export const daySchema = z.strictObject({ happenedOn: z.string().transform(readTypedDay) });
