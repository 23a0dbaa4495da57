import { z } from "zod";
import { judgements } from "~/domain/target-answer";

const id = z.uuid("Chọn lại trong danh sách.");
const optionalId = z.union([z.literal("").transform(() => null), id]);
const short = (longest: number) => z.string().trim().max(longest, `Dài nhất ${longest} ký tự.`);
const mostRows = 200;

/** A pasted list with an answer for each line: parallel lists, one place for each row. */
export const targetListSchema = z
  .strictObject({
    list: z.string().max(20_000, "Danh sách dài nhất 20.000 ký tự. Dán từng phần."),
    total: z.string().max(20).default(""),
    calendarId: optionalId.default(null),
    titles: z
      .array(short(300).min(2, "Ghi tên chỉ tiêu."))
      .max(mostRows, `Mỗi lần thêm nhiều nhất ${mostRows} dòng.`)
      .default([]),
    parents: z.array(z.string().regex(/^\d{0,3}$/)).default([]),
    judgements: z.array(z.union([z.literal("").transform(() => null), z.enum(judgements)])).default([]),
    points: z.array(short(20)).default([]),
    pillars: z.array(optionalId).default([]),
    plans: z.array(short(40)).default([]),
    units: z.array(short(40)).default([]),
    indicators: z.array(optionalId).default([]),
    /** "row:task", rows counted from 0. */
    taskTargets: z.array(z.string().regex(/^\d{1,3}:[0-9a-f-]{36}$/)).default([]),
  })
  .transform(({ titles, calendarId, ...lists }) => ({
    calendarId,
    targets: titles.map((title, row) => ({
      title,
      parent: lists.parents[row] ? Number(lists.parents[row]) : null,
      pillarId: lists.pillars[row] ?? null,
      judgedBy: lists.judgements[row] ?? null,
      points: lists.points[row] ?? "",
      indicatorId: lists.indicators[row] ?? null,
      unitOfMeasure: lists.units[row] ?? "",
      plan: lists.plans[row] ?? "",
      taskIds: lists.taskTargets.filter((pair) => pair.startsWith(`${row}:`)).map((pair) => pair.slice(-36)),
      tags: [],
    })),
  }));
