import { isOpenThroughout } from "~/domain/posting";
import { planClose } from "~/domain/unit-history";
import { joinSql, sql } from "~/platform/db.server";
import { type Outcome, type Refused, refuse, type Work } from "~/platform/work.server";
import { findSpans, lockTree, writeSpans } from "./unit-spans.server";

type Successor = {
  unitId: string;
  /** The part of the closing unit that goes there, above 0 and at most 1, with four decimals. */
  share: number;
};

/**
 * Closes a unit: `on` is the first day on which it is no more. Refuses, with their names, while people or units still
 * stand in it from that day on; they are moved first, by whoever knows where to.
 */
export async function closeUnit(
  work: Work,
  unitId: string,
  { on, successors }: { on: string; successors: readonly Successor[] },
): Promise<Outcome> {
  await lockTree(work);
  const spans = await findSpans(work, unitId);
  if (!spans) return refuse("unknown");
  // Whoever posts a person here holds the unit; from now on they wait and then find it closed.
  await work.db
    .$queryRaw`select id from unit where agency_id = ${work.scope.agencyId}::uuid and id = ${unitId}::uuid for update`;
  const plan = planClose(spans, on);
  if (!plan.ok) return refuse(plan.refusal, { fields: { on: plan.refusal } });
  const refused = (await occupied(work, unitId, on)) ?? (await notSucceeding(work, unitId, on, successors));
  if (refused) return refused;
  await writeSpans(work, unitId, plan.spans);
  await writeSuccessors(work, unitId, on, successors);
  work.record({ command: "close-unit", target: `unit:${unitId}`, detail: { on, successors: successors.length } });
  return { ok: true };
}

async function occupied({ db, scope }: Work, unitId: string, on: string): Promise<Refused | null> {
  const [inside] = await db.$queryRaw<{ people: string[]; units: string[] }[]>`
    select
      array(select p.name from person p where p.agency_id = ${scope.agencyId}::uuid and exists (select from posting o
        where o.agency_id = p.agency_id and o.person_id = p.id and o.unit_id = ${unitId}::uuid
          and (o.valid_to is null or o.valid_to > ${on}::date)) order by p.sort_key collate "vi-x-icu") as people,
      array(select distinct on (s.unit_id) s.name from unit_span s where s.agency_id = ${scope.agencyId}::uuid
        and s.parent_id = ${unitId}::uuid and (s.valid_to is null or s.valid_to > ${on}::date)
        order by s.unit_id, s.valid_from desc) as units`;
  if (!inside || (inside.people.length === 0 && inside.units.length === 0)) return null;
  const names = [...inside.units, ...inside.people];
  return refuse("unit-not-empty", {
    detail: {
      people: inside.people.length,
      units: inside.units.length,
      names: names.slice(0, 5).join(", "),
      more: Math.max(0, names.length - 5),
    },
  });
}

async function notSucceeding(
  work: Work,
  unitId: string,
  on: string,
  successors: readonly Successor[],
): Promise<Refused | null> {
  const field = { fields: { successors: "successor-not-open" } };
  for (const successor of successors) {
    const spans = await findSpans(work, successor.unitId);
    if (!spans) return refuse("unknown");
    if (successor.unitId === unitId || !isOpenThroughout(spans, on, null)) return refuse("successor-not-open", field);
  }
  const shares = successors.map(({ share }) => Math.round(share * 10_000));
  if (shares.some((share) => share < 1) || shares.reduce((sum, share) => sum + share, 0) > 10_000) {
    return refuse("shares-over-whole", { fields: { successors: "shares-over-whole" } });
  }
  const isTwice = new Set(successors.map((successor) => successor.unitId)).size < successors.length;
  return isTwice ? refuse("successor-twice", { fields: { successors: "successor-twice" } }) : null;
}

async function writeSuccessors(
  { db, scope }: Work,
  unitId: string,
  on: string,
  successors: readonly Successor[],
): Promise<void> {
  if (successors.length === 0) return;
  const rows = successors.map(
    ({ unitId: id, share }) =>
      sql`(${scope.agencyId}::uuid, ${unitId}::uuid, ${id}::uuid, ${on}::date, ${share.toFixed(4)}::numeric)`,
  );
  await db.$executeRaw`insert into unit_successor (agency_id, unit_id, successor_id, on_day, share) values ${joinSql(rows)}`;
}
