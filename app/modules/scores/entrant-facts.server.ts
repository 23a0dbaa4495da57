import { appraisedRule } from "~/domain/appraisal";
import type { CalendarDay } from "~/domain/calendar-day";
import { canonicalDecimal } from "~/domain/decimals";
import { parseDecimal } from "~/domain/fraction";
import type { Qualifier } from "~/domain/qualifiers";
import { officialContent, provisionalContent, type ResultContent, type ResultState } from "~/domain/result";
import { stepName } from "~/domain/scoring/step-names";
import type { Assignment, EntrantFacts, Fact } from "~/domain/scoring/types";
import { spanBefore } from "~/domain/span-before";
import type { CampaignDefinition } from "~/modules/campaigns/definition.server";
import { stoodWhenVerified } from "~/modules/evidence/queries.server";
import { noSql, type Sql, sql } from "~/platform/db.server";
import type { View } from "~/platform/work.server";
import { comparedTargets, completeFacts, type LeafFindings } from "./complete-facts";

/** What one entrant has in a campaign, as each board reads it, and how far its figures have come. */
export type EntrantRecord = {
  subjectId: string;
  clusterId: string;
  provisional: EntrantFacts;
  official: EntrantFacts;
  /** The official facts as they will be once one submitted figure is verified; null when none was named. */
  onceVerified: EntrantFacts | null;
  items: { expected: number; reported: number; verified: number };
};

type EntrantRow = {
  subjectId: string;
  clusterId: string;
  flags: string[];
  assignments: { targetId: string; planned: string | null; share: string | null; notAssigned: string | null }[];
  results: ResultRow[];
  appraisals: { targetId: string; points: number | null; step: string | null; evidence: boolean }[];
  adjustments: { targetId: string | null; points: number; reason: string }[];
};

/** Entrants by their ids, or all those of the clusters in which these are. */
export type EntrantChoice = readonly string[] | "all" | { clustersOf: readonly string[] };

type FigurePlace = { indicatorId: string; periodId: string; subjectId: string };

type ResultRow = {
  targetId: string;
  endsOn: string;
  isNamed: boolean | null;
  /** Of the span before the campaign, which an improvement is measured against. */
  isBefore: boolean;
  role: string;
  period: string;
  kind: string;
  scale: string[] | null;
  state: ResultState;
  value: string | null;
  qualifier: Qualifier;
  notApplicable: boolean;
  verifiedVersion: number | null;
  verifiedValue: string | null;
  verifiedQualifier: Qualifier | null;
  verifiedNotApplicable: boolean;
  /** Whether evidence stands beside a rating now, and whether it did when it was verified. */
  evidence: boolean;
  verifiedEvidence: boolean;
};

type Reading = { content: ResultContent | null; evidence: boolean };

/**
 * The facts of the given entrants, or of all, in one statement. Periods count when their last day lies in the campaign, and
 * those of the span before it where an improvement is measured against them.
 */
export async function readEntrantRecords(
  view: View,
  campaign: CampaignDefinition,
  choice: EntrantChoice,
  named: FigurePlace | null = null,
): Promise<EntrantRecord[]> {
  const rows = await readEntrantRows(view, campaign, choice, named);
  const codes = codesOf(campaign);
  return rows.map((row) => recordOf(row, campaign, codes, named !== null));
}

/** The same entrants at earlier moments too: of their figures, only those of periods that ended by a day. */
export type EntrantHistory = {
  subjectId: string;
  clusterId: string;
  /** Appraisals, assignments and adjustments belong to the campaign as a whole and are those of now. */
  until: (day: CalendarDay) => Pick<EntrantRecord, "provisional" | "official">;
  /** Every figure that is there, at the targets that are the entrant's. */
  figures: { targetId: string; endsOn: CalendarDay; isReported: boolean; isVerified: boolean }[];
  /** Targets that are not the entrant's. */
  notAssigned: string[];
};

