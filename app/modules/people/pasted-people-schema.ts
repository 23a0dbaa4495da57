import { z } from "zod";
import { readDay } from "~/domain/calendar-day";
import { fold } from "~/domain/names";
import { personFields } from "~/domain/people-list/columns";
import type { RowAnswers } from "~/domain/people-list/plan-rows";

const wrongDay = "Nhập ngày theo dạng ngày/tháng/năm, ví dụ 06/10/2023.";
const texts = z.array(z.string().max(300)).default([]);

/** The most rows of one paste. */
export const mostRows = 1000;

/** A pasted list with what was said about it: the columns, rows in doubt, names of units. */
export const pastedPeopleSchema = z
  .strictObject({
    text: z.string().max(500_000, "Danh sách quá dài. Chia làm nhiều lần dán."),
    unitId: z.union([z.literal(""), z.uuid()], { error: "Chọn một đơn vị trong danh sách." }),
    title: z.string().trim().max(160, "Chức vụ dài nhất 160 ký tự."),
    validFrom: z.string().transform((text, context) => {
      const day = readDay(text);
      if (day !== null) return day;
      context.addIssue({ code: "custom", message: wrongDay });
      return z.NEVER;
    }),
    captions: z.string().default(""),
    fields: z.array(z.union([z.literal("").transform(() => null), z.enum(personFields)])).default([]),
    hasHeader: z.enum(["yes", "no"]).optional(),
    answerLines: z.array(z.coerce.number().int().positive()).default([]),
    answers: texts,
    unitNames: texts,
    unitChoices: texts,
  })
  .transform(({ answerLines, answers, unitNames, unitChoices, hasHeader, ...list }) => ({
    ...list,
    hasHeader: hasHeader === undefined ? undefined : hasHeader === "yes",
    answers: paired(answerLines, answers) as RowAnswers,
    units: paired(unitNames.map(fold), unitChoices),
  }));

export type PastedPeople = z.output<typeof pastedPeopleSchema>;

/** What is left unanswered is none. */
function paired(names: readonly (string | number)[], values: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.map((name, index) => [name, values[index] ?? ""] as const).filter(([, value]) => value !== ""),
  );
}
