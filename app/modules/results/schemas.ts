import { z } from "zod";
import { resultKeySchema } from "./result-key";

const version = z.coerce.number<number | string>().int().min(0);

/** What the grid saves: at most 4.000 cells at once; `version` is the one that was on screen. */
export const cellsSchema = z.strictObject({
  cells: z
    .array(z.strictObject({ ...resultKeySchema.shape, text: z.string().max(200, "Nội dung ô quá dài."), version }))
    .min(1)
    .max(4000, "Mỗi lần lưu tối đa 4.000 ô."),
});

export const submissionSchema = z.strictObject({
  unitId: z.uuid("Chọn đơn vị."),
  periodId: z.uuid("Chọn kỳ."),
  /** The sheet that is shown afterwards. */
  sheet: z.enum(["people", "unit"]).default("people"),
});

const seenItem = z.strictObject({ ...resultKeySchema.shape, version });

/** The list to which the reader returns: the search of its address. */
const list = z
  .string()
  .max(600)
  .regex(/^(\?[\w=&:%.-]*)?$/)
  .default("");

export const verdictSchema = z.discriminatedUnion("verdict", [
  z.strictObject({
    verdict: z.literal("verify"),
    list,
    /** "indicator:period:subject:version", one a line. */
    items: z
      .string()
      .transform((text) =>
        text
          .split(/\s+/)
          .filter((line) => line !== "")
          .map(seen),
      )
      .pipe(z.array(seenItem).min(1, "Chọn ít nhất một mục.").max(500, "Mỗi lần duyệt tối đa 500 mục.")),
  }),
  z.strictObject({
    verdict: z.literal("return"),
    list,
    ...resultKeySchema.shape,
    version,
    reason: z
      .string()
      .trim()
      .min(3, "Ghi lý do trả lại để đơn vị biết cần sửa gì.")
      .max(2000, "Lý do tối đa 2.000 chữ."),
  }),
]);

function seen(line: string): { indicatorId: string; periodId: string; subjectId: string; version: number | string } {
  const [indicatorId = "", periodId = "", subjectId = "", version = ""] = line.split(":");
  return { indicatorId, periodId, subjectId, version };
}
