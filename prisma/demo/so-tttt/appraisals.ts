import { type AppraisalInput, giveAppraisals } from "~/modules/appraisals/give-appraisals.server";
import type { DemoAgency } from "../demo-agency";
import type { DemoCampaign, PlannedEntrant } from "../filling/campaign";
import type { DemoOrganisation } from "../filling/organisation";
import { seeded } from "../seeded";
import { targets } from "./campaign";

const steps = ["xuất sắc", "tốt", "khá", "trung bình"] as const;

/** Nobody has claimed anything for this body's work on information security. */
export const withoutEvidence = { target: "6", entrant: "dai-3" } as const;

/** Steps at every target that is assigned, and points for discipline. */
export async function appraise(
  department: DemoAgency,
  organisation: DemoOrganisation,
  campaign: DemoCampaign,
  entrants: readonly PlannedEntrant[],
): Promise<void> {
  const random = seeded(2018);
  const cells = entrants.flatMap(({ key, subjectId }, index) =>
    targets.flatMap(({ code, plan }): AppraisalInput[] => {
      if (typeof plan === "object" && plan[key] !== undefined) return [];
      const step = steps[Math.min(3, Math.floor(random() * 2.2 + (index % 5) * 0.25))] ?? "khá";
      const place = { targetId: campaign.target(code), subjectId, version: 0 };
      const reason = `Theo báo cáo và minh chứng của ${organisation.unit(key).name.replace(" (mẫu)", "")}.`;
      return code === "8"
        ? [{ ...place, reason, points: String(15 - Math.floor(random() * 5) / 2).replace(".", ",") }]
        : [{ ...place, reason, step }];
    }),
  );
  await department.as("verifier", "2018-12-18 15:00", (work) => giveAppraisals(work, campaign.id, { cells }));
}
