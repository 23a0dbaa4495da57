import { appraisedRule } from "~/domain/appraisal";
import { allows, type CampaignState, type StoredCampaignState, stateOn } from "~/domain/campaign";
import { formatFraction, fromPoints } from "~/domain/fraction";
import { formatPoints } from "~/domain/points";
import { sentenceFor } from "~/domain/scoring/rules";
import { readCampaignDefinition } from "~/modules/campaigns/definition.server";
import { noSql, sql } from "~/platform/db.server";
import { deny } from "~/platform/denied.server";
import { isId } from "~/platform/ids.server";
import { holds, mayFor, unitsFor } from "~/platform/scope.server";
import type { View } from "~/platform/work.server";
import type { ClaimKey } from "./claims.server";
import { evidenceList, type ShownEvidence } from "./evidence-list.server";

/** What an entrant says and shows at one target. */
export type ShownClaim = {
  /** The entrant's own words; "" while there are none, in version 0. */
  words: string;
  version: number;
  writtenBy: string | null;
  writtenAt: string | null;
  evidence: ShownEvidence[];
};

export type ClaimedTarget = {
  id: string;
  code: string;
  title: string;
  most: string;
  sentence: string;
  /** A step given without evidence scores this floor; null where none is asked for. */
  floor: string | null;
  notAssigned: string | null;
  /** Points or the step given; null while nothing is. */
  given: string | null;
  givenReason: string | null;
  claim: ShownClaim;
};

type Choice = { id: string; name: string };

export type ClaimPage = {
  campaigns: Choice[];
  /** Entrants that the reader reports for, in the chosen campaign. */
  entrants: Choice[];
  campaign: { id: string; name: string; state: CampaignState; isOpen: boolean } | null;
  entrant: Choice | null;
  targets: ClaimedTarget[];
};

type CampaignRow = Choice & { stored: StoredCampaignState; startsOn: string; endsOn: string; entrants: Choice[] };

/** The targets in words of one entrant in one live campaign, those of the reader's own reach; the first of each where none is named. */
export async function findClaimPage(
  view: View,
  wish: { campaignId?: string; subjectId?: string },
): Promise<ClaimPage | null> {
  const campaigns = await listCampaignsOfReach(view);
  const chosen = wish.campaignId ? campaigns.find(({ id }) => id === wish.campaignId) : campaigns[0];
  if (wish.campaignId && !chosen) return null;
  if (!chosen) return { campaigns: [], entrants: [], campaign: null, entrant: null, targets: [] };
  const entrant = wish.subjectId ? chosen.entrants.find(({ id }) => id === wish.subjectId) : chosen.entrants[0];
  if (!entrant) return null;
  const { id, name, stored, startsOn, endsOn } = chosen;
  const state = stateOn({ stored, startsOn, endsOn }, view.today);
  return {
    campaigns: campaigns.map((each) => ({ id: each.id, name: each.name })),
    entrants: chosen.entrants,
    campaign: { id, name, state, isOpen: allows(state, "appraise") },
    entrant,
    targets: await listClaimedTargets(view, id, entrant.id),
  };
}

/** What an entrant says and shows at a target, for whoever reads its evidence. Null for an unknown entrant or target. */
export async function findClaim({ db, scope }: View, key: ClaimKey): Promise<ShownClaim | null> {
  if (![key.campaignId, key.targetId, key.subjectId].every(isId)) return null;
  const [row] = await db.$queryRaw<(ShownClaim & { unitId: string; personId: string | null })[]>`
    select e.unit_id as "unitId", case when s.kind = 'person' then s.id end as "personId", coalesce(w.words, '') as words, coalesce(w.version, 0) as version,
      (select m.display_name from member m where m.agency_id = w.agency_id and m.id = w.member_id) as "writtenBy",
      to_json(w.at)#>>'{}' as "writtenAt", ${evidenceList(sql`v.agency_id = e.agency_id and v.campaign_id = e.campaign_id
        and v.target_id = t.id and v.subject_id = e.subject_id and v.removed_at is null`)} as evidence
    from entrant e
    join subject s on s.agency_id = e.agency_id and s.id = e.subject_id
    join target t on t.agency_id = e.agency_id and t.campaign_id = e.campaign_id and t.id = ${key.targetId}::uuid
    left join lateral (select c.* from claim_version c where c.agency_id = e.agency_id and c.campaign_id = e.campaign_id
      and c.target_id = t.id and c.subject_id = e.subject_id order by c.version desc limit 1) w on true
    where e.agency_id = ${scope.agencyId}::uuid and e.campaign_id = ${key.campaignId}::uuid and e.subject_id = ${key.subjectId}::uuid`;
  if (!row) return null;
  const { unitId, personId, ...claim } = row;
  if (!mayFor(scope, "evidence.read", { unitId, personId })) deny(scope, "evidence.read");
  return claim;
}

