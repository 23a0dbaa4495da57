import { normaliseName } from "~/domain/names";
import { isId, newId } from "~/platform/ids.server";
import { type Outcome, refuse, type Work } from "~/platform/work.server";

/** Gives an account a seat in the agency, or its ended one again; without a role it may do nothing yet. */
export async function seatMember(
  work: Work,
  seat: { accountId: string; displayName: string; personId: string | null },
): Promise<Outcome<{ memberId: string }>> {
  const { db, scope } = work;
  const { accountId, personId } = seat;
  if (personId !== null && !(await isPerson(work, personId))) return refuse("unknown");
  const seats = await db.$queryRaw<{ id: string; isLive: boolean; isOfAccount: boolean }[]>`
    select id, ended_at is null as "isLive", account_id = ${accountId}::uuid as "isOfAccount" from member
    where agency_id = ${scope.agencyId}::uuid and (account_id = ${accountId}::uuid or person_id = ${personId}::uuid) for update`;
  const former = seats.find((known) => known.isOfAccount);
  if (former?.isLive) return refuse("seat-taken", { fields: { email: "seat-taken" } });
  if (seats.some((known) => known.isLive)) return refuse("person-seated", { fields: { personId: "person-seated" } });
  const memberId = former?.id ?? newId();
  const displayName = normaliseName(seat.displayName);
  await db.$executeRaw`
    insert into member (agency_id, id, account_id, person_id, display_name, created_at)
    values (${scope.agencyId}::uuid, ${memberId}::uuid, ${accountId}::uuid, ${personId}::uuid, ${displayName}, ${work.now})
    on conflict (agency_id, account_id) do update set person_id = excluded.person_id, display_name = excluded.display_name, ended_at = null`;
  work.record({ command: "seat-member", target: `member:${memberId}` });
  return { ok: true, memberId };
}

async function isPerson({ db, scope }: Work, personId: string): Promise<boolean> {
  if (!isId(personId)) return false;
  const rows = await db.$queryRaw<unknown[]>`
    select id from person where agency_id = ${scope.agencyId}::uuid and id = ${personId}::uuid`;
  return rows.length > 0;
}
