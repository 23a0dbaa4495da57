import type { ListedPerson } from "~/domain/people-list/listed-person";
import type { PlannedPost, RowPlan } from "~/domain/people-list/plan-rows";
import { newId } from "~/platform/ids.server";
import type { Work } from "~/platform/work.server";
import { storedNames } from "./person-names.server";

export type PostToWrite = PlannedPost & { personId: string };

/** The new people; what a later row of the same person tells besides is theirs too. */
export async function writePeople(
  { db, scope, now }: Work,
  plans: readonly RowPlan[],
  personIds: ReadonlyMap<string, string>,
): Promise<void> {
  const people = plans
    .filter(({ kind }) => kind === "new")
    .map(({ line, person }) => {
      const told = plans.flatMap((plan) => (plan.kind === "known" && plan.is === `line:${line}` ? [plan.person] : []));
      return { id: personIds.get(`line:${line}`) ?? "", ...together([person, ...told]), ...storedNames(person.name) };
    });
  if (people.length === 0) return;
  const ids = people.map(({ id }) => id);
  await db.$executeRaw`insert into subject (agency_id, id, kind)
    select ${scope.agencyId}::uuid, t.id, 'person' from unnest(${ids}::uuid[]) as t (id)`;
  await db.$executeRaw`
    insert into person (agency_id, id, staff_code, name, name_key, sort_key, born_on, is_union_member, created_at)
    select ${scope.agencyId}::uuid, t.id, t.staff_code, t.name, t.name_key, t.sort_key, t.born_on, t.is_union_member, ${now}
    from unnest(${ids}::uuid[], ${people.map(({ staffCode }) => staffCode)}::text[], ${people.map(({ name }) => name)}::text[],
      ${people.map(({ nameKey }) => nameKey)}::text[], ${people.map(({ sortKey }) => sortKey)}::text[],
      ${people.map(({ bornOn }) => bornOn)}::date[], ${people.map(({ isUnionMember }) => isUnionMember)}::boolean[])
      as t (id, staff_code, name, name_key, sort_key, born_on, is_union_member)`;
}

/** A code or a birth date that was missing and that the list tells. What was known stays. */
export async function fillDetails(
  { db, scope }: Work,
  plans: readonly RowPlan[],
  personIds: ReadonlyMap<string, string>,
): Promise<void> {
  const told = new Map<string, ListedPerson[]>();
  for (const plan of plans)
    if (plan.kind === "known" && plan.fills && !personIds.has(plan.is))
      told.set(plan.is, [...(told.get(plan.is) ?? []), plan.person]);
  if (told.size === 0) return;
  const details = [...told].map(([id, people]) => ({ id, ...together(people) }));
  await db.$executeRaw`
    update person p set staff_code = coalesce(p.staff_code, t.staff_code), born_on = coalesce(p.born_on, t.born_on)
    from unnest(${details.map(({ id }) => id)}::uuid[], ${details.map(({ staffCode }) => staffCode)}::text[],
      ${details.map(({ bornOn }) => bornOn)}::date[]) as t (id, staff_code, born_on)
    where p.agency_id = ${scope.agencyId}::uuid and p.id = t.id`;
}

export async function writePosts({ db, scope }: Work, posts: readonly PostToWrite[]): Promise<void> {
  if (posts.length === 0) return;
  await db.$executeRaw`
    insert into posting (agency_id, id, person_id, unit_id, title, valid_from)
    select ${scope.agencyId}::uuid, t.id, t.person_id, t.unit_id, t.title, t.valid_from
    from unnest(${posts.map(() => newId())}::uuid[], ${posts.map(({ personId }) => personId)}::uuid[],
      ${posts.map(({ unitId }) => unitId)}::uuid[], ${posts.map(({ title }) => title)}::text[],
      ${posts.map(({ validFrom }) => validFrom)}::date[]) as t (id, person_id, unit_id, title, valid_from)`;
}

function together(people: readonly ListedPerson[]): Pick<ListedPerson, "staffCode" | "bornOn" | "isUnionMember"> {
  const first = <T>(values: (T | null)[]) => values.find((value) => value !== null) ?? null;
  return {
    staffCode: first(people.map(({ staffCode }) => staffCode)),
    bornOn: first(people.map(({ bornOn }) => bornOn)),
    isUnionMember: people.some(({ isUnionMember }) => isUnionMember),
  };
}
