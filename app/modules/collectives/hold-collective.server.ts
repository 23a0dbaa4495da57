import type { CollectiveTimes } from "~/domain/collective";
import { isId } from "~/platform/ids.server";
import type { Work } from "~/platform/work.server";

export type HeldCollective = CollectiveTimes & { name: string; unitId: string | null };

/** Keeps the collective's row until the transaction ends; null when the agency has no such collective. */
export async function holdCollective({ db, scope }: Work, collectiveId: string): Promise<HeldCollective | null> {
  if (!isId(collectiveId)) return null;
  const [held] = await db.$queryRaw<HeldCollective[]>`
    select c.name, c.unit_id as "unitId", c.formed_on::text as "formedOn", c.closed_on::text as "closedOn",
      coalesce((select jsonb_agg(jsonb_build_object('untilDay', f.until_day::text, 'name', f.name) order by f.until_day)
        from collective_former_name f where f.agency_id = c.agency_id and f.collective_id = c.id), '[]') as "formerNames"
    from collective c where c.agency_id = ${scope.agencyId}::uuid and c.id = ${collectiveId}::uuid for no key update`;
  return held ?? null;
}

/** Whether the agency has another collective of this name that still is. */
export async function isNameTaken(
  { db, scope }: Work,
  name: string,
  { unitId, exceptId }: { unitId: string | null; exceptId: string | null },
): Promise<boolean> {
  const rows = await db.$queryRaw<unknown[]>`
    select 1 from collective where agency_id = ${scope.agencyId}::uuid and lower(name) = lower(${name}) and closed_on is null
      and unit_id is not distinct from ${unitId}::uuid and id is distinct from ${exceptId}::uuid`;
  return rows.length > 0;
}
