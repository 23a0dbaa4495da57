// The law's titles of emulation and forms of commendation as dated data (Law 06/2022/QH15, art. 19–72). Reading it is
// strict: an unknown key, a criterion of an unknown type or an award that no entry defines is named with its path.

import {
  has,
  type JsonItem,
  type JsonObject,
  readBoolean,
  readChoice,
  readDay,
  readItems,
  readObject,
  readOptionalText,
  readText,
  refuse,
} from "../json-object";
import type { Problem } from "../problem";
import { readCriterion } from "./read-criterion";
import {
  type AwardCatalogue,
  awardLevels,
  type CatalogueEntry,
  type Criterion,
  confidences,
  type Decider,
  deciders,
  type PendingRevision,
} from "./types";

export type ReadCatalogue = { ok: true; catalogue: AwardCatalogue } | { ok: false; problems: Problem[] };

// Salaries, money, ballots and rating caps stand in the same file; eligibility and payment will read them.
const rootKeys = [
  "schemaVersion",
  "asOf",
  "language",
  "description",
  "confidenceScale",
  "enums",
  "criteriaSemantics",
  "criterionTypes",
  "baseSalary",
  "bonusRules",
  "votingRules",
  "evaluationCaps",
  "awards",
];
const entryKeys = [
  "id",
  "nameVi",
  "nameEn",
  "abbrVi",
  "subject",
  "alsoCollective",
  "collectiveType",
  "kind",
  "form",
  "system",
  "level",
  "cadence",
  "rewardTypes",
  "criteria",
  "quota",
  "bonusCoefficient",
  "bonusCoefficientIsMaximum",
  "bonusConfidence",
  "bonusSource",
  "decidedBy",
  "proposedBy",
  "dossier",
  "sourceArticle",
  "confidence",
  "effectiveFrom",
  "effectiveTo",
  "notes",
  "status",
  "pendingRevision",
];
const revisionKeys = [
  "law",
  "effectiveFrom",
  "enactedTextSeen",
  "effectOnThisEntry",
  "confidence",
  "expectedCriteria",
  "expectedFrom",
];
const quotaKeys = ["statutory", "basis", "commonLocalValue", "max", "per", "note", "confidence"];

export function readCatalogue(json: unknown): ReadCatalogue {
  const problems: Problem[] = [];
  const root = readObject(json, "", rootKeys, problems);
  if (root.values.schemaVersion !== 1) refuse(root, "schemaVersion", "Chỉ đọc được danh mục bản 1.");
  const edition = readDay(root, "asOf");
  if (edition === null) refuse(root, "asOf", "Thiếu ngày của danh mục.");
  const entries = readItems(root, "awards").map((item) => readEntry(item, problems));
  problems.push(...repeatedIds(entries), ...unknownAwards(entries));
  return problems.length > 0 ? { ok: false, problems } : { ok: true, catalogue: { edition: edition ?? "", entries } };
}

function readEntry({ json, path }: JsonItem, problems: Problem[]): CatalogueEntry {
  const entry = readObject(json, path, entryKeys, problems);
  const criteria = readItems(entry, "criteria").map((item) => readCriterion(item, problems));
  if (criteria.length === 0) refuse(entry, "criteria", "Phải có ít nhất một tiêu chuẩn.");
  return {
    id: readText(entry, "id"),
    nameVi: readText(entry, "nameVi"),
    nameEn: readText(entry, "nameEn"),
    abbreviation: readOptionalText(entry, "abbrVi"),
    kind: readChoice(entry, "kind", ["title", "commendation"], null),
    subject: readChoice(entry, "subject", ["individual", "collective"], null),
    isAlsoForCollectives: readBoolean(entry, "alsoCollective") ?? false,
    system: readChoice(entry, "system", ["state", "union"], null),
    level: readChoice(entry, "level", awardLevels, null),
    criteria,
    deciders: readDeciders(entry),
    quotaNote: has(entry, "quota")
      ? readOptionalText(readObject(entry.values.quota, `${path}.quota`, quotaKeys, problems), "note")
      : null,
    notes: readOptionalText(entry, "notes"),
    source: readText(entry, "sourceArticle"),
    confidence: readChoice(entry, "confidence", confidences, null),
    effectiveFrom: readDay(entry, "effectiveFrom"),
    effectiveTo: readDay(entry, "effectiveTo"),
    isHistorical: readChoice(entry, "status", ["active", "historical"], "active") === "historical",
    pendingRevision: has(entry, "pendingRevision") ? readRevision(entry, problems) : null,
  };
}

/** "minister|communeChairman (since 2025-07-01)" */
function readDeciders(entry: JsonObject): Decider[] {
  return readText(entry, "decidedBy")
    .split("|")
    .flatMap((written) => {
      const name = written.replace(/\(.*\)/, "").trim();
      const decider = deciders.find((each) => each === name);
      if (decider === undefined) refuse(entry, "decidedBy", `Không biết người quyết định “${name}”.`);
      return decider === undefined ? [] : [decider];
    });
}

function readRevision(entry: JsonObject, problems: Problem[]): PendingRevision {
  const revision = readObject(entry.values.pendingRevision, `${entry.path}.pendingRevision`, revisionKeys, problems);
  const effectiveFrom = readDay(revision, "effectiveFrom");
  if (effectiveFrom === null) refuse(revision, "effectiveFrom", "Thiếu ngày có hiệu lực.");
  return {
    law: readText(revision, "law"),
    effectiveFrom: effectiveFrom ?? "",
    isTextSeen: readBoolean(revision, "enactedTextSeen") ?? false,
    expectedCriteria: readItems(revision, "expectedCriteria").map((item) => readCriterion(item, problems)),
    expectedFrom: readOptionalText(revision, "expectedFrom"),
  };
}

function repeatedIds(entries: readonly CatalogueEntry[]): Problem[] {
  return entries
    .filter(({ id }, index) => entries.findIndex((earlier) => earlier.id === id) < index)
    .map(({ id }) => ({ path: "awards", sentence: `Có hai mục cùng mã “${id}”.` }));
}

function unknownAwards(entries: readonly CatalogueEntry[]): Problem[] {
  const known = new Set(entries.map(({ id }) => id));
  return entries.flatMap(({ id, criteria }) =>
    criteria
      .flatMap(awardsNamedBy)
      .filter((award) => !known.has(award))
      .map((award) => ({ path: id, sentence: `Tiêu chuẩn nêu “${award}”, nhưng danh mục không có.` })),
  );
}

function awardsNamedBy(criterion: Criterion): string[] {
  if ("parts" in criterion) return criterion.parts.flatMap(awardsNamedBy);
  if ("awards" in criterion) return criterion.awards;
  return criterion.type === "ratingStreak"
    ? [...criterion.orAwards, ...(criterion.after ? [criterion.after] : [])]
    : [];
}
