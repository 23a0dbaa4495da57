import { giveAppraisals } from "~/modules/appraisals/give-appraisals.server";
import type { DemoAgency } from "../demo-agency";
import { seeded } from "../seeded";
import type { Campaigns } from "./campaigns";
import type { Organisation } from "./organisation";
import { strength } from "./unit-results";

/** Points and steps given at the end of the year where a target has no figure. */
export async function appraiseDepartments(
  centre: DemoAgency,
  { departments }: Organisation,
  { units: { id, target } }: Campaigns,
): Promise<void> {
  const random = seeded(77);
  const points = (most: number, grain: number, key: string) => {
    const least = most * (0.55 + 0.4 * (strength[key] ?? 0.7));
    const value = Math.min(most, Math.round((least + random() * (most - least)) / grain) * grain);
    return String(value).replace(".", ",");
  };
  const step = (key: string) =>
    (strength[key] ?? 0) > 0.87
      ? "rất tốt"
      : (strength[key] ?? 0) > 0.8
        ? "tốt"
        : (strength[key] ?? 0) > 0.6
          ? "khá"
          : "trung bình";
  const cells = departments.flatMap(({ id: subjectId, key }) => [
    {
      targetId: target("3"),
      subjectId,
      points: points(6, 0.5, key),
      reason: "Theo sổ theo dõi nội quy của Phòng Tổ chức – Hành chính.",
      version: 0,
    },
    {
      targetId: target("8"),
      subjectId,
      step: step(key),
      reason: "Tổng hợp phiếu chấm chéo của các phòng, tháng 12/2023.",
      version: 0,
    },
    {
      targetId: target("10"),
      subjectId,
      points: points(8, 0.25, key),
      reason: "Đối chiếu đồng hồ điện, nước và sổ vật tư năm 2023.",
      version: 0,
    },
    {
      targetId: target("12"),
      subjectId,
      points: points(4, 0.5, key),
      reason: "Hội đồng chấm, biên bản ngày 15/12/2023.",
      version: 0,
    },
  ]);
  await centre.as("verifier", "2023-12-26 14:00", (work) => giveAppraisals(work, id, { cells }));
}
