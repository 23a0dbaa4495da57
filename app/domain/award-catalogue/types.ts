import type { CalendarDay } from "../calendar-day";
import type { AwardKind } from "../decision";

export const awardLevels = ["base", "ministryProvince", "state"] as const;
export type AwardLevel = (typeof awardLevels)[number];

export const confidences = ["verified", "secondary", "memory"] as const;
/** How sure the catalogue is of what it says: read in the text, quoted by others, or remembered. */
export type Confidence = (typeof confidences)[number];

export const ratings = ["excellent", "good", "completed"] as const;
export type Rating = (typeof ratings)[number];

export const disciplines = ["khien-trach", "canh-cao"] as const;
export type Discipline = (typeof disciplines)[number];

export const deciders = [
  "headOfLegalEntityUnit",
  "headOfProvincialDepartment",
  "communeChairman",
  "enterpriseDirector",
  "armedForcesCommander",
  "armedForcesAuthority",
  "minister",
  "headOfCentralBody",
  "provincialChairman",
  "primeMinister",
  "militaryRegionCommander",
  "nationalUniversityDirector",
  "government",
  "naStandingCommittee",
  "statePresident",
  "baseUnionCommittee",
  "upperLevelUnion",
  "directUpperUnion",
  "provincialFederationOfLabour",
  "vgcl",
  "any",
] as const;
export type Decider = (typeof deciders)[number];

/** All criteria of an entry must be met; `anyOf` needs one of its parts, `allOf` every one. Awards are named by their ids. */
export type Criterion =
  | { type: "anyOf" | "allOf"; parts: Criterion[] }
  | { type: "minRating"; minimum: Rating; years: number }
  | { type: "ratingStreak"; minimum: Rating; years: number; orAwards: string[]; after: string | null }
  | { type: "ratingCountWithinStreak"; rating: Rating; minYears: number }
  | { type: "priorAward"; awards: string[]; count: number; isConsecutive: boolean }
  | { type: "awardCountWithinStreak"; awards: string[]; min: number; isForThoseWithoutFlags: boolean }
  | { type: "meetsStandardOf"; awards: string[] }
  | { type: "initiative"; scope: InitiativeScope; count: number; mustBeApplied: boolean; isWithinStreak: boolean }
  | { type: "memberAwardShare"; awards: string[]; minPercent: number }
  | { type: "memberRatingShare"; minimum: Rating; minPercent: number }
  | { type: "memberAwardCount"; awards: string[]; min: number }
  | { type: "noMemberDiscipline"; atLeast: Discipline }
  | { type: "clusterRank"; organiser: ClusterOrganiser; maxRank: number | null; note: string | null }
  | { type: "targetsExceeded" }
  | { type: "campaignResult"; launchedBy: Launcher; minYears: number | null; stage: Stage | null; rank: number | null }
  | { type: "unitAge"; minYears: number }
  | { type: "localExclusion"; rules: LocalRule[]; basis: string }
  /** No machine decides it: a council reads and confirms. */
  | { type: "qualitative" | "adHocAchievement"; vi: string; en: string };

export const initiativeScopes = ["base", "baseRecognised", "ministryProvince", "national"] as const;
export type InitiativeScope = (typeof initiativeScopes)[number];
export const clusterOrganisers = ["centralCouncil", "ministryProvince"] as const;
export type ClusterOrganiser = (typeof clusterOrganisers)[number];
export const launchers = ["any", "ministryProvince", "primeMinister", "presidentOrPrimeMinister"] as const;
export type Launcher = (typeof launchers)[number];
export const stages = ["final", "interimOrFinal"] as const;
export type Stage = (typeof stages)[number];

export type LocalRule =
  | { type: "minMonthsWorked"; months: number }
  | { type: "maxAbsenceWorkingDays"; below: number }
  | { type: "noDiscipline"; atLeast: Discipline }
  | { type: "registered" };

/** A law that changes the entry from a day on. */
export type PendingRevision = {
  law: string;
  effectiveFrom: CalendarDay;
  isTextSeen: boolean;
  expectedCriteria: Criterion[];
  expectedFrom: string | null;
};

export type CatalogueEntry = {
  id: string;
  nameVi: string;
  nameEn: string;
  abbreviation: string | null;
  kind: AwardKind;
  subject: "individual" | "collective";
  /** The same award is given to collectives too. */
  isAlsoForCollectives: boolean;
  system: "state" | "union";
  level: AwardLevel;
  criteria: Criterion[];
  deciders: Decider[];
  /** What is usual about its number: the law itself sets hardly any. */
  quotaNote: string | null;
  notes: string | null;
  source: string;
  confidence: Confidence;
  /** Null where the source names no day. */
  effectiveFrom: CalendarDay | null;
  effectiveTo: CalendarDay | null;
  /** Given in the past only. */
  isHistorical: boolean;
  pendingRevision: PendingRevision | null;
};

export type AwardCatalogue = {
  /** The day up to which the law was read; it is the version that an adoption keeps. */
  edition: CalendarDay;
  entries: CatalogueEntry[];
};
