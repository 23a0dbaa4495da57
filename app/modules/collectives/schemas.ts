import { z } from "zod";
import { readDay } from "~/domain/calendar-day";

const wrongDay = "Nhập ngày theo dạng ngày/tháng/năm, ví dụ 06/10/2023.";
const name = z.string().trim().min(2, "Nhập tên tập thể.").max(300, "Tên tập thể dài nhất 300 ký tự.");
const unitId = z.union([z.literal("").transform(() => null), z.uuid()], {
  error: "Chọn một đơn vị trong danh sách.",
});
const day = z.string().transform((text, context) => readDay(text) ?? unread(context));
const optionalDay = z
  .string()
  .transform((text, context) => (text.trim() === "" ? null : (readDay(text) ?? unread(context))));

export const newCollectiveSchema = z.strictObject({ name, unitId, formedOn: optionalDay });

export const collectiveChangeSchema = z.strictObject({ name, unitId, on: day });

export const collectiveClosureSchema = z.strictObject({ on: day });

export const collectiveMembersSchema = z.strictObject({ personIds: z.array(z.uuid()).default([]), on: day });

function unread(context: z.core.$RefinementCtx): never {
  context.addIssue({ code: "custom", message: wrongDay });
  return z.NEVER;
}
