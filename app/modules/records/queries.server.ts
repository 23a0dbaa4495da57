import type { PersonRecord } from "~/domain/record";
import { findPerson } from "~/modules/people/queries.server";
import { listPlacesOfSubject } from "~/modules/scores/queries.server";
import { deny } from "~/platform/denied.server";
import type { View } from "~/platform/work.server";
import { listHonours } from "./honours.server";
import { listIndicatorTrends } from "./indicator-trends.server";
import { listYearResults } from "./year-results.server";

export { listHonours } from "./honours.server";
export { listIndicatorTrends } from "./indicator-trends.server";
export { listYearsOfIndicator, listYearsOfSubject } from "./two-years.server";

/** A person's record; null when the agency has no such person, 403 when it is not the reader's to read. */
export async function findRecord(
  view: View,
  personId: string,
  options: { year?: number } = {},
): Promise<PersonRecord | null> {
  const person = await findPerson(view, personId);
  if (!person) return null;
  if (!person.mayReadRecord) deny(view.scope, "record.read");
  const { id, name, staffCode, isUnionMember, postings } = person;
  const { year, years, results } = await listYearResults(view, id, options.year);
  const honours = await listHonours(view, id);
  const own = honours.filter((honour) => honour.decision !== null && !honour.isOfUnit && !honour.isRevoked);
  return {
    person: { id, name, staffCode, isUnionMember },
    postings,
    year,
    years,
    results,
    places: await listPlacesOfSubject(view, id),
    trends: await listIndicatorTrends(view, id),
    honours,
    counts: {
      titles: own.filter(({ kind }) => kind === "title").length,
      commendations: own.filter(({ kind }) => kind === "commendation").length,
      praise: honours.filter(({ kind, isOfUnit }) => kind === "praise" && !isOfUnit).length,
    },
  };
}
