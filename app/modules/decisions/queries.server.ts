import type { AwardKind, SubjectKind } from "~/domain/decision";
import { fold } from "~/domain/names";
import { type LabelledSubject, nameInLabel, subjectLabel } from "~/domain/subject-label";
import { noSql, type Sql, sql } from "~/platform/db.server";
import { isId } from "~/platform/ids.server";
import type { View } from "~/platform/work.server";

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

export type DecisionChoice = LabelledSubject & { id: string; kind: SubjectKind };

/** The first people, units and named collectives whom the words fit; people before collectives, by given name. Units and collectives that are no more say so. */
export function findDecisionChoices(
  view: View,
  search: string,
  { kind, limit = 20 }: { kind?: "individual" | "collective"; limit?: number } = {},
): Promise<DecisionChoice[]> {
  const words = fold(search)
    .split(" ")
    .filter((word) => word !== "");
  const fits =
    words.length === 0
      ? noSql
      : sql`and not exists (select from unnest(${words}::text[]) word where strpos(x.key, word) = 0)`;
  const ofKind =
    kind === undefined ? noSql : kind === "individual" ? sql`and x.kind = 'person'` : sql`and x.kind <> 'person'`;
  return choicesWhere(view, sql`true ${ofKind} ${fits}`, limit);
}

/** For each text that was typed: who is meant by it, or null when nobody or more than one could be. A label or an id is taken to the letter, a bare name when only one bears it. */
export async function resolveSubjects(
  view: View,
  typed: readonly string[],
): Promise<Map<string, DecisionChoice | null>> {
  const names = [...new Set(typed.map((text) => nameInLabel(text).toLowerCase()))];
  const ids = typed.filter(isId);
  const candidates =
    names.length === 0
      ? []
      : await choicesWhere(view, sql`lower(x.name) = any(${names}::text[]) or x.id = any(${ids}::uuid[])`, 2000);
  return new Map(typed.map((text) => [text, meantBy(text, candidates)]));
}

function meantBy(text: string, candidates: readonly DecisionChoice[]): DecisionChoice | null {
  const exact = candidates.filter((choice) => choice.id === text || subjectLabel(choice) === text);
  if (exact.length > 0) return exact.length === 1 ? (exact[0] ?? null) : null;
  const named = candidates.filter((choice) => choice.name.toLowerCase() === text.toLowerCase());
  const open = named.filter(({ isClosed }) => !isClosed);
  const [only, ...others] = open.length > 0 ? open : named;
  return only && others.length === 0 ? only : null;
}

function choicesWhere({ db, scope, today }: View, wanted: Sql, limit: number): Promise<DecisionChoice[]> {
  return db.$queryRaw<DecisionChoice[]>`
    select x.id, x.kind, x.name, x.unit_name as "unitName", x.staff_code as "staffCode", x.is_closed as "isClosed" from (
      select p.id, 'person' as kind, p.name, n.name as unit_name, p.staff_code, p.sort_key, false as is_closed,
        p.name_key || ' ' || coalesce(n.name_key, '') || ' ' || lower(coalesce(p.staff_code, '')) as key
      from person p left join lateral (select u.name, u.name_key from posting o
          join unit g on g.agency_id = o.agency_id and g.id = o.unit_id
          join unit_span u on u.agency_id = o.agency_id and u.unit_id = o.unit_id
            and u.valid_from <= ${today}::date and (u.valid_to is null or u.valid_to > ${today}::date)
          where o.agency_id = p.agency_id and o.person_id = p.id
            and o.valid_from <= ${today}::date and (o.valid_to is null or o.valid_to > ${today}::date)
          order by g.structure <> 'government', o.is_head desc, o.valid_from, o.id limit 1) n on true
      where p.agency_id = ${scope.agencyId}::uuid
      union all
      select * from (select distinct on (u.unit_id) u.unit_id, 'unit', u.name, null, null, u.name, coalesce(u.valid_to <= ${today}::date, false),
          u.name_key
        from unit_span u where u.agency_id = ${scope.agencyId}::uuid
        order by u.unit_id, u.valid_from <= ${today}::date desc, u.valid_from desc) units
      union all
      select k.id, 'collective', k.name, (select u.name from unit_span u where u.agency_id = k.agency_id and u.unit_id = k.unit_id
          order by u.valid_from <= ${today}::date desc, u.valid_from desc limit 1), null, k.name,
        coalesce(k.closed_on <= ${today}::date, false), k.name_key
      from collective k where k.agency_id = ${scope.agencyId}::uuid) x
    where ${wanted}
    order by x.kind <> 'person', x.is_closed, x.sort_key collate "vi-x-icu", x.id limit ${limit}`;
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
