import { addDays } from "~/domain/calendar-day";
import { type AppraisalInput, giveAppraisals } from "~/modules/appraisals/give-appraisals.server";
import type { DemoAgency } from "../demo-agency";
import { addEvidence } from "../filling/evidence";
import type { DemoOrganisation } from "../filling/organisation";
import { departmentKeys } from "./organisation";
import { resolution } from "./resolution";

const given: Record<string, { points: string[]; steps: string[] }> = {
  "hanh-chinh": {
    points: ["7,5", "7", "8", "7,5", "7"],
    steps: ["Hoàn thành tốt", "Hoàn thành", "Hoàn thành tốt", "Hoàn thành tốt"],
  },
  "thong-tin": {
    points: ["7", "7,5", "7", "7", "7,5"],
    steps: ["Hoàn thành xuất sắc", "Hoàn thành xuất sắc", "Hoàn thành tốt", "Hoàn thành tốt"],
  },
  "su-kien": {
    points: ["6,5", "7", "7", "7,5", "6,5"],
    steps: ["Hoàn thành tốt", "Hoàn thành", "Hoàn thành xuất sắc", "Hoàn thành xuất sắc"],
  },
};

/** What the resolution says in words: points by the deputy director, steps by what stands behind them. */
export async function appraise(
  centre: DemoAgency,
  organisation: DemoOrganisation,
  { campaignId, targets }: { campaignId: string; targets: readonly string[] },
): Promise<void> {
  const rated = resolution.flatMap(({ judgedBy, title }, index) =>
    judgedBy === "rating" ? [{ targetId: targets[index] ?? "", title, number: index + 1 }] : [],
  );
  const pieces = departmentKeys.flatMap((key) =>
    rated.map(({ targetId, title, number }) => ({
      ...{ targetId, subjectId: organisation.unit(key).id },
      link: `https://baochi-thanhpho.example/minh-chung/2020/${key}/${number}`,
      words: `${title}: hồ sơ của ${organisation.unit(key).name}`,
      happenedOn: addDays("2020-02-20", number * 24),
    })),
  );
  await addEvidence(centre, "2020-12-28 09:00", campaignId, pieces);
  const cells = departmentKeys.flatMap((key) => {
    const [points, steps] = [[...(given[key]?.points ?? [])], [...(given[key]?.steps ?? [])]];
    return resolution.flatMap(({ judgedBy }, index): AppraisalInput[] => {
      if (judgedBy === "figures") return [];
      const place = { targetId: targets[index] ?? "", subjectId: organisation.unit(key).id, version: 0 };
      const reason = "Đánh giá tại cuộc họp liên tịch ngày 06/01/2021.";
      return judgedBy === "rating"
        ? [{ ...place, reason, step: steps.shift() ?? "" }]
        : [{ ...place, reason, points: points.shift() ?? "" }];
    });
  });
  await centre.as("verifier", "2021-01-06 15:00", (work) => giveAppraisals(work, campaignId, { cells }));
}
