import { appraisalLimits, appraisedRule } from "~/domain/appraisal";
import { allows, type CampaignState, type StoredCampaignState, stateOn } from "~/domain/campaign";
import { formatFraction, fromPoints } from "~/domain/fraction";
import { formatPoints } from "~/domain/points";
import { sentenceFor } from "~/domain/scoring/rules";
import { maySeeDrafts, readCampaignDefinition } from "~/modules/campaigns/queries.server";
import { noSql, sql } from "~/platform/db.server";
import { isId } from "~/platform/ids.server";
import { unitsFor } from "~/platform/scope.server";
import type { View } from "~/platform/work.server";
import { headsUnit } from "./headed-unit.server";

export type AppraisedTarget = {
  id: string;
  code: string;
  title: string;
  most: string;
  /** The rule in words. */
  sentence: string;
  /** What a step given without evidence scores; null where none is asked for. */
  floor: string | null;
  /** The steps of a scale with their points; null where points are given. */
  scale: { step: string; points: string }[] | null;
};

export type AppraisalCell = {
  targetId: string;
  /** "7,5" or the step; "" while nothing is given. */
  text: string;
  reason: string;
  version: number;
  by: string | null;
  at: string | null;
  notAssigned: string | null;
  /** How many files and links the entrant has put beside it. */
  evidence: number;
};

export type AppraisedEntrant = {
  subjectId: string;
  name: string;
  unitName: string | null;
  clusterName: string;
  /** Why the reader gives this entrant no points: it is himself or the unit he heads. */
  isOwn: boolean;
  /** In the order of the targets. */
  cells: AppraisalCell[];
};

export type AppraisalGrid = {
  campaign: { id: string; name: string; state: CampaignState; mayAppraise: boolean };
  targets: AppraisedTarget[];
  entrants: AppraisedEntrant[];
};

/** The entrants in the reader's scope against the targets that somebody gives points for. Null for an unknown campaign. */
export async function findAppraisalGrid(view: View, campaignId: string): Promise<AppraisalGrid | null> {
  const campaign = isId(campaignId) ? await readCampaignDefinition(view, campaignId) : null;
  if (!campaign || (campaign.state === "draft" && !maySeeDrafts(view))) return null;
  const { definition } = campaign;
  const targets = campaign.leaves.flatMap(({ code, targetId, indicators }) => {
    const target = definition.targets.find((each) => each.code === code);
    const roles = indicators.map(({ role }) => role);
    const rule = target && appraisedRule(target, roles);
    if (!target || !rule) return [];
    return {
      id: targetId,
      code,
      title: target.title,
      most: formatFraction(appraisalLimits(target, null).most, 3),
      sentence: sentenceFor(rule, { max: fromPoints(target.max ?? 0), direction: target.direction }),
      floor: rule.kind === "rating" && rule.withoutEvidence ? formatFraction(rule.withoutEvidence, 3) : null,
      scale:
        rule.kind === "rating"
          ? Object.entries(rule.scale).map(([step, points]) => ({ step, points: formatFraction(points, 3) }))
          : null,
    };
  });
  const rows = await listEntrants(view, campaignId);
  const state = stateOn({ stored: rows.stored, startsOn: campaign.startsOn, endsOn: campaign.endsOn }, view.today);
  return {
    campaign: { id: campaignId, name: rows.name, state, mayAppraise: allows(state, "appraise") },
    targets,
    entrants: rows.entrants.map(({ given, notAssigned, proved, isHead, ...entrant }) => ({
      ...entrant,
      isOwn: isHead || entrant.subjectId === view.scope.personId,
      cells: targets.map(({ id }) =>
        cellOf(
          id,
          given.find(({ targetId }) => targetId === id),
          notAssigned.find(({ targetId }) => targetId === id),
          proved[id] ?? 0,
        ),
      ),
    })),
  };
}

