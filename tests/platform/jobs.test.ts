import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { launchCampaign } from "~/modules/campaigns/launch-campaign.server";
import { checkScores } from "~/modules/scores/check-scores.server";
import { recomputeCampaign, requestRecomputation } from "~/modules/scores/recompute-campaign.server";
import { newId } from "~/platform/ids.server";
import { agencyJob, enqueueJob, runJob, startWorker } from "~/platform/jobs.server";
import { anAgency, done, type TestAgency } from "../support/agency";
import { aReadyCampaign } from "../support/draft-campaign";

let worker: Awaited<ReturnType<typeof startWorker>>;

beforeAll(async () => {
  worker = await startWorker([recomputeCampaign, checkScores], checkScores.kind);
});

afterAll(async () => {
  await worker.stop();
});

test("a recomputation is queued with its command, runs as whoever asked, and mends what was changed by hand", async () => {
  const agency = await anAgency();
  const { campaignId } = await aReadyCampaign(agency);
  done(await agency.as("officer", (work) => launchCampaign(work, campaignId)));
  await agency.as("officer", ({ db }) =>
    db.standing.updateMany({ where: { campaignId }, data: { officialPoints: 99_000, provisionalPoints: 99_000 } }),
  );

  const { jobId } = done(await agency.as("officer", (work) => requestRecomputation(work, campaignId)));

  expect(await ended(agency, jobId)).toMatchObject({ state: "done", outcome: { entrants: 2 } });
  const standings = await agency.see("officer", ({ db }) =>
    db.standing.findMany({ where: { campaignId }, select: { officialPoints: true } }),
  );
  expect(standings.map(({ officialPoints }) => officialPoints)).toEqual([null, null]);
});

test("whoever lost the role after asking is refused when the job runs", async () => {
  const agency = await anAgency();
  const { campaignId } = await aReadyCampaign(agency);
  done(await agency.as("officer", (work) => launchCampaign(work, campaignId)));
  const asker = await agency.seat("officer");

  const jobId = await agency.as(asker, async (work) => {
    const id = await enqueueJob(work, recomputeCampaign.kind, { campaignId });
    await work.db.memberRole.updateMany({ where: { memberId: asker.memberId }, data: { revokedAt: new Date() } });
    return id;
  });

  expect(await ended(agency, jobId)).toMatchObject({ state: "failed", problem: "job-denied" });
});

test("a command that is rolled back leaves no job", async () => {
  const agency = await anAgency();

  await agency.as("officer", async (work) => {
    await enqueueJob(work, recomputeCampaign.kind, {});
    return { ok: false, refusal: "changed-my-mind" };
  });

  expect(await agency.see("admin", ({ db }) => db.job.count())).toBe(0);
});

test("the nightly check names what differs from a full recomputation", async () => {
  const agency = await anAgency();
  const { campaignId, unitIds } = await aReadyCampaign(agency);
  done(await agency.as("officer", (work) => launchCampaign(work, campaignId)));
  await agency.as("officer", ({ db }) =>
    db.standing.updateMany({ where: { campaignId, subjectId: unitIds[0] }, data: { officialPoints: 1 } }),
  );

  const jobId = await agency.as("officer", (work) => enqueueJob(work, checkScores.kind, {}));

  expect(await ended(agency, jobId)).toMatchObject({
    state: "done",
    outcome: { differing: 1, differences: [{ campaignId, subjectId: unitIds[0] }] },
  });
});

test("a job that breaks is tried again, and says that it failed when it was the last time", async () => {
  const agency = await anAgency();
  const broken = agencyJob("broken", "agency.enter", z.object({}), () => Promise.reject(new Error("broken")));
  const kinds = new Map([[broken.kind, broken]]);
  const jobId = newId();
  await agency.as("admin", ({ db }) => db.job.create({ data: { agencyId: agency.id, id: jobId, kind: broken.kind } }));
  const queued = { agencyId: agency.id, jobId };

  await expect(runJob(kinds, queued, { isLastAttempt: false })).rejects.toThrow("broken");
  const between = await agency.see("admin", ({ db }) => db.job.findFirst({ where: { id: jobId } }));
  await expect(runJob(kinds, queued, { isLastAttempt: true })).rejects.toThrow("broken");

  expect(between).toMatchObject({ state: "running" });
  expect(await ended(agency, jobId)).toMatchObject({ state: "failed", problem: "job-broken" });
});

async function ended(agency: TestAgency, jobId: string) {
  for (let attempt = 0; attempt < 100; attempt++) {
    const job = await agency.see("admin", ({ db }) => db.job.findFirst({ where: { id: jobId } }));
    if (job && !["queued", "running"].includes(job.state)) return job;
    await pause(100);
  }
  throw new Error("the job does not end");
}
