// The personal record: what somebody achieved in a year, where he stands, and what he was given over the years. Awards
// come from decisions; words of praise stand beside them and are never counted as an award.

import type { CalendarDay } from "./calendar-day";
import type { AwardKind } from "./decision";
import type { IndicatorTrend } from "./indicator-trend";
import type { Points } from "./points";
import type { ResultState } from "./result";
import type { Structure } from "./structure";

/** One indicator over a year, put together by its nature; figures as printed, without their unit. */
export type ResultOfYear = {
  indicatorId: string;
  name: string;
  unitOfMeasure: string | null;
  actual: string | null;
  planned: string | null;
  /** That of the least advanced period. */
  state: ResultState;
  periods: number;
  verifiedPeriods: number;
  /** The pillar of the target that uses it, counted from 1. */
  pillar: number | null;
};

export type HonourInRecord = {
  id: string;
  kind: AwardKind | "praise" | "recognition";
  year: number;
  /** The award's name, who praised, or what was recognised. */
  name: string;
  /** What it was given for, the words of praise, or where the recognition can be read. */
  words: string | null;
  /** Who recognised it; null for what the agency itself gave. */
  givenBy: string | null;
  decision: { id: string; number: string; signedOn: CalendarDay; issuer: string } | null;
  on: CalendarDay;
  /** Given to a unit in which the person held a post on that day. */
  isOfUnit: boolean;
  unitName: string | null;
  isRevoked: boolean;
  revokeReason: string | null;
};

export type PlaceInRecord = {
  campaignId: string;
  campaignName: string;
  isOfficial: boolean;
  clusterName: string;
  clusterSize: number;
  place: number | null;
  points: Points | null;
  pillars: { title: string; points: Points }[];
};

export type PostingInRecord = {
  id: string;
  unitName: string;
  structure: Structure;
  title: string;
  isHead: boolean;
  isActing: boolean;
  validFrom: CalendarDay;
  validTo: CalendarDay | null;
};

export type PersonRecord = {
  person: { id: string; name: string; staffCode: string | null; isUnionMember: boolean };
  /** Units as they were called while the post was held, the posts of today first. */
  postings: PostingInRecord[];
  year: number;
  /** The years in which the person has a result, the latest first. */
  years: number[];
  results: ResultOfYear[];
  places: PlaceInRecord[];
  /** Over the periods of the latest campaign. */
  trends: IndicatorTrend[];
  /** Awards, those of his unit marked as such, and words of praise, the latest first. */
  honours: HonourInRecord[];
  /** What was awarded to the person and stands; praise and the unit's awards are not counted. */
  counts: { titles: number; commendations: number; praise: number };
};
