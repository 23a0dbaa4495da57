import { z } from "zod";
import { addDays, readDay } from "~/domain/calendar-day";
import { isPersonName } from "~/domain/names";

const wrongDay = "Nhập ngày theo dạng ngày/tháng/năm, ví dụ 06/10/2023.";
const day = z.string().transform((text, context) => readDay(text) ?? unread(context));
const optionalDay = z
  .string()
  .transform((text, context) => (text.trim() === "" ? null : (readDay(text) ?? unread(context))));
const checkbox = z
  .literal("on")
  .optional()
  .transform((value) => value === "on");

const details = {
  name: z
    .string()
    .max(120, "Họ và tên dài nhất 120 ký tự.")
    .refine(isPersonName, "Nhập họ và tên, từ hai đến năm chữ, không có số."),
  staffCode: z
    .string()
    .trim()
    .max(40, "Mã cán bộ dài nhất 40 ký tự.")
    .transform((text) => (text === "" ? null : text)),
  bornOn: optionalDay,
  isUnionMember: checkbox,
  isAnother: checkbox,
};

const title = z.string().trim().max(160, "Chức vụ dài nhất 160 ký tự.");
const titleNeeded = "Nhập chức vụ, ít nhất hai ký tự.";

export const personSchema = z.strictObject(details);

/** A person with a first posting, or without one when no unit is chosen. */
export const newPersonSchema = z
  .strictObject({
    ...details,
    unitId: z.union([z.literal(""), z.uuid()], { error: "Chọn một đơn vị trong danh sách." }),
    title,
    isHead: checkbox,
    isActing: checkbox,
    validFrom: optionalDay,
  })
  .transform(({ unitId, title, isHead, isActing, validFrom, ...person }, context) => {
    if (unitId === "") return { person, posting: null };
    if (title.length < 2) context.addIssue({ code: "custom", path: ["title"], message: titleNeeded });
    if (validFrom === null) context.addIssue({ code: "custom", path: ["validFrom"], message: wrongDay });
    return title.length < 2 || validFrom === null
      ? z.NEVER
      : { person, posting: { unitId, title, isHead, isActing, validFrom } };
  });

/** The last day held is typed; the first day no longer held is kept. */
const lastDay = (read: string | null) => (read === null ? null : addDays(read, 1));

export const postingSchema = z.strictObject({
  unitId: z.uuid("Chọn một đơn vị."),
  title: title.min(2, titleNeeded),
  isHead: checkbox,
  isActing: checkbox,
  validFrom: day,
  validTo: optionalDay.transform(lastDay),
});

export const postingEndSchema = z.strictObject({ on: day.transform((read) => addDays(read, 1)) });

function unread(context: z.core.$RefinementCtx): never {
  context.addIssue({ code: "custom", message: wrongDay });
  return z.NEVER;
}
