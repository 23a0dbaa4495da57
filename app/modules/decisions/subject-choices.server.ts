import type { SubjectKind } from "~/domain/decision";
import { fold } from "~/domain/names";
import { type LabelledSubject, nameInLabel, subjectLabel } from "~/domain/subject-label";
import { noSql, type Sql, sql } from "~/platform/db.server";
import { isId } from "~/platform/ids.server";
import type { View } from "~/platform/work.server";

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

/** Whoever may be awarded and fits; people before collectives, by given name. */
export function choicesWhere({ db, scope, today }: View, wanted: Sql, limit: number): Promise<DecisionChoice[]> {
  return db.$queryRaw<DecisionChoice[]>`
    select x.id, x.kind, x.name, x.unit_name as "unitName", x.staff_code as "staffCode", x.is_closed as "isClosed" from (
      select p.id, 'person' as kind, p.name, n.name as unit_name, p.staff_code, p.sort_key, false as is_closed, p.name_key,
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
          u.name_key, u.name_key
        from unit_span u where u.agency_id = ${scope.agencyId}::uuid
        order by u.unit_id, u.valid_from <= ${today}::date desc, u.valid_from desc) units
      union all
      select k.id, 'collective', k.name, (select u.name from unit_span u where u.agency_id = k.agency_id and u.unit_id = k.unit_id
          order by u.valid_from <= ${today}::date desc, u.valid_from desc limit 1), null, k.name,
        coalesce(k.closed_on <= ${today}::date, false), k.name_key, k.name_key
      from collective k where k.agency_id = ${scope.agencyId}::uuid) x
    where ${wanted}
    order by x.kind <> 'person', x.is_closed, x.sort_key collate "vi-x-icu", x.id limit ${limit}`;
}