export async function readEntrantHistories(
  view: View,
  campaign: CampaignDefinition,
  choice: EntrantChoice,
): Promise<EntrantHistory[]> {
  const rows = await readEntrantRows(view, campaign, choice, null);
  const codes = codesOf(campaign);
  return rows.map((row) => {
    const notAssigned = row.assignments.flatMap((each) => (each.notAssigned === null ? [] : [each.targetId]));
    return {
      subjectId: row.subjectId,
      clusterId: row.clusterId,
      until: (day) => {
        const results = row.results.filter(({ endsOn }) => endsOn <= day);
        return recordOf({ ...row, results }, campaign, codes, false);
      },
      figures: row.results
        .filter(({ targetId, isBefore }) => !isBefore && !notAssigned.includes(targetId))
        .map((result) => ({
          targetId: result.targetId,
          endsOn: result.endsOn,
          isReported: provisionalContent(asResult(result)) !== null,
          isVerified: result.state === "verified" && result.verifiedVersion !== null,
        })),
      notAssigned,
    };
  });
}

function codesOf(campaign: CampaignDefinition): Map<string, string> {
  return new Map(Object.entries(campaign.targetIds).map(([code, id]) => [id, code]));
}

function readEntrantRows(
  { db, scope }: View,
  campaign: CampaignDefinition,
  choice: EntrantChoice,
  named: FigurePlace | null,
): Promise<EntrantRow[]> {
  const before = spanBefore(campaign);
  return db.$queryRaw<EntrantRow[]>`
    select e.subject_id as "subjectId", e.cluster_id as "clusterId", e.flags,
      coalesce((select jsonb_agg(jsonb_build_object('targetId', a.target_id, 'planned', a.planned::text, 'share', a.share::text,
          'notAssigned', a.not_assigned_reason))
        from assignment a where a.agency_id = e.agency_id and a.campaign_id = e.campaign_id and a.subject_id = e.subject_id), '[]') as assignments,
      -- As JSON of whole rows: built key by key it takes four times as long.
      coalesce((select json_agg(f) from (select ti.target_id as "targetId", r.indicator_id = ${named?.indicatorId ?? null}::uuid
            and r.period_id = ${named?.periodId ?? null}::uuid and r.subject_id = ${named?.subjectId ?? null}::uuid as "isNamed", ti.role,
          p.code as period, p.ends_on as "endsOn", i.kind, i.scale,
          p.ends_on < ${campaign.startsOn}::date as "isBefore", r.state, r.value::text, r.qualifier, r.not_applicable as "notApplicable",
          r.verified_version as "verifiedVersion", r.verified_value::text as "verifiedValue", r.verified_qualifier as "verifiedQualifier",
          r.verified_not_applicable as "verifiedNotApplicable", i.kind = 'rating' and ${beside(sql`v.removed_at is null`)} as evidence,
          i.kind = 'rating' and ${beside(stoodWhenVerified)} as "verifiedEvidence"
        from target_indicator ti
        join result r on r.agency_id = ti.agency_id and r.indicator_id = ti.indicator_id and r.subject_id = e.subject_id
        join indicator i on i.agency_id = r.agency_id and i.id = r.indicator_id
        join period p on p.agency_id = r.agency_id and p.id = r.period_id
          and (p.ends_on between ${campaign.startsOn}::date and ${campaign.endsOn}::date or (ti.role = 'value'
            and ti.target_id = any(${comparedTargets(campaign)}::uuid[]) and p.ends_on between ${before.startsOn}::date and ${before.endsOn}::date))
        where ti.agency_id = e.agency_id and ti.campaign_id = e.campaign_id) f), '[]') as results,
      coalesce((select jsonb_agg(jsonb_build_object('targetId', g.target_id, 'points', g.points, 'step', g.step,
          'evidence', exists (select from evidence v where v.agency_id = g.agency_id and v.campaign_id = g.campaign_id
            and v.target_id = g.target_id and v.subject_id = g.subject_id and v.removed_at is null)))
        from appraisal g where g.agency_id = e.agency_id and g.campaign_id = e.campaign_id and g.subject_id = e.subject_id), '[]') as appraisals,
      coalesce((select jsonb_agg(jsonb_build_object('targetId', j.target_id, 'points', j.points, 'reason', j.reason) order by j.id)
        from adjustment j where j.agency_id = e.agency_id and j.campaign_id = e.campaign_id and j.subject_id = e.subject_id
          and j.is_granted), '[]') as adjustments
    from entrant e where e.agency_id = ${scope.agencyId}::uuid and e.campaign_id = ${campaign.campaignId}::uuid
      ${chosen(choice)}
    order by e.subject_id`;
}

