import { closeRefusal } from "~/domain/collective";
import { type Outcome, refuse, type Work } from "~/platform/work.server";
import { holdCollective } from "./hold-collective.server";

/** Closes a collective: `on` is the first day on which it is no more. What it was awarded and what it reported stay. */
export async function closeCollective(work: Work, collectiveId: string, { on }: { on: string }): Promise<Outcome> {
  const { db, scope } = work;
  const held = await holdCollective(work, collectiveId);
  if (!held) return refuse("unknown");
  const refusal = closeRefusal(held, on);
  if (refusal) return refuse(refusal, { fields: { on: refusal } });
  const [campaign] = await db.$queryRaw<{ name: string }[]>`
    select c.name from entrant e join campaign c on c.agency_id = e.agency_id and c.id = e.campaign_id
    where e.agency_id = ${scope.agencyId}::uuid and e.subject_id = ${collectiveId}::uuid and c.state in ('draft', 'launched')
      and (c.ends_on is null or c.ends_on >= ${on}::date) and (e.left_on is null or e.left_on > ${on}::date)
    order by c.starts_on, c.id limit 1`;
  if (campaign) return refuse("collective-in-campaign", { detail: { campaign: campaign.name } });
  await db.$executeRaw`update collective set closed_on = ${on}::date
    where agency_id = ${scope.agencyId}::uuid and id = ${collectiveId}::uuid`;
  await db.$executeRaw`delete from collective_member
    where agency_id = ${scope.agencyId}::uuid and collective_id = ${collectiveId}::uuid and valid_from >= ${on}::date`;
  await db.$executeRaw`update collective_member set valid_to = ${on}::date
    where agency_id = ${scope.agencyId}::uuid and collective_id = ${collectiveId}::uuid and (valid_to is null or valid_to > ${on}::date)`;
  work.record({ command: "close-collective", target: `subject:${collectiveId}`, detail: { on } });
  return { ok: true };
}
