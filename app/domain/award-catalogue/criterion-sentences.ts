// The criteria of an award in plain Vietnamese, one sentence each; a choice between several carries its parts below it.

import type { ClusterOrganiser, Criterion, Discipline, InitiativeScope, Launcher, LocalRule, Rating } from "./types";

export type CriterionSentence = { text: string; parts: CriterionSentence[] };

type NameOf = (award: string) => string;

const ratingWords: Record<Rating, string> = {
  excellent: "hoàn thành xuất sắc nhiệm vụ",
  good: "hoàn thành tốt nhiệm vụ",
  completed: "hoàn thành nhiệm vụ",
};
const orBetter = (rating: Rating) => (rating === "excellent" ? ratingWords[rating] : `${ratingWords[rating]} trở lên`);
const disciplineWords: Record<Discipline, string> = { "khien-trach": "khiển trách", "canh-cao": "cảnh cáo" };
const scopeWords: Record<InitiativeScope, string> = {
  base: "có hiệu quả ở cơ sở",
  baseRecognised: "được cơ sở công nhận",
  ministryProvince: "có hiệu quả, có ảnh hưởng trong Bộ, ban, ngành, tỉnh",
  national: "có hiệu quả, có ảnh hưởng trong toàn quốc",
};
const organiserWords: Record<ClusterOrganiser, string> = {
  centralCouncil: "Hội đồng Thi đua – Khen thưởng Trung ương",
  ministryProvince: "Bộ, ban, ngành, tỉnh",
};
const launcherWords: Record<Launcher, string> = {
  any: "cấp có thẩm quyền",
  ministryProvince: "Bộ, ban, ngành, tỉnh",
  primeMinister: "Thủ tướng Chính phủ",
  presidentOrPrimeMinister: "Chủ tịch nước hoặc Thủ tướng Chính phủ",
};

export function criterionSentence(criterion: Criterion, nameOf: NameOf): CriterionSentence {
  if (!("parts" in criterion)) return { text: `${capitalised(words(criterion, nameOf))}.`, parts: [] };
  const parts = criterion.parts.map((part) => criterionSentence(part, nameOf));
  return { text: criterion.type === "anyOf" ? "Đạt một trong các tiêu chuẩn:" : "Đạt đủ các tiêu chuẩn:", parts };
}

function words(criterion: Exclude<Criterion, { parts: Criterion[] }>, nameOf: NameOf): string {
  const anyOf = (awards: readonly string[]) => awards.map((award) => `“${nameOf(award)}”`).join(" hoặc ");
  switch (criterion.type) {
    case "minRating":
      return `được xếp loại ${orBetter(criterion.minimum)}${inYears(criterion.years)}`;
    case "ratingStreak":
      return [
        `${padded(criterion.years)} năm liên tục được xếp loại ${orBetter(criterion.minimum)}`,
        criterion.orAwards.length > 0 ? ` (năm đạt ${anyOf(criterion.orAwards)} cũng được tính)` : "",
        criterion.after ? `, tính từ sau khi được tặng “${nameOf(criterion.after)}” đến thời điểm đề nghị` : "",
      ].join("");
    case "ratingCountWithinStreak":
      return `trong thời gian đó có ít nhất ${padded(criterion.minYears)} năm được xếp loại ${ratingWords[criterion.rating]}`;
    case "priorAward":
      return `đã ${padded(criterion.count)} lần ${criterion.isConsecutive ? "liên tục " : ""}đạt ${anyOf(criterion.awards)}`;
    case "awardCountWithinStreak":
      return [
        criterion.isForThoseWithoutFlags ? "với tập thể không thuộc diện xét tặng cờ thi đua, " : "",
        `trong thời gian đó có ít nhất ${padded(criterion.min)} lần đạt ${anyOf(criterion.awards)}`,
      ].join("");
    case "meetsStandardOf":
      return `đạt tiêu chuẩn ${anyOf(criterion.awards)}`;
    case "initiative":
      return [
        criterion.isWithinStreak ? "trong thời gian đó có " : "có ",
        `ít nhất ${padded(criterion.count)} sáng kiến, đề tài, đề án khoa học hoặc công trình khoa học và công nghệ `,
        scopeWords[criterion.scope],
        criterion.mustBeApplied ? ", đã được áp dụng" : "",
      ].join("");
    case "memberAwardShare":
      return `ít nhất ${criterion.minPercent}\u00a0% cá nhân trong tập thể đạt ${anyOf(criterion.awards)}`;
    case "memberRatingShare":
      return criterion.minPercent === 100
        ? `mọi cá nhân trong tập thể được xếp loại ${orBetter(criterion.minimum)}`
        : `ít nhất ${criterion.minPercent}\u00a0% cá nhân trong tập thể được xếp loại ${orBetter(criterion.minimum)}`;
    case "memberAwardCount":
      return `có ít nhất ${padded(criterion.min)} cá nhân đạt ${anyOf(criterion.awards)}`;
    case "noMemberDiscipline":
      return `không có cá nhân bị kỷ luật từ ${disciplineWords[criterion.atLeast]} trở lên`;
    case "clusterRank":
      return [
        criterion.maxRank === 1 ? "dẫn đầu" : (criterion.note ?? "được bình xét"),
        criterion.maxRank === 1 || criterion.note === null ? " cụm, khối thi đua" : "",
        ` do ${organiserWords[criterion.organiser]} tổ chức`,
      ].join("");
    case "targetsExceeded":
      return "hoàn thành vượt mức các chỉ tiêu, nhiệm vụ được giao trong năm";
    case "campaignResult":
      return campaignWords(criterion);
    case "unitAge":
      return `đã thành lập từ ${padded(criterion.minYears)} năm trở lên`;
    case "localExclusion":
      return `quy chế của cơ quan có thể không xét: ${criterion.rules.map(localRuleWords).join("; ")} (${criterion.basis})`;
    case "qualitative":
    case "adHocAchievement":
      return criterion.vi.replace(/≥\s*/g, "từ ").replace(/≤\s*/g, "nhiều nhất ").replace(/\.$/, "");
  }
}

function campaignWords({ launchedBy, minYears, stage, rank }: Extract<Criterion, { type: "campaignResult" }>): string {
  return [
    rank === 1 ? "tiêu biểu, dẫn đầu" : "có thành tích xuất sắc",
    ` trong phong trào thi đua do ${launcherWords[launchedBy]} phát động`,
    minYears === null ? "" : `, kéo dài từ ${padded(minYears)} năm trở lên`,
    stage === null ? "" : stage === "final" ? ", xét khi tổng kết" : ", xét khi sơ kết hoặc tổng kết",
  ].join("");
}

function localRuleWords(rule: LocalRule): string {
  switch (rule.type) {
    case "minMonthsWorked":
      return `người làm việc dưới ${rule.months} tháng trong năm`;
    case "maxAbsenceWorkingDays":
      return `người nghỉ từ ${rule.below} ngày làm việc trở lên, trừ thai sản và tai nạn lao động`;
    case "noDiscipline":
      return `người bị kỷ luật từ ${disciplineWords[rule.atLeast]} trở lên`;
    case "registered":
      return "người không đăng ký thi đua";
  }
}

function inYears(years: number): string {
  return years === 1 ? " trong năm" : ` trong ${padded(years)} năm`;
}

function padded(count: number): string {
  return String(count).padStart(2, "0");
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase("vi") + text.slice(1);
}
