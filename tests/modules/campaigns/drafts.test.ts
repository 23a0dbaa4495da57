import { expect, test } from "vitest";
import { giveAppraisals } from "~/modules/appraisals/give-appraisals.server";
import { findAppraisalGrid } from "~/modules/appraisals/queries.server";
import { acknowledgeLaunch } from "~/modules/campaigns/acknowledge-launch.server";
import { findCampaign, listCampaigns } from "~/modules/campaigns/queries.server";
import { findBoard, findReceipt } from "~/modules/scores/queries.server";
import { anAgency } from "../../support/agency";
import { aReadyCampaign } from "../../support/draft-campaign";

test("a draft is nothing to those who neither write nor confirm it, whatever they ask", async () => {
  const agency = await anAgency();
  const { campaignId, unitIds, judgedTargetId } = await aReadyCampaign(agency);
  const [unitId] = unitIds;
  const head = await agency.seat("unitHead", { unitId });
  const cells = [{ targetId: judgedTargetId, subjectId: unitId, points: "10", reason: "Kiểm tra", version: 0 }];

  for (const reader of [head, "verifier", "council", "staff"] as const) {
    const seen = await agency.see(reader, async (view) => [
      await findCampaign(view, campaignId),
      await findBoard(view, campaignId, { board: "provisional" }),
      await findReceipt(view, campaignId, unitId, "provisional"),
      await findAppraisalGrid(view, campaignId),
      ...(await listCampaigns(view)),
    ]);
    expect(seen).toEqual([null, null, null, null]);
    expect(await agency.as(reader, (work) => acknowledgeLaunch(work, campaignId))).toEqual({
      ok: false,
      refusal: "unknown",
    });
    expect(await agency.as(reader, (work) => giveAppraisals(work, campaignId, { cells }))).toEqual({
      ok: false,
      refusal: "unknown",
    });
  }
  expect(await agency.see("leader", (view) => findBoard(view, campaignId, { board: "provisional" }))).toMatchObject({
    campaign: { id: campaignId, state: "draft" },
  });
});
