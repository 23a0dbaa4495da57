import { addClaimEvidence } from "~/modules/evidence/add-claim-evidence.server";
import type { DemoAgency } from "../demo-agency";

export type PlannedEvidence = {
  targetId: string;
  subjectId: string;
  link: string;
  words: string;
  happenedOn: string | null;
};

/** Links beside what entrants claim at targets in words; addresses end in .example, which nobody owns. */
export async function addEvidence(
  agency: DemoAgency,
  at: string,
  campaignId: string,
  pieces: readonly PlannedEvidence[],
): Promise<void> {
  for (const { targetId, subjectId, ...piece } of pieces) {
    await agency.as("officer", at, (work) => addClaimEvidence(work, { campaignId, targetId, subjectId }, piece));
  }
}
