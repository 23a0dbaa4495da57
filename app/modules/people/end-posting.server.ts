import { postingRefusal } from "~/domain/posting";
import { holdUnit } from "~/modules/units/queries.server";
import { type Outcome, refuse, type Work } from "~/platform/work.server";
import { holdPerson } from "./person-names.server";
import { listPostingTimes } from "./queries.server";

/** Ends a posting: `on` is the first day on which it is no longer held. Said again, it puts a wrong day right. */
export async function endPosting(
  work: Work,
  personId: string,
  postingId: string,
  { on }: { on: string },
): Promise<Outcome> {
  if (!(await holdPerson(work, personId))) return refuse("unknown");
  const postings = await listPostingTimes(work, personId);
  const ended = postings.find(({ id }) => id === postingId);
  if (!ended) return refuse("unknown");
  const unit = (await holdUnit(work, ended.unitId)) ?? [];
  const others = postings.filter((posting) => posting !== ended);
  const refusal = postingRefusal({ ...ended, validTo: on }, others, unit);
  if (refusal) return refuse(refusal, { fields: { on: refusal } });
  await work.db.$executeRaw`update posting set valid_to = ${on}::date
    where agency_id = ${work.scope.agencyId}::uuid and id = ${postingId}::uuid`;
  work.record({ command: "end-posting", target: `person:${personId}`, detail: { unitId: ended.unitId, on } });
  return { ok: true };
}
