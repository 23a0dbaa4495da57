import { z } from "zod";
import { readDay } from "~/domain/calendar-day";
import { isFieldOfRule, typedRulesIn } from "~/domain/typed-rule/typed-rule";

const title = (least: number, longest: number, missing: string) =>
  z.string().trim().min(least, missing).max(longest, `Dài nhất ${longest} ký tự.`);

const words = (longest = 4000) =>
  z
    .string()
    .trim()
    .max(longest, `Dài nhất ${longest.toLocaleString("vi-VN")} ký tự.`);

const day = (missing: string) =>
  z.string().transform((text, context) => {
    const read = readDay(text);
    if (read !== null) return read;
    context.addIssue({ code: "custom", message: text.trim() === "" ? missing : "Viết ngày như 06/01/2026." });
    return z.NEVER;
  });

const next = z.enum(["continue", "exit"]).default("continue");
const id = z.uuid("Chọn lại trong danh sách.");
const optionalId = z.union([z.literal("").transform(() => null), id]);

const informationFields = {
  name: title(2, 200, "Nhập tên phong trào."),
  // Kept to the letter: only its length is looked at.
  theme: z.string().max(500, "Chủ đề dài nhất 500 ký tự."),
  form: z.enum(["regular", "thematic", "drive"], { error: "Chọn một hình thức." }),
  organiser: words(200),
  ranks: z.enum(["unit", "person"], { error: "Chọn đơn vị hoặc cá nhân." }),
  startsOn: day("Nhập ngày bắt đầu."),
  endsOn: day("Nhập ngày kết thúc."),
  statedTotal: z.string().trim().max(20, "Viết số điểm như 100."),
  objectives: words(),
  participants: words(),
  plan: words(),
  measures: words(),
  rewards: words(),
  pillarIds: z.array(z.union([z.literal(""), id])).default([]),
  pillarTitles: z.array(words(200)).optional(),
  taskIds: z.array(z.union([z.literal(""), id])).default([]),
  taskTitles: z.array(words(500).refine((text) => text.length !== 1, "Ghi tên nhiệm vụ dài hơn.")).default([]),
  taskAssignedBy: z.array(words(200)).default([]),
  /** "task:pillar", each counted from 0 as they stand in the form. */
  taskPillars: z.array(z.string().regex(/^\d{1,3}:\d{1,3}$/)).default([]),
  next,
};

export const newCampaignSchema = z.strictObject(informationFields).transform(gathered);
export const informationSchema = z
  .strictObject({
    ...informationFields,
    editedVersion: z
      .string()
      .regex(/^\d{1,9}$/)
      .transform(Number),
  })
  .transform(gathered);

export const entrantsSchema = z
  .strictObject({
    clusterIds: z.array(z.union([z.literal(""), id])).default([]),
    clusterNames: z.array(words(200)).default([]),
    entrants: z.array(id).default([]),
    /** "subject:cluster", of every row, chosen or not. */
    clusterOf: z.array(z.string().regex(/^[0-9a-f-]{36}:\d{1,3}$/)).default([]),
    next,
  })
  .transform(({ clusterIds, clusterNames, entrants, clusterOf, next }) => {
    const named = clusterNames
      .map((name, index) => ({ index, name, id: clusterIds[index] || undefined }))
      .filter(({ name }) => name !== "");
    const indexOf = new Map(clusterOf.map((pair) => [pair.slice(0, 36), Number(pair.slice(37))]));
    return {
      next,
      clusters: named.map(({ id, name }) => ({ ...(id && { id }), name })),
      entrants: entrants.map((subjectId) => {
        const wanted = named.findIndex(({ index }) => index === (indexOf.get(subjectId) ?? 0));
        return { subjectId, clusterIndex: Math.max(0, wanted) };
      }),
    };
  });

