import { z } from "zod";

/** Where one figure lives. */
export type ResultKey = { indicatorId: string; periodId: string; subjectId: string };

export const resultKeySchema = z.strictObject({
  indicatorId: z.uuid("Tải lại trang rồi thử lại."),
  periodId: z.uuid("Tải lại trang rồi thử lại."),
  subjectId: z.uuid("Tải lại trang rồi thử lại."),
});

export function keyText({ indicatorId, periodId, subjectId }: ResultKey): string {
  return `${indicatorId}:${periodId}:${subjectId}`;
}

/** The key in an address, or null when it is not one. */
export function readKeyText(text: string | null): ResultKey | null {
  const [indicatorId, periodId, subjectId] = (text ?? "").split(":");
  const parsed = resultKeySchema.safeParse({ indicatorId, periodId, subjectId });
  return parsed.success ? parsed.data : null;
}
