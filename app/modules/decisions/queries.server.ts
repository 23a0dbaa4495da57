import type { AwardKind, SubjectKind } from "~/domain/decision";
import { noSql, sql } from "~/platform/db.server";
import { isId } from "~/platform/ids.server";
import type { View } from "~/platform/work.server";

export { listNamesakes } from "./list-namesakes.server";
export { listSignerPosts, type SignerPost } from "./signer-posts.server";
export { type DecisionChoice, findDecisionChoices, resolveSubjects } from "./subject-choices.server";

export const decisionsPerPage = 50;

export type DecisionInList = {
  id: string;
  number: string;
  title: string;
  signedOn: string;
  issuer: string;
  people: number;
  collectives: number;
};

/** The latest first, fifty to a page; `search` is of the number and the title. */
export async function listDecisions(
  { db, scope }: View,
  options: { year?: number; search?: string; page?: number } = {},
): Promise<{ decisions: DecisionInList[]; total: number; page: number; years: number[] }> {
  const page = Math.max(1, Math.trunc(options.page ?? 1));
  const words = (options.search ?? "").trim().toLowerCase();
  const wanted = sql`d.agency_id = ${scope.agencyId}::uuid
    ${options.year === undefined ? noSql : sql`and d.year = ${options.year}`}
    ${words === "" ? noSql : sql`and (strpos(lower(d.number), ${words}) > 0 or strpos(lower(d.title), ${words}) > 0)`}`;
  const [counted] = await db.$queryRaw<{ total: number; years: number[] }[]>`
    select (select count(*)::int from decision d where ${wanted}) as total,
      array(select distinct y.year from decision y where y.agency_id = ${scope.agencyId}::uuid order by 1 desc) as years`;
  const decisions = await db.$queryRaw<DecisionInList[]>`
    select d.id, d.number, d.title, d.signed_on::text as "signedOn", d.issuer,
      (select count(*)::int from award a join subject s on s.agency_id = a.agency_id and s.id = a.subject_id
        where a.agency_id = d.agency_id and a.decision_id = d.id and s.kind = 'person') as people,
      (select count(*)::int from award a join subject s on s.agency_id = a.agency_id and s.id = a.subject_id
        where a.agency_id = d.agency_id and a.decision_id = d.id and s.kind <> 'person') as collectives
    from decision d where ${wanted} order by d.signed_on desc, d.recorded_at desc, d.id
    limit ${decisionsPerPage} offset ${(page - 1) * decisionsPerPage}`;
  return { decisions, total: counted?.total ?? 0, page, years: counted?.years ?? [] };
}

export type AwardOfDecision = {
  id: string;
  line: number;
  awardTypeId: string;
  awardName: string;
  kind: AwardKind;
  subjectId: string;
  subjectKind: SubjectKind;
  name: string;
  unitName: string | null;
  achievement: string | null;
  isRevoked: boolean;
};

export type DecisionFound = {
  id: string;
  number: string;
  title: string;
  signedOn: string;
  signerName: string;
  signerPost: string;
  issuer: string;
  campaign: { id: string; name: string } | null;
  recordedBy: string;
  recordedAt: string;
  awards: AwardOfDecision[];
};

/** A decision with its lines in order; null when the agency has no such decision. */
export async function findDecision({ db, scope }: View, id: string): Promise<DecisionFound | null> {
  if (!isId(id)) return null;
  const [decision] = await db.$queryRaw<DecisionFound[]>`
    select d.id, d.number, d.title, d.signed_on::text as "signedOn", d.signer_name as "signerName", d.signer_post as "signerPost",
      d.issuer, case when c.id is null then null else jsonb_build_object('id', c.id, 'name', c.name) end as campaign,
      coalesce(m.display_name, '') as "recordedBy", to_json(d.recorded_at)#>>'{}' as "recordedAt",
      coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'line', a.line, 'awardTypeId', t.id, 'awardName', t.name,
          'kind', t.kind, 'subjectId', a.subject_id, 'subjectKind', s.kind, 'name', a.subject_name, 'unitName', a.unit_name,
          'achievement', a.achievement, 'isRevoked', a.revoked_at is not null) order by a.line)
        from award a join award_type t on t.agency_id = a.agency_id and t.id = a.award_type_id
        join subject s on s.agency_id = a.agency_id and s.id = a.subject_id
        where a.agency_id = d.agency_id and a.decision_id = d.id), '[]') as awards
    from decision d left join campaign c on c.agency_id = d.agency_id and c.id = d.campaign_id
    left join member m on m.agency_id = d.agency_id and m.id = d.recorded_by
    where d.agency_id = ${scope.agencyId}::uuid and d.id = ${id}::uuid`;
  return decision ?? null;
}

export type RecentDecision = Pick<DecisionInList, "id" | "number" | "title" | "signedOn"> & { awards: number };

/** The decisions signed since a day, the latest first, at most five. */
export function listRecentDecisions({ db, scope }: View, since: string): Promise<RecentDecision[]> {
  return db.$queryRaw<RecentDecision[]>`
    select d.id, d.number, d.title, d.signed_on::text as "signedOn",
      (select count(*)::int from award a where a.agency_id = d.agency_id and a.decision_id = d.id) as awards
    from decision d where d.agency_id = ${scope.agencyId}::uuid and d.signed_on >= ${since}::date
    order by d.signed_on desc, d.id limit 5`;
}
