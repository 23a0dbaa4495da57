import {
  has,
  isRecord,
  type JsonItem,
  type JsonObject,
  pathOf,
  readBoolean,
  readChoice,
  readItems,
  readObject,
  readOptionalText,
  readText,
  refuse,
} from "../json-object";
import type { Problem } from "../problem";
import {
  type Criterion,
  clusterOrganisers,
  disciplines,
  initiativeScopes,
  type LocalRule,
  launchers,
  ratings,
  stages,
} from "./types";

type Reader = { keys: readonly string[]; read: (json: JsonObject) => Criterion };

const readers: Record<string, Reader> = {
  minRating: {
    keys: ["minimum", "scope", "years"],
    read: (json) => ({ type: "minRating", minimum: rating(json, "minimum"), years: readCount(json, "years") }),
  },
  ratingStreak: {
    keys: ["minimum", "years", "consecutive", "orAwards", "until", "after"],
    read: (json) => ({
      type: "ratingStreak",
      minimum: rating(json, "minimum"),
      years: readCount(json, "years"),
      orAwards: readTexts(json, "orAwards"),
      after: readOptionalText(json, "after"),
    }),
  },
  ratingCountWithinStreak: {
    keys: ["rating", "minYears"],
    read: (json) => ({
      type: "ratingCountWithinStreak",
      rating: rating(json, "rating"),
      minYears: readCount(json, "minYears"),
    }),
  },
  priorAward: {
    keys: ["awards", "count", "consecutive"],
    read: (json) => ({
      type: "priorAward",
      awards: readAwards(json),
      count: readCount(json, "count"),
      isConsecutive: readBoolean(json, "consecutive") ?? false,
    }),
  },
  awardCountWithinStreak: {
    keys: ["awards", "min", "appliesOnlyTo"],
    read: (json) => ({
      type: "awardCountWithinStreak",
      awards: readAwards(json),
      min: readCount(json, "min"),
      isForThoseWithoutFlags: has(json, "appliesOnlyTo"),
    }),
  },
  meetsStandardOf: { keys: ["awards"], read: (json) => ({ type: "meetsStandardOf", awards: readAwards(json) }) },
  initiative: {
    keys: ["scope", "count", "kinds", "effectApplied", "withinStreak"],
    read: (json) => ({
      type: "initiative",
      scope: readChoice(json, "scope", initiativeScopes, null),
      count: readCount(json, "count"),
      mustBeApplied: readBoolean(json, "effectApplied") ?? false,
      isWithinStreak: readBoolean(json, "withinStreak") ?? false,
    }),
  },
  memberAwardShare: {
    keys: ["awards", "min"],
    read: (json) => ({ type: "memberAwardShare", awards: readAwards(json), minPercent: readShare(json, "min") }),
  },
  memberRatingShare: {
    keys: ["minimum", "min"],
    read: (json) => ({
      type: "memberRatingShare",
      minimum: rating(json, "minimum"),
      minPercent: readShare(json, "min"),
    }),
  },
  memberAwardCount: {
    keys: ["awards", "min"],
    read: (json) => ({ type: "memberAwardCount", awards: readAwards(json), min: readCount(json, "min") }),
  },
  noMemberDiscipline: {
    keys: ["atLeast"],
    read: (json) => ({ type: "noMemberDiscipline", atLeast: readChoice(json, "atLeast", disciplines, null) }),
  },
  clusterRank: {
    keys: ["clusterOrganisedBy", "maxRank", "note"],
    read: (json) => ({
      type: "clusterRank",
      organiser: readChoice(json, "clusterOrganisedBy", clusterOrganisers, null),
      maxRank: readOptionalCount(json, "maxRank"),
      note: readOptionalText(json, "note"),
    }),
  },
  targetsExceeded: { keys: ["all"], read: () => ({ type: "targetsExceeded" }) },
  campaignResult: {
    keys: ["campaignLaunchedBy", "campaignMinYears", "stage", "rank"],
    read: (json) => ({
      type: "campaignResult",
      launchedBy: readChoice(json, "campaignLaunchedBy", launchers, null),
      minYears: readOptionalCount(json, "campaignMinYears"),
      stage: has(json, "stage") ? readChoice(json, "stage", stages, null) : null,
      rank: readOptionalCount(json, "rank"),
    }),
  },
  unitAge: { keys: ["minYears"], read: (json) => ({ type: "unitAge", minYears: readCount(json, "minYears") }) },
  localExclusion: {
    keys: ["optional", "rules", "basis"],
    read: (json) => ({
      type: "localExclusion",
      rules: readItems(json, "rules").map((item) => readLocalRule(item, json.problems)),
      basis: readText(json, "basis"),
    }),
  },
  qualitative: { keys: ["vi", "en"], read: (json) => inWords("qualitative", json) },
  adHocAchievement: { keys: ["scope", "vi", "en"], read: (json) => inWords("adHocAchievement", json) },
};

