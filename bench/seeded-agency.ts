import type pg from "pg";
import { openStandings } from "~/modules/scores/keep-scores.server";
import { newId } from "~/platform/ids.server";
import { anAgency, type TestAgency, type TestSeat } from "../tests/support/agency";
import { fillAgency, keepStandingsByGrouping, type Shape } from "./agency-data";
import { idOf } from "./ids";

export type SeededAgency = { agency: TestAgency; officer: TestSeat; campaignId: string; shape: Shape };

/** An agency of this run with an officer and everything of the shape; its campaign is the first. */
export async function aSeededAgency(
  admin: pg.Client,
  shape: Shape,
  { standings }: { standings: "by the app" | "by grouping" },
): Promise<SeededAgency> {
  const agency = await anAgency({ name: "Cơ quan được đo" });
  const officer = await agency.seat("officer");
  // Who looks at every page needs both.
  await admin.query(
    `insert into member_role (agency_id, id, member_id, role, scope) values ($1, $2, $3, 'admin', 'wholeAgency')`,
    [agency.id, newId(), officer.memberId],
  );
  const campaignId = idOf("campaign", 1);
  await fillAgency(admin, { agencyId: agency.id, memberId: officer.memberId }, shape);
  if (standings === "by grouping") await keepStandingsByGrouping(admin, agency.id, campaignId);
  else await agency.as(officer, (work) => openStandings(work, campaignId));
  return { agency, officer, campaignId, shape };
}