function chosen(choice: EntrantChoice): Sql {
  if (choice === "all") return noSql;
  if (!("clustersOf" in choice)) return sql`and e.subject_id = any(${choice}::uuid[])`;
  return sql`and e.cluster_id in (select o.cluster_id from entrant o where o.agency_id = e.agency_id and o.campaign_id = e.campaign_id
    and o.subject_id = any(${choice.clustersOf}::uuid[]))`;
}

/** Whether a figure `r` has a piece `v` of which this is true. */
function beside(condition: Sql): Sql {
  return sql`exists (select from evidence v where v.agency_id = r.agency_id and v.indicator_id = r.indicator_id
    and v.period_id = r.period_id and v.subject_id = r.subject_id and ${condition})`;
}

function recordOf(
  row: EntrantRow,
  campaign: CampaignDefinition,
  codes: Map<string, string>,
  withNamed: boolean,
): EntrantRecord {
  const code = (targetId: string) => codes.get(targetId) ?? "";
  const assignments: Record<string, Assignment> = {};
  for (const { targetId, planned, share, notAssigned } of row.assignments) {
    assignments[code(targetId)] =
      notAssigned === null ? { planned: fraction(planned), share: fraction(share) } : { notAssigned };
  }
  const adjustments = row.adjustments.map(({ targetId, points, reason }) => ({
    points,
    reason,
    target: targetId === null ? null : code(targetId),
  }));
  const facts = (read: (result: ResultRow) => Reading): EntrantFacts => ({
    code: row.subjectId,
    name: row.subjectId,
    cluster: row.clusterId,
    flags: row.flags,
    assignments,
    facts: factsByLeaf(row, campaign, code, read),
    adjustments,
  });
  return {
    subjectId: row.subjectId,
    clusterId: row.clusterId,
    provisional: { ...facts(provisionally), adjustments: [] },
    official: facts(officially),
    onceVerified: withNamed ? facts((result) => (result.isNamed ? asItStands(result) : officially(result))) : null,
    items: itemsOf(row, campaign, assignments),
  };
}

/** The working value once submitted, with the evidence that stands; otherwise what was verified, with what it was verified on. */
function provisionally(result: ResultRow): Reading {
  const isCounted = result.state === "submitted" || result.state === "verified";
  return isCounted ? { ...asItStands(result), content: provisionalContent(asResult(result)) } : officially(result);
}

function officially(result: ResultRow): Reading {
  return { content: officialContent(asResult(result)), evidence: result.verifiedEvidence };
}

function asItStands(result: ResultRow): Reading {
  return { content: asResult(result).content, evidence: result.evidence };
}

function factsByLeaf(
  row: EntrantRow,
  campaign: CampaignDefinition,
  code: (targetId: string) => string,
  read: (result: ResultRow) => Reading,
): Record<string, Fact[]> {
  const leaves: Record<string, LeafFindings> = {};
  const at = (targetId: string) => {
    const leaf = code(targetId);
    leaves[leaf] ??= { facts: [], before: [], reported: new Set() };
    return leaves[leaf];
  };
  for (const result of row.results) {
    const { content, evidence } = read(result);
    if (!content) continue;
    const found = at(result.targetId);
    found[result.isBefore ? "before" : "facts"].push(factOf(result, content, evidence));
    if (!result.isBefore) found.reported.add(result.role);
  }
  for (const { targetId, points, step, evidence } of row.appraisals) {
    const given = points === null ? { step: step ?? "", evidence } : { judged: points };
    at(targetId).facts.push({ period: null, ...given });
  }
  return Object.fromEntries(
    Object.entries(leaves).map(([leaf, found]) => {
      const facts = withoutIdlePeriods(found.facts);
      return [leaf, completeFacts({ ...found, facts }, campaign, leaf)];
    }),
  );
}

