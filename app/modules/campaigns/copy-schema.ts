import { z } from "zod";

const cellKey = /^([0-9a-f-]{36})_([0-9a-f-]{36})$/;

/** "keep", or so many percent beyond the results. */
export function growthOf(text: string | null): { percent: number | null } {
  if (text === "keep") return { percent: null };
  return { percent: ["0", "5", "10"].includes(text ?? "") ? Number(text) : 0 };
}

/** Beside the fields one text for each "target_subject". */
export const copySchema = z
  .object({
    name: z.string().trim().min(2, "Nhập tên phong trào.").max(200, "Dài nhất 200 ký tự."),
    theme: z.string().max(500, "Chủ đề dài nhất 500 ký tự."),
    growth: z.enum(["0", "5", "10", "keep"]).default("0"),
    withPeriods: z.string().optional(),
  })
  .catchall(z.string().max(600, "Ô này quá dài."))
  .transform(({ name, theme, growth, withPeriods, ...cells }) => ({
    ...{ name, theme, growth: growthOf(growth), withPeriods: withPeriods !== undefined },
    plans: Object.entries(cells).flatMap(([key, text]) => {
      const [, targetId, subjectId] = cellKey.exec(key) ?? [];
      return targetId && subjectId ? [{ targetId, subjectId, text: String(text) }] : [];
    }),
  }));
