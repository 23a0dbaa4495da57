import { normaliseName } from "~/domain/names";
import { postingRefusal } from "~/domain/posting";
import { holdUnit } from "~/modules/units/queries.server";
import { newId } from "~/platform/ids.server";
import { type Outcome, refuse, type Work } from "~/platform/work.server";
import { holdPerson } from "./person-names.server";
import { listPostingTimes } from "./queries.server";

type NewPosting = {
  unitId: string;
  title: string;
  isHead: boolean;
  isActing: boolean;
  validFrom: string;
  /** The first day on which the post is no longer held; for posts of the past. */
  validTo?: string | null;
};

/** Posts a person to a unit that is open for all of that time. */
export async function addPosting(
  work: Work,
  personId: string,
  posting: NewPosting,
): Promise<Outcome<{ postingId: string }>> {
  if (!(await holdPerson(work, personId))) return refuse("unknown");
  const unit = await holdUnit(work, posting.unitId);
  if (!unit) return refuse("unknown");
  const { unitId, isHead, isActing, validFrom, validTo = null } = posting;
  const title = normaliseName(posting.title);
  const others = await listPostingTimes(work, personId);
  const refusal = postingRefusal({ unitId, title, validFrom, validTo }, others, unit);
  if (refusal) {
    const field = { "unit-not-open": "unitId", "posting-twice": "title", "posting-ends-before-start": "validTo" }[
      refusal
    ];
    return refuse(refusal, { fields: { [field]: refusal } });
  }
  const postingId = newId();
  await work.db.$executeRaw`
    insert into posting (agency_id, id, person_id, unit_id, title, is_head, is_acting, valid_from, valid_to)
    values (${work.scope.agencyId}::uuid, ${postingId}::uuid, ${personId}::uuid, ${unitId}::uuid, ${title}, ${isHead}, ${isActing},
      ${validFrom}::date, ${validTo}::date)`;
  work.record({ command: "add-posting", target: `person:${personId}`, detail: { unitId, validFrom } });
  return { ok: true, postingId };
}
