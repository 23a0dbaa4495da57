import type { SubjectKind } from "~/domain/decision";
import { noSql, sql } from "~/platform/db.server";
import type { View } from "~/platform/work.server";

export type Recognition = {
  id: string;
  subjectKind: SubjectKind;
  /** As it was called on the day. */
  name: string;
  words: string;
  givenBy: string;
  givenOn: string;
  source: string | null;
};

/** What others recognised, the latest first, at most two hundred. */
export function listRecognitions({ db, scope }: View, { year }: { year?: number } = {}): Promise<Recognition[]> {
  return db.$queryRaw<Recognition[]>`
    select r.id, s.kind as "subjectKind", coalesce(p.name, k.name, n.name, '') as name, r.words, r.given_by as "givenBy",
      r.given_on::text as "givenOn", r.source
    from outside_recognition r join subject s on s.agency_id = r.agency_id and s.id = r.subject_id
    left join person p on p.agency_id = r.agency_id and p.id = r.subject_id
    left join collective k on k.agency_id = r.agency_id and k.id = r.subject_id
    left join lateral (select u.name from unit_span u where u.agency_id = r.agency_id and u.unit_id = r.subject_id
      order by u.valid_from <= r.given_on desc, u.valid_from desc limit 1) n on true
    where r.agency_id = ${scope.agencyId}::uuid ${year === undefined ? noSql : sql`and extract(year from r.given_on) = ${year}`}
    order by r.given_on desc, r.id limit 200`;
}