/** A period to which the target did not apply says nothing while others have a figure. */
function withoutIdlePeriods(facts: Fact[]): Fact[] {
  const applying = facts.filter((fact) => !fact.notApplicable);
  return applying.length > 0 ? applying : facts;
}

function factOf(result: ResultRow, content: ResultContent, evidence: boolean): Fact {
  const { period, role } = result;
  if (content.kind === "notApplicable") return { period, notApplicable: true };
  const value = parseDecimal(content.value) ?? undefined;
  if (value === undefined) return { period };
  const none = { numerator: 0n, denominator: 1n };
  if (role === "bonus") return { period, counts: { bonus: value, penalty: none } };
  if (role === "penalty") return { period, counts: { bonus: none, penalty: value } };
  if (role !== "value") return { period, measures: { [role]: value } };
  if (result.kind === "yesNo") return { period, value, met: value.numerator !== 0n };
  if (result.kind === "rating") return { period, value, step: stepName(content.value, result.scale), evidence };
  return { period, value, qualifier: content.qualifier };
}

function asResult(row: ResultRow): {
  state: ResultState;
  content: ResultContent | null;
  verified: { version: number; content: ResultContent | null } | null;
} {
  return {
    state: row.state,
    content: contentOf(row.value, row.qualifier, row.notApplicable),
    verified:
      row.verifiedVersion === null
        ? null
        : {
            version: row.verifiedVersion,
            content: contentOf(row.verifiedValue, row.verifiedQualifier ?? "exact", row.verifiedNotApplicable),
          },
  };
}

function contentOf(value: string | null, qualifier: Qualifier, notApplicable: boolean): ResultContent | null {
  if (notApplicable) return { kind: "notApplicable" };
  // numeric comes with all its places; the step of a rating is known as "3", not as "3.000000".
  return value === null ? null : { kind: "value", value: canonicalDecimal(value), qualifier, word: null };
}

function itemsOf(
  row: EntrantRow,
  campaign: CampaignDefinition,
  assignments: Record<string, Assignment>,
): EntrantRecord["items"] {
  const open = campaign.leaves.filter(({ code }) => {
    const assignment = assignments[code];
    return assignment === undefined || !("notAssigned" in assignment);
  });
  const ids = new Set(open.map(({ targetId }) => targetId));
  const expected = open.reduce(
    (sum, { code, indicators }) =>
      indicators.reduce((all, { periods }) => all + periods, sum + givenAt(campaign, code)),
    0,
  );
  const results = row.results.filter(({ targetId, isBefore }) => ids.has(targetId) && !isBefore);
  const given = row.appraisals.filter(({ targetId }) => ids.has(targetId)).length;
  return {
    expected,
    reported: given + results.filter((result) => provisionalContent(asResult(result)) !== null).length,
    verified:
      given + results.filter(({ state, verifiedVersion }) => state === "verified" && verifiedVersion !== null).length,
  };
}

/** 1 where somebody gives points or a step, whatever figures say beside that. */
function givenAt({ definition, leaves }: CampaignDefinition, code: string): number {
  const target = definition.targets.find((each) => each.code === code);
  const roles = leaves.find((leaf) => leaf.code === code)?.indicators.map(({ role }) => role) ?? [];
  return target && appraisedRule(target, roles) ? 1 : 0;
}

function fraction(decimal: string | null) {
  return decimal === null ? null : parseDecimal(decimal);
}
