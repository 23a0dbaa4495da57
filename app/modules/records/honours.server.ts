import type { HonourInRecord } from "~/domain/record";
import { isId } from "~/platform/ids.server";
import type { View } from "~/platform/work.server";

/** Awards of a subject, those of a person's units at the time, praise, and what others recognised, the latest first: one statement. */
export async function listHonours({ db, scope }: View, subjectId: string): Promise<HonourInRecord[]> {
  if (!isId(subjectId)) return [];
  return db.$queryRaw<HonourInRecord[]>`
    select a.id, t.kind, a.award_year as year, t.name, a.achievement as words, null as "givenBy",
      jsonb_build_object('id', d.id, 'number', d.number, 'signedOn', d.signed_on::text, 'issuer', d.issuer) as decision,
      d.signed_on::text as "on", a.subject_id <> ${subjectId}::uuid as "isOfUnit",
      case when a.subject_id = ${subjectId}::uuid then null else a.subject_name end as "unitName",
      a.revoked_at is not null as "isRevoked", a.revoke_reason as "revokeReason"
    from award a join award_type t on t.agency_id = a.agency_id and t.id = a.award_type_id
    join decision d on d.agency_id = a.agency_id and d.id = a.decision_id
    where a.agency_id = ${scope.agencyId}::uuid and (a.subject_id = ${subjectId}::uuid or a.subject_id in (
      select o.unit_id from posting o where o.agency_id = a.agency_id and o.person_id = ${subjectId}::uuid
        and o.valid_from <= d.signed_on and (o.valid_to is null or o.valid_to > d.signed_on)))
    union all
    select p.id, 'praise', extract(year from p.given_on)::int, p.given_by, p.words, null, null, p.given_on::text,
      p.subject_id <> ${subjectId}::uuid, n.name, false, null
    from praise p left join lateral (select u.name from unit_span u where u.agency_id = p.agency_id and u.unit_id = p.subject_id
      order by u.valid_from <= p.given_on desc, u.valid_from desc limit 1) n on true
    where p.agency_id = ${scope.agencyId}::uuid and (p.subject_id = ${subjectId}::uuid or p.subject_id in (
      select o.unit_id from posting o where o.agency_id = p.agency_id and o.person_id = ${subjectId}::uuid
        and o.valid_from <= p.given_on and (o.valid_to is null or o.valid_to > p.given_on)))
    union all
    select r.id, 'recognition', extract(year from r.given_on)::int, r.words, r.source, r.given_by, null, r.given_on::text, false, null, false, null
    from outside_recognition r where r.agency_id = ${scope.agencyId}::uuid and r.subject_id = ${subjectId}::uuid
    order by year desc, "on" desc, kind, name`;
}
