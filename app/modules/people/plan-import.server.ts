import type { KnownUnit, UnitAnswers } from "~/domain/people-list/find-listed-unit";
import { type KnownPerson, nameKeyOf } from "~/domain/people-list/identify-person";
import type { ListedPerson } from "~/domain/people-list/listed-person";
import { planRows, type RowAnswers, type RowPlan } from "~/domain/people-list/plan-rows";
import type { View } from "~/platform/work.server";

export type PeopleToImport = {
  rows: readonly ListedPerson[];
  /** What was said about rows in doubt, by line. */
  answers?: RowAnswers;
  /** What was said about names of units, folded. */
  units?: UnitAnswers;
};

/** What each row of a list would do; two statements, however long the list is. */
export async function planImport(view: View, { rows, answers = {}, units = {} }: PeopleToImport): Promise<RowPlan[]> {
  const facts = { people: await listLikelyPeople(view, rows), units: await listKnownUnits(view) };
  return planRows(rows, facts, { rows: answers, units });
}

/** Everybody who bears the name or the code of a row. */
function listLikelyPeople({ db, scope, today }: View, rows: readonly ListedPerson[]): Promise<KnownPerson[]> {
  const names = [...new Set(rows.map(({ name }) => nameKeyOf(name)))];
  const codes = [...new Set(rows.flatMap(({ staffCode }) => (staffCode ? [staffCode.toLowerCase()] : [])))];
  return db.$queryRaw<KnownPerson[]>`
    select p.id, p.name, p.staff_code as "staffCode", p.born_on::text as "bornOn",
      coalesce((select jsonb_agg(jsonb_build_object('unitId', o.unit_id, 'title', o.title, 'validFrom', o.valid_from::text,
          'validTo', o.valid_to::text, 'unitName', (select s.name from unit_span s where s.agency_id = o.agency_id
            and s.unit_id = o.unit_id order by s.valid_from <= ${today}::date desc, s.valid_from desc limit 1))
          order by o.valid_to is not null, u.structure <> 'government', o.is_head desc, o.valid_from desc, o.id)
        from posting o join unit u on u.agency_id = o.agency_id and u.id = o.unit_id
        where o.agency_id = p.agency_id and o.person_id = p.id), '[]') as postings
    from person p where p.agency_id = ${scope.agencyId}::uuid
      and (p.sort_key collate "vi-x-icu" = any(${names}::text[]) or lower(p.staff_code) = any(${codes}::text[]))
    order by p.created_at, p.id`;
}

/** Every unit under its name of today, or its last or first one, with the times in which it stood. */
function listKnownUnits({ db, scope, today }: View): Promise<KnownUnit[]> {
  return db.$queryRaw<KnownUnit[]>`
    select distinct on (s.unit_id) s.unit_id as id, s.name, s.short_name as "shortName",
      (select jsonb_agg(jsonb_build_object('validFrom', t.valid_from::text, 'validTo', t.valid_to::text) order by t.valid_from)
        from unit_span t where t.agency_id = s.agency_id and t.unit_id = s.unit_id) as spans
    from unit_span s where s.agency_id = ${scope.agencyId}::uuid
    order by s.unit_id, s.valid_from <= ${today}::date desc, s.valid_from desc`;
}