/** A criterion of a type that is not known is refused: nobody would know what it asks for. */
export function readCriterion({ json, path }: JsonItem, problems: Problem[]): Criterion {
  const group = (["anyOf", "allOf"] as const).find((key) => isRecord(json) && key in json);
  if (group) {
    const read = readObject(json, path, [group], problems);
    return { type: group, parts: readItems(read, group).map((part) => readCriterion(part, problems)) };
  }
  const type = isRecord(json) ? String(json.type) : "";
  const reader = Object.hasOwn(readers, type) ? readers[type] : undefined;
  if (!reader) {
    problems.push({ path: pathOf(path, "type"), sentence: `Không biết loại tiêu chuẩn “${type}”.` });
    return { type: "allOf", parts: [] };
  }
  return reader.read(readObject(json, path, ["type", ...reader.keys], problems));
}

function readCount(json: JsonObject, key: string): number {
  if (!has(json, key)) refuse(json, key, "Thiếu con số này.");
  return readOptionalCount(json, key) ?? 1;
}

function readOptionalCount(json: JsonObject, key: string): number | null {
  if (!has(json, key)) return null;
  const value = json.values[key];
  if (typeof value === "number" && Number.isInteger(value) && value > 0) return value;
  refuse(json, key, "Phải là một số nguyên dương.");
  return null;
}

/** 0.7 of the members is 70 %. */
function readShare(json: JsonObject, key: string): number {
  const value = json.values[key];
  if (typeof value === "number" && value > 0 && value <= 1) return Math.round(value * 100);
  refuse(json, key, "Phải là một tỷ lệ lớn hơn 0, nhiều nhất là 1.");
  return 100;
}

function readTexts(json: JsonObject, key: string): string[] {
  return readItems(json, key).flatMap(({ json: item, path }) => {
    if (typeof item === "string" && item !== "") return [item.normalize("NFC")];
    json.problems.push({ path, sentence: "Phải là một chuỗi chữ không rỗng." });
    return [];
  });
}

function readAwards(json: JsonObject): string[] {
  const awards = readTexts(json, "awards");
  if (awards.length === 0) refuse(json, "awards", "Phải nêu ít nhất một danh hiệu, hình thức.");
  return awards;
}

function rating(json: JsonObject, key: string) {
  return readChoice(json, key, ratings, null);
}

function inWords(type: "qualitative" | "adHocAchievement", json: JsonObject): Criterion {
  return { type, vi: readText(json, "vi"), en: readText(json, "en") };
}

function readLocalRule({ json: item, path }: JsonItem, problems: Problem[]): LocalRule {
  const json = readObject(
    item,
    path,
    ["type", "value", "exclusiveMax", "exceptions", "atLeast", "confidence"],
    problems,
  );
  const types = ["minMonthsWorked", "maxAbsenceWorkingDays", "noDiscipline", "registered"] as const;
  const type = readChoice(json, "type", types, null);
  if (type === "minMonthsWorked") return { type, months: readCount(json, "value") };
  if (type === "maxAbsenceWorkingDays") return { type, below: readCount(json, "exclusiveMax") };
  if (type === "noDiscipline") return { type, atLeast: readChoice(json, "atLeast", disciplines, null) };
  return { type };
}
