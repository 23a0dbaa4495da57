import type { AwardKind, SubjectKind } from "~/domain/decision";
import { fold } from "~/domain/names";
import { noSql, sql } from "~/platform/db.server";
import { isId } from "~/platform/ids.server";
import type { View } from "~/platform/work.server";

export { lawCatalogue } from "./law-catalogue.server";
export { lawEntryOnDay } from "./law-entry.server";
export { listQuotas } from "./list-quotas.server";

export type AwardTypeInList = {
  id: string;
  code: string;
  name: string;
  kind: AwardKind;
  subjectKind: "individual" | "collective";
  /** Its entry in the law's catalogue, and the edition in which it was adopted; null for an award of the agency's own. */
  lawId: string | null;
  lawVersion: string | null;
  isRetired: boolean;
  /** Awards of this type that stand. */
  awarded: number;
};

const awardTypeColumns = sql`t.id, t.code, t.name, t.kind, t.subject_kind as "subjectKind", t.law_id as "lawId", t.law_version as "lawVersion",
  t.retired_at is not null as "isRetired",
  (select count(*)::int from award a where a.agency_id = t.agency_id and a.award_type_id = t.id and a.revoked_at is null) as awarded`;

/** Titles before commendations, by name; those no longer given only when asked for. */
export function listAwardTypes(
  { db, scope }: View,
  { withRetired = false }: { withRetired?: boolean } = {},
): Promise<AwardTypeInList[]> {
  return db.$queryRaw<AwardTypeInList[]>`
    select ${awardTypeColumns}
    from award_type t where t.agency_id = ${scope.agencyId}::uuid ${withRetired ? noSql : sql`and t.retired_at is null`}
    order by t.retired_at is not null, t.kind = 'commendation', t.subject_kind = 'collective', t.name collate "vi-x-icu", t.id`;
}

/** Null when the agency has no such award type. */
export async function findAwardType({ db, scope }: View, id: string): Promise<AwardTypeInList | null> {
  if (!isId(id)) return null;
  const [awardType] = await db.$queryRaw<AwardTypeInList[]>`
    select ${awardTypeColumns} from award_type t where t.agency_id = ${scope.agencyId}::uuid and t.id = ${id}::uuid`;
  return awardType ?? null;
}

export const registerPageSize = 200;

export type RegisteredAward = {
  id: string;
  awardTypeId: string;
  awardName: string;
  kind: AwardKind;
  subjectId: string;
  subjectKind: SubjectKind;
  /** As they stood on the day of the decision. */
  name: string;
  unitName: string | null;
  achievement: string | null;
  year: number;
  decision: { id: string; number: string; signedOn: string; issuer: string };
  isRevoked: boolean;
  revokeReason: string | null;
};

type RegisterOptions = {
  year?: number;
  search?: string;
  kind?: AwardKind;
  page?: number;
  /** As a ledger: by decision, the latest first, with what was revoked. */
  isLedger?: boolean;
};

/**
 * What was awarded: as a board, only what stands, titles first, each award's people by given name and no order of merit; or
 * as a ledger. Two hundred to a page; the counts are of all pages.
 */
export async function listRegister(
  { db, scope }: View,
  options: RegisterOptions = {},
): Promise<{ awards: RegisteredAward[]; total: number; people: number; collectives: number; page: number }> {
  const page = Math.max(1, Math.trunc(options.page ?? 1));
  const words = fold(options.search ?? "")
    .split(" ")
    .filter((word) => word !== "");
  const wanted = sql`a.agency_id = ${scope.agencyId}::uuid ${options.isLedger ? noSql : sql`and a.revoked_at is null`}
    ${options.year === undefined ? noSql : sql`and a.award_year = ${options.year}`}
    ${options.kind === undefined ? noSql : sql`and t.kind = ${options.kind}`}
    ${
      words.length === 0
        ? noSql
        : sql`and not exists (select from unnest(${words}::text[]) word
      where strpos(coalesce(p.name_key, k.name_key, n.name_key, ''), word) = 0)`
    }`;
  const named = sql`award a join award_type t on t.agency_id = a.agency_id and t.id = a.award_type_id
    join decision d on d.agency_id = a.agency_id and d.id = a.decision_id
    join subject s on s.agency_id = a.agency_id and s.id = a.subject_id
    left join person p on p.agency_id = a.agency_id and p.id = a.subject_id
    left join collective k on k.agency_id = a.agency_id and k.id = a.subject_id
    left join lateral (select u.name_key from unit_span u where u.agency_id = a.agency_id and u.unit_id = a.subject_id
      order by u.valid_from <= d.signed_on desc, u.valid_from desc limit 1) n on true`;
  const [counted] = await db.$queryRaw<{ total: number; people: number; collectives: number }[]>`
    select count(*)::int as total, count(*) filter (where s.kind = 'person')::int as people,
      count(*) filter (where s.kind <> 'person')::int as collectives from ${named} where ${wanted}`;
  const awards = await db.$queryRaw<RegisteredAward[]>`
    select a.id, t.id as "awardTypeId", t.name as "awardName", t.kind, a.subject_id as "subjectId", s.kind as "subjectKind",
      a.subject_name as name, a.unit_name as "unitName", a.achievement, a.award_year as year,
      jsonb_build_object('id', d.id, 'number', d.number, 'signedOn', d.signed_on::text, 'issuer', d.issuer) as decision,
      a.revoked_at is not null as "isRevoked", a.revoke_reason as "revokeReason"
    from ${named} where ${wanted}
    order by ${options.isLedger ? sql`d.signed_on desc, d.recorded_at desc, d.id, a.line,` : noSql} a.award_year desc, t.kind = 'commendation', t.name collate "vi-x-icu", t.id, s.kind = 'person',
      coalesce(p.sort_key, a.subject_name) collate "vi-x-icu", a.id
    limit ${registerPageSize} offset ${(page - 1) * registerPageSize}`;
  return {
    awards,
    total: counted?.total ?? 0,
    people: counted?.people ?? 0,
    collectives: counted?.collectives ?? 0,
    page,
  };
}

/** The years of which the register has an award, the latest first. */
export async function listRegisterYears({ db, scope }: View): Promise<number[]> {
  const rows = await db.$queryRaw<{ year: number }[]>`
    select distinct award_year as year from award where agency_id = ${scope.agencyId}::uuid and revoked_at is null order by 1 desc`;
  return rows.map(({ year }) => year);
}

export type LatestAward = { awardName: string; kind: AwardKind; decisionId: string; number: string; signedOn: string };

/** What was last awarded to a person and stands, or null. */
export async function findLatestAward({ db, scope }: View, personId: string): Promise<LatestAward | null> {
  const [latest] = await db.$queryRaw<LatestAward[]>`
    select t.name as "awardName", t.kind, d.id as "decisionId", d.number, d.signed_on::text as "signedOn"
    from award a join award_type t on t.agency_id = a.agency_id and t.id = a.award_type_id
    join decision d on d.agency_id = a.agency_id and d.id = a.decision_id
    where a.agency_id = ${scope.agencyId}::uuid and a.subject_id = ${personId}::uuid and a.revoked_at is null
    order by d.signed_on desc, a.id limit 1`;
  return latest ?? null;
}
