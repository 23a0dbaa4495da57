import { z } from "zod";
import { allows, stateOn } from "~/domain/campaign";
import { readCampaignDefinition } from "~/modules/campaigns/definition.server";
import { agencyJob, enqueueJob } from "~/platform/jobs.server";
import { type Outcome, refuse, type Work } from "~/platform/work.server";
import { writeClusterBests } from "./cluster-bests.server";
import { computeCampaign } from "./compute-scores.server";
import { writeScores } from "./write-scores.server";

/** Computes every score of a live campaign anew, under the locks of all its indicators, bests and standings. */
export const recomputeCampaign = agencyJob(
  "recompute-campaign",
  "campaign.write",
  z.object({ campaignId: z.uuid() }),
  async (work, { campaignId }) => {
    const campaign = await readCampaignDefinition(work, campaignId);
    if (!campaign) return refuse("unknown");
    const state = stateOn({ stored: campaign.state, startsOn: campaign.startsOn, endsOn: campaign.endsOn }, work.today);
    if (!allows(state, "recompute")) return refuse("campaign-not-live");
    await lockWholeCampaign(
      work,
      campaignId,
      campaign.leaves.flatMap(({ indicators }) => indicators.map((each) => each.indicatorId)),
    );
    const { scores, bests } = await computeCampaign(work, campaign);
    await writeScores(work, campaign, scores);
    await writeClusterBests(work, campaign, bests);
    work.record({
      command: "recompute-campaign",
      target: `campaign:${campaignId}`,
      detail: { entrants: scores.length },
    });
    return { ok: true, outcome: { entrants: scores.length } };
  },
);

/** Asks for the recomputation; it runs as a job that whoever asked can see. */
export async function requestRecomputation(work: Work, campaignId: string): Promise<Outcome<{ jobId: string }>> {
  const campaign = await readCampaignDefinition(work, campaignId);
  if (!campaign) return refuse("unknown");
  const state = stateOn({ stored: campaign.state, startsOn: campaign.startsOn, endsOn: campaign.endsOn }, work.today);
  if (!allows(state, "recompute")) return refuse("campaign-not-live");
  const jobId = await enqueueJob(work, recomputeCampaign.kind, { campaignId });
  work.record({ command: "request-recomputation", target: `campaign:${campaignId}` });
  return { ok: true, jobId };
}

/** What changes rules, entrants or assignments takes: the indicators `for update`, then every best and every standing. */
export async function lockWholeCampaign(
  { db, scope }: Work,
  campaignId: string,
  indicatorIds: readonly string[],
): Promise<void> {
  await db.$queryRaw`select id from indicator where agency_id = ${scope.agencyId}::uuid and id = any(${indicatorIds}::uuid[])
    order by id for update`;
  await db.$queryRaw`select target_id from cluster_best where agency_id = ${scope.agencyId}::uuid and campaign_id = ${campaignId}::uuid
    order by campaign_id, cluster_id, target_id, board for update`;
  await db.$queryRaw`select subject_id from standing where agency_id = ${scope.agencyId}::uuid and campaign_id = ${campaignId}::uuid
    order by campaign_id, subject_id for update`;
}
