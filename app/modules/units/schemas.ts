import { z } from "zod";
import { readDay } from "~/domain/calendar-day";
import { structures } from "~/domain/structure";

const name = z.string().trim().min(2, "Nhập tên đơn vị.").max(200, "Tên đơn vị dài nhất 200 ký tự.");
const shortName = z
  .string()
  .trim()
  .max(80, "Tên viết tắt dài nhất 80 ký tự.")
  .transform((text) => (text === "" ? null : text));
const parentId = z.union([z.literal("").transform(() => null), z.uuid()], {
  error: "Chọn một đơn vị trong danh sách.",
});
const day = z.string().transform((text, context) => {
  const read = readDay(text);
  if (read !== null) return read;
  context.addIssue({ code: "custom", message: "Nhập ngày theo dạng ngày/tháng/năm, ví dụ 06/10/2023." });
  return z.NEVER;
});

export const newUnitSchema = z.strictObject({
  structure: z.enum(structures, { error: "Chọn một cây tổ chức." }),
  name,
  shortName,
  parentId,
  validFrom: day,
  predecessorId: parentId.optional(),
});

export const unitNameSchema = z.strictObject({ name, shortName, on: day });

export const unitParentSchema = z.strictObject({ parentId, on: day });

const wrongShare = "Phần kế tục là số nguyên từ 1 đến 100.";

/** Successors come as lines of two fields; a line without a unit is none. Shares are typed as percent. */
export const unitClosureSchema = z
  .strictObject({
    on: day,
    successorId: z.array(z.union([z.literal(""), z.uuid()], { error: "Chọn một đơn vị trong danh sách." })),
    share: z.array(z.string().trim()),
  })
  .transform(({ on, successorId, share }, context) => {
    const lines = successorId.map((unitId, index) => ({ unitId, percent: share[index] ?? "" }));
    const named = lines.filter(({ unitId }) => unitId !== "");
    if (named.some(({ percent }) => !/^\d{1,3}$/.test(percent) || Number(percent) < 1 || Number(percent) > 100)) {
      context.addIssue({ code: "custom", path: ["successors"], message: wrongShare });
      return z.NEVER;
    }
    return { on, successors: named.map(({ unitId, percent }) => ({ unitId, share: Number(percent) / 100 })) };
  });
