// What is assigned to one entrant at one target, as it is typed: a planned number in Vietnamese form; "KG: lý do" or
// "không giao: lý do" where nothing is assigned, always with its reason; or nothing, where nobody has said yet.

import { formatDayNumber, readDayNumber } from "./day-number";
import { formatNumber, readNumber } from "./numbers";

export type AssignmentReading =
  | { ok: true; kind: "planned"; planned: string }
  | { ok: true; kind: "notAssigned"; reason: string }
  | { ok: true; kind: "nothing" }
  | { ok: false; sentence: string };

const saysNotAssigned = /^(?:kg|k\.g\.|không\s+giao)(?=$|[\s:;,.–-])[\s:;,.–-]*/iu;

/** `zeroAllowed` is false where a rule would divide by the plan; of a milestone the plan is its due day. */
export function readAssignment(
  text: string,
  limits: { decimals: number; zeroAllowed: boolean; isDay?: boolean },
): AssignmentReading {
  const written = text.normalize("NFC").replace(/\s+/g, " ").trim();
  if (written === "") return { ok: true, kind: "nothing" };
  const marker = saysNotAssigned.exec(written)?.[0];
  if (marker !== undefined) return notAssigned(written.slice(marker.length));
  if (limits.isDay) {
    const day = readDayNumber(written);
    return day.ok ? { ok: true, kind: "planned", planned: day.value } : day;
  }
  const reading = readNumber(written, { decimals: limits.decimals, min: "0" });
  if (!reading.ok) return { ok: false, sentence: reading.sentence };
  if (reading.word !== null) return { ok: false, sentence: `Chỉ ghi con số được giao, bỏ chữ “${reading.word}”.` };
  if (reading.value === "0" && !limits.zeroAllowed) {
    return { ok: false, sentence: "Giao 0 thì không tính được tỷ lệ. Nếu không giao, ghi “KG:” và lý do." };
  }
  return { ok: true, kind: "planned", planned: reading.value };
}

/** The text that reads as what is stored. */
export function assignmentText(
  stored: { planned: string | null; notAssignedReason: string | null },
  { decimals = 0, isDay = false }: { decimals?: number; isDay?: boolean } = {},
): string {
  if (stored.notAssignedReason !== null) return `KG: ${stored.notAssignedReason}`;
  if (stored.planned === null) return "";
  return isDay ? formatDayNumber(stored.planned) : formatNumber(stored.planned, decimals);
}

function notAssigned(reason: string): AssignmentReading {
  if (reason.length < 2) return { ok: false, sentence: "Ghi lý do không giao sau chữ “KG:”." };
  if (reason.length > 500) return { ok: false, sentence: "Lý do dài nhất 500 ký tự." };
  return { ok: true, kind: "notAssigned", reason };
}
