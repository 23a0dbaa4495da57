import { expect, test } from "vitest";
import { listAssignments } from "~/modules/campaigns/queries.server";
import { saveAssignments } from "~/modules/campaigns/save-assignments.server";
import { anAgency, done, type TestAgency } from "../../support/agency";
import { aReadyCampaign } from "../../support/draft-campaign";

async function save(agency: TestAgency, campaignId: string, cells: Parameters<typeof saveAssignments>[2]["cells"]) {
  return done(await agency.as("officer", (work) => saveAssignments(work, campaignId, { cells })));
}

test("a late joiner's share is kept beside the plan, and typing the plan alone takes it away", async () => {
  const agency = await anAgency();
  const { campaignId, targetId, unitIds } = await aReadyCampaign(agency);
  const [subjectId] = unitIds;
  const stored = async () =>
    (await agency.see("officer", (view) => listAssignments(view, campaignId))).find(
      (each) => each.targetId === targetId && each.subjectId === subjectId,
    );
  expect(await save(agency, campaignId, [{ targetId, subjectId, text: "100 × 25 %" }])).toMatchObject({ saved: 1 });
  expect(await stored()).toMatchObject({ planned: "100", share: "0.25", text: "100 × 25 %" });
  expect(await save(agency, campaignId, [{ targetId, subjectId, text: "100 x 0,25" }])).toMatchObject({ saved: 0 });
  expect(await save(agency, campaignId, [{ targetId, subjectId, text: "100" }])).toMatchObject({ saved: 1 });
  expect(await stored()).toMatchObject({ planned: "100", share: null, text: "100" });
});

test("where a target is scored without a plan, a share stands alone; where it needs one, it is asked for", async () => {
  const agency = await anAgency();
  const { campaignId, targetId, judgedTargetId, unitIds } = await aReadyCampaign(agency);
  const [subjectId] = unitIds;
  const outcome = await save(agency, campaignId, [
    { targetId: judgedTargetId, subjectId, text: "× 50 %" },
    { targetId, subjectId, text: "× 50 %" },
  ]);
  expect(outcome).toMatchObject({
    saved: 1,
    problems: [{ targetId, text: "× 50 %", sentence: "Ghi con số được giao trước dấu ×." }],
  });
});
