// What the words of a target say about its plan: "100 %" and "đầy đủ" are a percentage to reach, "trước ngày 30/6/2026",
// "trong tháng 6/2026" and "quý II/2026" a day by which it is done. It is proposed, and the officer decides.

import { addDays, type CalendarDay, readDay } from "./calendar-day";
import { canonicalDecimal } from "./decimals";

export type NoticedPlan =
  | { kind: "percent"; percent: string; words: string }
  | { kind: "day"; day: CalendarDay; words: string };

const percentage = /(\d{1,3}(?:,\d{1,2})?)\s*%/;
const inFull = /đầy đủ|toàn bộ/iu;
const dayForm = /(?<![\d/])\d{1,2}([/.-])\d{1,2}\1\d{4}(?![\d/])/;
const monthForm = /tháng\s+(\d{1,2})(?:\s*\/\s*|\s+năm\s+)(\d{4})/iu;
const quarterForm = /quý\s+(IV|III|II|I|[1-4])(?:\s*\/\s*|\s+năm\s+)(\d{4})/iu;

export function noticedPlan(title: string): NoticedPlan | null {
  const text = title.normalize("NFC");
  const percent = percentage.exec(text);
  if (percent) {
    const [words, digits = ""] = percent;
    return { kind: "percent", percent: canonicalDecimal(digits.replace(",", ".")), words };
  }
  const due = dueDay(text);
  if (due) return due;
  const words = inFull.exec(text)?.[0];
  return words === undefined ? null : { kind: "percent", percent: "100", words };
}

function dueDay(text: string): NoticedPlan | null {
  const written = dayForm.exec(text)?.[0];
  const day = written === undefined ? null : readDay(written);
  if (written !== undefined && day !== null) return { kind: "day", day, words: written };
  const month = monthForm.exec(text);
  if (month) return endOfMonth(Number(month[1]), Number(month[2]), month[0]);
  const quarter = quarterForm.exec(text);
  if (!quarter) return null;
  const name = quarter[1]?.toUpperCase() ?? "";
  const number = Number(name) || ["I", "II", "III", "IV"].indexOf(name) + 1;
  return endOfMonth(number * 3, Number(quarter[2]), quarter[0]);
}

function endOfMonth(month: number, year: number, words: string): NoticedPlan | null {
  if (month < 1 || month > 12) return null;
  const next = month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, "0")}-01`;
  return { kind: "day", day: addDays(next, -1), words };
}
