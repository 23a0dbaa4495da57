// What is assigned to one entrant at one target, as it is typed: a planned number in Vietnamese form; "KG: lý do" or
// "không giao: lý do" where nothing is assigned, always with its reason; or nothing, where nobody has said yet. Who
// joins late has a share of the plan and of the points, behind a times sign: "100 × 50 %" or "100 × 0,5", and "× 50 %"
// where the way of scoring asks for no plan.

import { readDayNumber } from "./day-number";
import { figureInWords, readFigure } from "./figure-words";
import { divide, type Fraction, formatFraction, hundred, multiply, parseDecimal, toDecimal } from "./fraction";
import { formatNumber, readNumber } from "./numbers";

export type AssignmentReading =
  | { ok: true; kind: "planned"; planned: string | null; share: string | null }
  | { ok: true; kind: "notAssigned"; reason: string }
  | { ok: true; kind: "nothing" }
  | { ok: false; sentence: string };

/** Of a milestone the plan is its due day, of a yes or no "Có" or "Không"; no part of a day can be given. */
export type AssignmentLimits = { decimals: number; zeroAllowed: boolean; planNeeded: boolean; kind?: string | null };

const saysNotAssigned = /^(?:kg|k\.g\.|không\s+giao)(?=$|[\s:;,.–-])[\s:;,.–-]*/iu;

const withShare = /^(.*?) ?[×x*] ?(.*)$/iu;
const shareHint = "Ghi phần được giao sau dấu ×, như “100 × 50 %” hoặc “100 × 0,5”.";

/** A rule that measures against the plan asks for one, and divides by it where more is better. */
export function assignmentLimits({
  direction,
  needsPlan,
  decimals,
  kind,
}: {
  direction: "more" | "less";
  needsPlan: boolean;
  decimals: number;
  /** Of the indicator that the value is read from. */
  kind: string | null;
}): AssignmentLimits {
  return { decimals, kind, zeroAllowed: direction === "less" || !needsPlan, planNeeded: needsPlan };
}

export function readAssignment(text: string, limits: AssignmentLimits): AssignmentReading {
  const written = text.normalize("NFC").replace(/\s+/g, " ").trim();
  if (written === "") return { ok: true, kind: "nothing" };
  const marker = saysNotAssigned.exec(written)?.[0];
  if (marker !== undefined) return notAssigned(written.slice(marker.length));
  if (limits.kind === "milestone") {
    const day = readDayNumber(written);
    return day.ok ? { ok: true, kind: "planned", planned: day.value, share: null } : day;
  }
  const [, whole = written, part] = withShare.exec(written) ?? [];
  if (part === undefined) return planOf(written, null, limits);
  const share = shareOf(part);
  if (share === null) return { ok: false, sentence: shareHint };
  if (whole !== "") return planOf(whole, share === "1" ? null : share, limits);
  if (limits.planNeeded) return { ok: false, sentence: "Ghi con số được giao trước dấu ×." };
  return { ok: true, kind: "planned", planned: null, share };
}

/** The text that reads as what is stored. */
export function assignmentText(
  stored: { planned: string | null; notAssignedReason: string | null; share?: string | null },
  { decimals = 0, kind = null }: { decimals?: number; kind?: string | null } = {},
): string {
  if (stored.notAssignedReason !== null) return `KG: ${stored.notAssignedReason}`;
  const format = (planned: string) =>
    (kind === null ? null : figureInWords(planned, { kind, scale: null })) ?? formatNumber(planned, decimals);
  const planned = stored.planned === null ? "" : format(stored.planned);
  const share = parseDecimal(stored.share ?? "");
  return share === null ? planned : `${planned} × ${formatFraction(multiply(share, hundred), 4)} %`.trim();
}

function yesOrNo(written: string, share: string | null): AssignmentReading {
  const reading = readFigure(written, { kind: "yesNo", limits: { decimals: 0, min: "0", max: "1" }, scale: null });
  if (reading.ok && reading.kind === "value") return { ok: true, kind: "planned", planned: reading.value, share };
  return { ok: false, sentence: "Ghi Có hoặc Không." };
}

function planOf(written: string, share: string | null, limits: AssignmentLimits): AssignmentReading {
  if (limits.kind === "yesNo") return yesOrNo(written, share);
  const reading = readNumber(written, { decimals: limits.decimals, min: "0" });
  if (!reading.ok) return { ok: false, sentence: reading.sentence };
  if (reading.word !== null) return { ok: false, sentence: `Chỉ ghi con số được giao, bỏ chữ “${reading.word}”.` };
  if (reading.value === "0" && !limits.zeroAllowed) {
    return { ok: false, sentence: "Giao 0 thì không tính được tỷ lệ. Nếu không giao, ghi “KG:” và lý do." };
  }
  return { ok: true, kind: "planned", planned: reading.value, share };
}

/** More than nothing and at most the whole, as a canonical decimal of at most six places; null for anything else. */
function shareOf(part: string): string | null {
  const reading = readNumber(part, { decimals: part.includes("%") ? 4 : 6, min: "0" });
  const value: Fraction | null = reading.ok && reading.word === null ? parseDecimal(reading.value) : null;
  if (value === null || value.numerator <= 0n) return null;
  const share = part.includes("%") ? divide(value, hundred) : value;
  return share.numerator > share.denominator ? null : toDecimal(share);
}

function notAssigned(reason: string): AssignmentReading {
  if (reason.length < 2) return { ok: false, sentence: "Ghi lý do không giao sau chữ “KG:”." };
  if (reason.length > 500) return { ok: false, sentence: "Lý do dài nhất 500 ký tự." };
  return { ok: true, kind: "notAssigned", reason };
}
