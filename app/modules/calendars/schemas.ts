import { z } from "zod";
import { readDay } from "~/domain/calendar-day";

const days = z
  .string()
  .trim()
  .regex(/^\d{1,3}$/, "Nhập số ngày từ 0 đến 366.")
  .transform(Number)
  .refine((count) => count <= 366, "Nhập số ngày từ 0 đến 366.");

const year = z
  .string()
  .trim()
  .regex(/^(19|20|21)\d{2}$/, "Nhập năm bằng bốn chữ số, ví dụ 2026.")
  .transform(Number);

const optionalYear = z.union([z.literal("").transform(() => null), year], {
  error: "Nhập năm bằng bốn chữ số, ví dụ 2026.",
});

/** One round a line: its name, first day and last day. */
const rounds = z.string().transform((text, context) => {
  const read = text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map(readRound);
  const wrong = read.indexOf(null);
  if (wrong === -1) return read.filter((round) => round !== null);
  const message = `Dòng ${wrong + 1} chưa đúng. Viết mỗi đợt một dòng: tên; ngày đầu; ngày cuối. Ví dụ: Đợt I; 01/01/2026; 30/04/2026.`;
  context.addIssue({ code: "custom", message });
  return z.NEVER;
});

const mostYears = 20;

export const calendarSchema = z
  .strictObject({
    name: z.string().trim().min(2, "Nhập tên lịch.").max(120, "Tên lịch dài nhất 120 ký tự."),
    cadence: z.enum(["month", "quarter", "halfYear", "year", "own"], { error: "Chọn một loại kỳ." }),
    firstYear: optionalYear,
    lastYear: optionalYear,
    rounds,
    dueDays: days,
    graceDays: days,
  })
  .transform(({ firstYear, lastYear, ...calendar }, context) => {
    const last = lastYear ?? firstYear;
    if (firstYear === null || last === null) return { ...calendar, years: [] };
    if (last < firstYear || last - firstYear >= mostYears) {
      const message = `Năm cuối không sớm hơn năm đầu, và lịch dài nhất ${mostYears} năm.`;
      context.addIssue({ code: "custom", path: ["lastYear"], message });
      return z.NEVER;
    }
    return { ...calendar, years: Array.from({ length: last - firstYear + 1 }, (_, index) => firstYear + index) };
  });

export const calendarYearSchema = z.strictObject({ year, dueDays: days, graceDays: days });

function readRound(line: string): { label: string; startsOn: string; endsOn: string } | null {
  const [label = "", first = "", last = ""] = line.split(";").map((part) => part.trim());
  const [startsOn, endsOn] = [readDay(first), readDay(last)];
  if (label === "" || label.length > 80 || startsOn === null || endsOn === null || endsOn < startsOn) return null;
  return { label, startsOn, endsOn };
}