/** Launched campaigns with targets in words, those that run before those that have not begun, each with the reader's own entrants. */
async function listCampaignsOfReach({ db, scope, today }: View): Promise<CampaignRow[]> {
  const units = unitsFor(scope, "result.write");
  const isOwn = holds(scope, "result.write") ? scope.personId : null;
  return db.$queryRaw<CampaignRow[]>`
    select c.id, c.name, c.state as stored, c.starts_on::text as "startsOn", c.ends_on::text as "endsOn", x.entrants
    from campaign c
    cross join lateral (
      select jsonb_agg(jsonb_build_object('id', e.subject_id, 'name', coalesce(n.name, l.name, u.name))
        order by coalesce(n.sort_key, l.name, u.name) collate "vi-x-icu", e.subject_id) as entrants
      from entrant e
      left join person n on n.agency_id = e.agency_id and n.id = e.subject_id
      left join collective l on l.agency_id = e.agency_id and l.id = e.subject_id
      left join lateral (select s.name from unit_span s where s.agency_id = e.agency_id and s.unit_id = e.unit_id
        order by s.valid_from <= ${today}::date desc, s.valid_from desc limit 1) u on true
      where e.agency_id = c.agency_id and e.campaign_id = c.id and e.left_on is null
        ${units === "agency" ? noSql : sql`and (e.unit_id = any(${units}::uuid[]) or e.subject_id = ${isOwn}::uuid)`}) x
    where c.agency_id = ${scope.agencyId}::uuid and c.state = 'launched' and x.entrants is not null
      and exists (select from target t, jsonb_array_elements(t.rules) r where t.agency_id = c.agency_id and t.campaign_id = c.id
        and split_part(r ->> 'kind', '@', 1) in ('judged', 'rating') and (r ->> 'kind' like 'judged%'
          or not exists (select from target_indicator ti where ti.agency_id = t.agency_id and ti.target_id = t.id and ti.role = 'value')))
    order by c.starts_on <= ${today}::date desc, c.starts_on desc, c.id`;
}

type TargetRow = {
  id: string;
  notAssigned: string | null;
  points: number | null;
  step: string | null;
  reason: string | null;
  claim: ShownClaim;
};

async function listClaimedTargets(view: View, campaignId: string, subjectId: string): Promise<ClaimedTarget[]> {
  const { db, scope } = view;
  const campaign = await readCampaignDefinition(view, campaignId);
  if (!campaign) return [];
  const rows = await db.$queryRaw<TargetRow[]>`
    select t.id, a.not_assigned_reason as "notAssigned", g.points, g.step, g.reason,
      jsonb_build_object('words', coalesce(w.words, ''), 'version', coalesce(w.version, 0), 'writtenAt', w.at,
        'writtenBy', (select m.display_name from member m where m.agency_id = w.agency_id and m.id = w.member_id),
        'evidence', ${evidenceList(sql`v.agency_id = t.agency_id and v.campaign_id = t.campaign_id and v.target_id = t.id
          and v.subject_id = ${subjectId}::uuid and v.removed_at is null`)}) as claim
    from target t
    left join assignment a on a.agency_id = t.agency_id and a.target_id = t.id and a.subject_id = ${subjectId}::uuid
    left join appraisal g on g.agency_id = t.agency_id and g.campaign_id = t.campaign_id and g.target_id = t.id and g.subject_id = ${subjectId}::uuid
    left join lateral (select c.* from claim_version c where c.agency_id = t.agency_id and c.campaign_id = t.campaign_id
      and c.target_id = t.id and c.subject_id = ${subjectId}::uuid order by c.version desc limit 1) w on true
    where t.agency_id = ${scope.agencyId}::uuid and t.campaign_id = ${campaignId}::uuid`;
  return campaign.leaves.flatMap(({ code, targetId, indicators }) => {
    const target = campaign.definition.targets.find((each) => each.code === code);
    const rule =
      target &&
      appraisedRule(
        target,
        indicators.map(({ role }) => role),
      );
    const row = rows.find(({ id }) => id === targetId);
    if (!target || !rule || !row) return [];
    const max = fromPoints(target.max ?? 0);
    const floor = rule.kind === "rating" ? rule.withoutEvidence : null;
    return [
      {
        id: targetId,
        code,
        title: target.title,
        most: formatFraction(max, 3),
        sentence: sentenceFor(rule, { max, direction: target.direction }),
        floor: floor && formatFraction(floor, 3),
        notAssigned: row.notAssigned,
        given: row.step ?? (row.points === null ? null : formatPoints(row.points, 3).replace(/,?0+$/, "")),
        givenReason: row.reason,
        claim: row.claim,
      },
    ];
  });
}
