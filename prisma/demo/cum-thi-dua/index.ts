import { decideAdjustment } from "~/modules/adjustments/decide-adjustment.server";
import { proposeAdjustment } from "~/modules/adjustments/propose-adjustment.server";
import { demoAgency } from "../demo-agency";
import { addAwardTypes, recordSigned } from "../filling/awards";
import { launch, type PlannedCampaign, prepareCampaign } from "../filling/campaign";
import { addIndicators } from "../filling/indicators";
import { addOrganisation } from "../filling/organisation";
import { bodies, clusters } from "./bodies";
import { organisation as planned } from "./organisation";
import { appraise, correctLate, enterYear } from "./results";
import { indicators as plannedIndicators, targets } from "./targets";

const campaign = {
  information: {
    name: "Thi đua các cụm năm 2023",
    theme: "Kinh tế bứt phá – Văn hóa lan tỏa – Hành chính phục vụ – Phong trào thực chất",
    organiser: "Thường trực Cụm thi đua",
    ranks: "unit",
    startsOn: "2023-01-01",
    endsOn: "2023-12-31",
    objectives: "Hoàn thành và vượt các chỉ tiêu kinh tế – xã hội năm 2023, mỗi cụm có đơn vị dẫn đầu tiêu biểu.",
    participants: "Mười lăm quận, huyện chia thành ba cụm.",
    plan: "Ký giao ước quý I; báo cáo hằng quý; sơ kết tháng 7; tổng kết, bình xét tháng 01/2024.",
    measures: "Trưởng cụm luân phiên đôn đốc; Tổ thư ký thẩm định số liệu với các sở.",
    rewards: "Cờ thi đua cho đơn vị dẫn đầu mỗi cụm, bằng khen cho đơn vị tiêu biểu.",
    statedTotal: "200",
  },
  clusters,
  targets,
  scoring: {
    notApplicable: "excludeAndRescale",
    notAssigned: "leaveOut",
    withoutAnyResult: "notRanked",
    decimals: 2,
    ties: "competition",
    clampTotal: { min: 0, max: null },
    tieBreakers: ["mostTargetsMet", "fewestPenaltyPoints"],
    classes: [
      {
        id: "excellent",
        label: "Xuất sắc",
        atLeast: 170,
        gates: [{ flag: "kỷ luật" }],
        quota: { percent: 20, of: "ranked", base: "all", rounding: "floor" },
      },
      { id: "good", label: "Tốt", atLeast: 140, gates: [{ flag: "kỷ luật" }] },
      { id: "fair", label: "Khá", atLeast: 110 },
      { id: "completed", label: "Hoàn thành" },
    ],
  },
} satisfies Omit<PlannedCampaign, "entrants">;

/** Fifteen bodies in three clusters, twenty targets: ties, a late correction that moves others, and one that reports nothing. */
export async function fillCluster(): Promise<void> {
  const cluster = await demoAgency(
    {
      slug: "cum-thi-dua",
      name: "Cụm thi đua các quận, huyện (mẫu)",
      shortName: "Cụm thi đua",
      motto: "Đoàn kết – Thi đua – Cùng tiến",
    },
    "Lý Minh Quân",
    "2022-11-07 08:00",
  );
  const organisation = await addOrganisation(cluster, "2022-11-07 08:30", planned);
  const indicators = await addIndicators(cluster, "2022-11-21 09:00", {
    years: [2022, 2023, 2024],
    indicators: plannedIndicators,
  });
  const entrants = bodies.map(({ key, cluster: index }) => ({
    key,
    subjectId: organisation.unit(key).id,
    cluster: index,
  }));
  const prepared = await prepareCampaign(cluster, "2022-12-12 09:00", { ...campaign, entrants }, indicators);
  await launch(cluster, "2023-01-05 14:00", prepared.id);
  await enterYear(cluster, organisation, indicators);
  await appraise(cluster, organisation, prepared);
  const host = organisation.unit("binh-minh").id;
  const { adjustmentId } = await cluster.as("officer", "2024-01-15 09:00", (work) =>
    proposeAdjustment(work, prepared.id, {
      subjectId: host,
      targetId: null,
      points: "1",
      reason: "Đăng cai tổ chức hội thao của ba cụm, tháng 9/2023.",
    }),
  );
  await cluster.as("leader", "2024-01-15 15:00", (work) =>
    decideAdjustment(work, prepared.id, adjustmentId, { isGranted: true, reason: "" }),
  );
  await correctLate(cluster, organisation, indicators);
  const awardId = await addAwardTypes(cluster, "2024-01-22 09:00", [
    { code: "co-thi-dua", name: "Cờ thi đua của cụm", kind: "title", subjectKind: "collective" },
  ]);
  await recordSigned(cluster, awardId, {
    number: "03/QĐ-CTĐ",
    title: "Tặng Cờ thi đua cho đơn vị dẫn đầu các cụm năm 2023",
    signedOn: "2024-01-26",
    signer: organisation.person("Doãn Trung Kiên"),
    post: "Cụm trưởng",
    issuer: "Thường trực Cụm thi đua (mẫu)",
    campaignId: prepared.id,
    lines: ["an-binh", "chau-giang", "hai-ninh", "ba-vang"].map((key) => ({
      ...{ award: "co-thi-dua", subjectId: organisation.unit(key).id },
      achievement: "Dẫn đầu cụm năm 2023",
    })),
  });
}
