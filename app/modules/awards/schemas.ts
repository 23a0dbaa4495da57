import { z } from "zod";
import { readNumber } from "~/domain/numbers";
import { type QuotaRule, roundings } from "~/domain/quota";

export const awardTypeSchema = z.strictObject({
  code: z.string().trim().min(1, "Nhập mã, ví dụ LDTT.").max(60, "Mã dài nhất 60 ký tự."),
  name: z.string().trim().min(2, "Nhập tên, ví dụ Lao động tiên tiến.").max(200, "Tên dài nhất 200 ký tự."),
  kind: z.enum(["title", "commendation"], { error: "Chọn danh hiệu thi đua hoặc hình thức khen thưởng." }),
  subjectKind: z.enum(["individual", "collective"], { error: "Chọn cá nhân hoặc tập thể." }),
});

export const adoptionSchema = z.strictObject({
  name: z.string().trim().min(2, "Nhập tên, ít nhất hai ký tự.").max(200, "Tên dài nhất 200 ký tự."),
  subjectKind: z.enum(["individual", "collective"], { error: "Chọn cá nhân hoặc tập thể." }),
});

const typed = (longest: number) => z.string().trim().max(longest, `Dài nhất ${longest} ký tự.`).default("");

/** A quota as it is typed: of a campaign when one is chosen, else of the year; fixed, or a share of a base. */
export const quotaSchema = z
  .strictObject({
    campaignId: z.union([z.literal("").transform(() => null), z.uuid()], {
      error: "Chọn một phong trào trong danh sách.",
    }),
    year: typed(4),
    kind: z.enum(["fixed", "share"], { error: "Chọn một cách." }),
    count: typed(20),
    sharePercent: typed(20),
    baseCount: typed(20),
    baseName: typed(200),
    rounding: z.enum(roundings, { error: "Chọn cách làm tròn." }).default("down"),
  })
  .transform(({ campaignId, year, ...rule }, context) => {
    const problem = (field: string, message: string) => context.addIssue({ code: "custom", path: [field], message });
    const number = (field: "count" | "sharePercent" | "baseCount", limits: Parameters<typeof readNumber>[1]) => {
      const reading = readNumber(rule[field], limits);
      if (!reading.ok) problem(field, reading.sentence);
      return reading.ok ? Number(reading.value) : 0;
    };
    const isYear = /^(19[4-9]|20\d)\d$/.test(year);
    if (campaignId === null && !isYear) problem("year", "Nhập năm, ví dụ 2026.");
    return {
      campaignId,
      year: campaignId === null && isYear ? Number(year) : null,
      rule: rule.kind === "fixed" ? fixed() : share(),
    };

    function fixed(): QuotaRule {
      return { kind: "fixed", count: number("count", { decimals: 0, min: "0", max: "100000" }) };
    }

    function share(): QuotaRule {
      if (rule.baseName.length < 2) problem("baseName", "Ghi tính trên số nào, ví dụ: số Lao động tiên tiến.");
      return {
        kind: "share",
        shareHundredths: Math.round(number("sharePercent", { decimals: 2, min: "0.01", max: "100" }) * 100),
        baseCount: number("baseCount", { decimals: 0, min: "0", max: "1000000" }),
        baseName: rule.baseName,
        rounding: rule.rounding,
      };
    }
  });
