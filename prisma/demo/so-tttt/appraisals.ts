import { addDays } from "~/domain/calendar-day";
import { type AppraisalInput, giveAppraisals } from "~/modules/appraisals/give-appraisals.server";
import type { DemoAgency } from "../demo-agency";
import type { DemoCampaign, PlannedEntrant } from "../filling/campaign";
import { addEvidence } from "../filling/evidence";
import type { DemoOrganisation } from "../filling/organisation";
import { seeded } from "../seeded";
import { targets } from "./campaign";

const steps = ["xuất sắc", "tốt", "khá", "trung bình"] as const;

/** This body shows nothing for its work on information security: whatever is given there scores the floor. */
const silent = { code: "6", key: "dai-3" };

/** When this workshop took place is not on record. */
const workshop = { words: "Hội thảo “An toàn thông tin cho thành phố thông minh”", happenedOn: null };

/** What stands behind the steps: a page on the body's site for each target that is rated. */
export async function showEvidence(
  department: DemoAgency,
  campaign: DemoCampaign,
  entrants: readonly PlannedEntrant[],
): Promise<void> {
  const pieces = entrants.flatMap(({ key, subjectId }, entrant) =>
    targets
      .filter(({ code, plan }) => code !== "8" && !(typeof plan === "object" && plan[key] !== undefined))
      .filter(({ code }) => code !== silent.code || key !== silent.key)
      .map(({ code, title }, index) => ({
        targetId: campaign.target(code),
        subjectId,
        link: `https://${key}.so-tttt.example/minh-chung/2018/${code}`,
        ...(code === "6" && key === "cntt"
          ? workshop
          : { words: `${title}: báo cáo và hình ảnh`, happenedOn: addDays("2018-03-05", entrant * 5 + index * 25) }),
      })),
  );
  await addEvidence(department, "2018-11-29 09:00", campaign.id, pieces);
}

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
