import { adoptAwardType } from "~/modules/awards/adopt-award-type.server";
import { setQuota } from "~/modules/awards/set-quota.server";
import type { DemoAgency } from "../demo-agency";
import { addAwardTypes, recordSigned } from "../filling/awards";
import type { DemoOrganisation } from "../filling/organisation";
import { director } from "./organisation";

/** One decision of 9 December 2022: three collectives and five people, signed by the director of the centre as such. */
export async function recordCommendations(
  centre: DemoAgency,
  organisation: DemoOrganisation,
  { campaignId, collectives, individuals }: { campaignId: string; collectives: string[]; individuals: string[] },
): Promise<void> {
  const awardId = await addAwardTypes(centre, "2022-11-28 09:00", [
    {
      code: "giay-khen-tap-the",
      name: "Giấy khen tập thể của Giám đốc Trung tâm",
      kind: "commendation",
      subjectKind: "collective",
    },
    {
      code: "giay-khen-ca-nhan",
      name: "Giấy khen của Giám đốc Trung tâm",
      kind: "commendation",
      subjectKind: "individual",
    },
  ]);
  for (const [awardTypeId, count] of [
    [awardId("giay-khen-tap-the"), 3],
    [awardId("giay-khen-ca-nhan"), 5],
  ] as const) {
    await centre.as("officer", "2022-11-28 09:30", (work) =>
      setQuota(work, awardTypeId, { year: 2022, campaignId: null, rule: { kind: "fixed", count } }),
    );
  }
  await recordSigned(centre, awardId, {
    number: "47/QĐ-TTCT",
    title: "Khen thưởng tập thể, cá nhân có thành tích trong công tác tuyên truyền miệng năm 2022",
    signedOn: "2022-12-09",
    signer: organisation.person(director),
    post: "Giám đốc",
    issuer: "Trung tâm Chính trị thành phố (mẫu)",
    campaignId,
    lines: [
      ...collectives.map((subjectId) => ({
        ...{ award: "giay-khen-tap-the", subjectId },
        achievement: "Xuất sắc trong công tác tuyên truyền miệng ở cơ sở năm 2022",
      })),
      ...individuals.map((subjectId) => ({
        ...{ award: "giay-khen-ca-nhan", subjectId },
        achievement: "Tích cực trong công tác tuyên truyền miệng năm 2022",
      })),
    ],
  });
  for (const [lawId, subjectKind, name] of adopted) {
    await centre.as("officer", "2026-11-16 09:00", (work) => adoptAwardType(work, { lawId, subjectKind, name }));
  }
}

/** From the law in force, for the years to come; what was given under the centre's own names stays as it is. */
const adopted = [
  ["lao-dong-tien-tien", "individual", "Lao động tiên tiến"],
  ["chien-si-thi-dua-co-so", "individual", "Chiến sĩ thi đua cơ sở"],
  ["tap-the-lao-dong-tien-tien", "collective", "Tập thể lao động tiên tiến"],
] as const;