/** Beside these fields, those of the rules under their paths: "rules.0.bands.1.from". */
export const targetSchema = z
  .object({
    title: title(2, 300, "Nhập tên chỉ tiêu."),
    code: z.string().trim().max(40, "Mã dài nhất 40 ký tự."),
    pillarId: optionalId,
    parentId: optionalId,
    roles: z.array(words(40)).default([]),
    indicatorIds: z.array(optionalId).default([]),
    taskIds: z.array(id).default([]),
    tags: words(600).default(""),
    unitOfMeasure: words(40).transform((text) => (text === "" ? null : text)),
    maxPoints: z.string().trim().max(20, "Viết số điểm như 10 hoặc 7,5."),
    minPoints: z.string().trim().max(20, "Viết số điểm như 0 hoặc -5.").default(""),
    bonusMax: z.string().trim().max(20, "Viết số điểm như 2.").default(""),
    direction: z.enum(["more", "less"], { error: "Chọn chiều tốt." }),
    aggregate: z.enum(["sum", "latest", "average", "max", "min"], { error: "Chọn cách gộp các kỳ." }),
  })
  .catchall(z.string().max(80, "Dài nhất 80 ký tự."))
  .transform(({ roles, indicatorIds, taskIds, tags, ...form }, context) => {
    const {
      title,
      code,
      pillarId,
      parentId,
      unitOfMeasure,
      maxPoints,
      minPoints,
      bonusMax,
      direction,
      aggregate,
      ...rest
    } = form;
    const unknown = Object.keys(rest).filter((name) => !isFieldOfRule(name));
    if (unknown.length > 0) {
      context.addIssue({ code: "unrecognized_keys", keys: unknown, input: form });
      return z.NEVER;
    }
    return {
      target: { title, code, pillarId, parentId, unitOfMeasure, maxPoints, minPoints, bonusMax, direction, aggregate },
      rules: typedRulesIn(rest),
      served: { taskIds, tags },
      indicators: roles.flatMap((role, index) => {
        const indicatorId = indicatorIds[index] ?? null;
        return role === "" || indicatorId === null ? [] : [{ role, indicatorId }];
      }),
    };
  });

const cellKey = /^([0-9a-f-]{36})_([0-9a-f-]{36})$/;

/** One text for each "target_subject". */
export const assignmentsSchema = z
  .record(z.string().regex(cellKey), z.string().max(600, "Ô này quá dài."))
  .transform((cells) =>
    Object.entries(cells).map(([key, text]) => {
      const [, targetId = "", subjectId = ""] = cellKey.exec(key) ?? [];
      return { targetId, subjectId, text };
    }),
  );

export const noFields = z.strictObject({});
export const siblingSchema = z.strictObject({ name: title(2, 200, "Nhập tên phong trào.") });
export const pairingSchema = z.strictObject({ siblingId: id });
export const cancellationSchema = z.strictObject({
  reason: z.string().trim().min(3, "Ghi lý do hủy, ít nhất ba ký tự.").max(2000, "Lý do dài nhất 2.000 ký tự."),
});

type Lists = {
  pillarIds: string[];
  pillarTitles?: string[] | undefined;
  taskIds: string[];
  taskTitles: string[];
  taskAssignedBy: string[];
  taskPillars: string[];
};

/** Parallel lists of a form as lists of things; a row without a title is none, and positions are counted without it. */
function gathered<Form extends Lists>(form: Form) {
  const { pillarIds, pillarTitles, taskIds, taskTitles, taskAssignedBy, taskPillars, ...rest } = form;
  const titled = (pillarTitles ?? []).map((title, index) => ({ index, title })).filter(({ title }) => title !== "");
  const attached = taskPillars.map((pair) => pair.split(":").map(Number));
  return {
    ...rest,
    pillars:
      pillarTitles && titled.map(({ index, title }) => ({ ...(pillarIds[index] && { id: pillarIds[index] }), title })),
    tasks: taskTitles.flatMap((title, task) => {
      if (title === "") return [];
      const positions = attached
        .filter(([of]) => of === task)
        .map(([, pillar]) => titled.findIndex(({ index }) => index === pillar))
        .filter((position) => position >= 0);
      return [
        {
          ...(taskIds[task] && { id: taskIds[task] }),
          title,
          assignedBy: taskAssignedBy[task] ?? "",
          pillarPositions: positions,
        },
      ];
    }),
  };
}