type GivenRow = {
  targetId: string;
  points: number | null;
  step: string | null;
  reason: string;
  version: number;
  by: string | null;
  at: string;
};
type NotAssignedRow = { targetId: string; reason: string };
type EntrantRow = Omit<AppraisedEntrant, "cells" | "isOwn"> & {
  isHead: boolean;
  given: GivenRow[];
  notAssigned: NotAssignedRow[];
  /** By target. */
  proved: Record<string, number>;
};

async function listEntrants(
  view: View,
  campaignId: string,
): Promise<{ name: string; stored: StoredCampaignState; entrants: EntrantRow[] }> {
  const { db, scope, today } = view;
  const units = unitsFor(scope, "appraisal.write");
  const [row] = await db.$queryRaw<{ name: string; stored: StoredCampaignState; entrants: EntrantRow[] }[]>`
    select c.name, c.state as stored, coalesce((select jsonb_agg(jsonb_build_object('subjectId', x.subject_id, 'name', x.name,
        'unitName', x.unit_name, 'clusterName', x.cluster_name, 'isHead', x.is_head, 'given', x.given, 'notAssigned', x.not_assigned, 'proved', x.proved)
        order by x.cluster_position, x.sort_key collate "vi-x-icu", x.subject_id)
      from (
        select e.subject_id, coalesce(n.name, l.name, u.name) as name, coalesce(n.sort_key, l.name, u.name) as sort_key,
          case when n.id is not null then u.name end as unit_name, k.name as cluster_name, k.position as cluster_position,
          ${headsUnit(view)} as is_head,
          coalesce((select jsonb_agg(jsonb_build_object('targetId', g.target_id, 'points', g.points, 'step', g.step, 'reason', g.reason,
              'version', g.version, 'at', g.given_at, 'by', (select m.display_name from member m where m.agency_id = g.agency_id and m.id = g.given_by)))
            from appraisal g where g.agency_id = e.agency_id and g.campaign_id = e.campaign_id and g.subject_id = e.subject_id), '[]') as given,
          coalesce((select jsonb_agg(jsonb_build_object('targetId', a.target_id, 'reason', a.not_assigned_reason))
            from assignment a where a.agency_id = e.agency_id and a.campaign_id = e.campaign_id and a.subject_id = e.subject_id
              and a.not_assigned_reason is not null), '[]') as not_assigned,
          coalesce((select jsonb_object_agg(v.target_id, v.pieces) from (select p.target_id, count(*)::int as pieces from evidence p
            where p.agency_id = e.agency_id and p.campaign_id = e.campaign_id and p.subject_id = e.subject_id and p.removed_at is null
            group by p.target_id) v), '{}') as proved
        from entrant e
        join cluster k on k.agency_id = e.agency_id and k.id = e.cluster_id
        left join person n on n.agency_id = e.agency_id and n.id = e.subject_id
        left join collective l on l.agency_id = e.agency_id and l.id = e.subject_id
        left join lateral (select s.name from unit_span s where s.agency_id = e.agency_id and s.unit_id = e.unit_id
          order by s.valid_from <= ${today}::date desc, s.valid_from desc limit 1) u on true
        where e.agency_id = c.agency_id and e.campaign_id = c.id and e.left_on is null
          ${units === "agency" ? noSql : sql`and e.unit_id = any(${units}::uuid[])`}
      ) x), '[]') as entrants
    from campaign c where c.agency_id = ${scope.agencyId}::uuid and c.id = ${campaignId}::uuid`;
  if (!row) throw new Error("the campaign was read a moment ago");
  return row;
}

function cellOf(
  targetId: string,
  given: GivenRow | undefined,
  notAssigned: NotAssignedRow | undefined,
  evidence: number,
): AppraisalCell {
  return {
    targetId,
    text: given ? (given.points === null ? (given.step ?? "") : shortly(given.points)) : "",
    reason: given?.reason ?? "",
    version: given?.version ?? 0,
    by: given?.by ?? null,
    at: given?.at ?? null,
    notAssigned: notAssigned?.reason ?? null,
    evidence,
  };
}

function shortly(points: number): string {
  return formatPoints(points, 3).replace(/,?0+$/, "");
}
