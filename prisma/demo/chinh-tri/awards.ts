import { addAwardType } from "~/modules/awards/add-award-type.server";
import { adoptAwardType } from "~/modules/awards/adopt-award-type.server";
import { setQuota } from "~/modules/awards/set-quota.server";
import { recordDecision } from "~/modules/decisions/record-decision.server";
import type { DemoAgency } from "../demo-agency";
import type { DemoOrganisation } from "../filling/organisation";
import { director } from "./organisation";

/** One decision of 9 December 2022: three collectives and five people, signed by the director of the centre as such. */
export async function recordCommendations(
  centre: DemoAgency,
  organisation: DemoOrganisation,
  { campaignId, collectives, individuals }: { campaignId: string; collectives: string[]; individuals: string[] },
): Promise<void> {
  const type = async (code: string, name: string, subjectKind: "individual" | "collective") =>
    (
      await centre.as("officer", "2022-11-28 09:00", (work) =>
        addAwardType(work, { code, name, kind: "commendation", subjectKind }),
      )
    ).awardTypeId;
  const team = await type("giay-khen-tap-the", "Giấy khen tập thể của Giám đốc Trung tâm", "collective");
  const person = await type("giay-khen-ca-nhan", "Giấy khen của Giám đốc Trung tâm", "individual");
  for (const [awardTypeId, count] of [
    [team, 3],
    [person, 5],
  ] as const) {
    await centre.as("officer", "2022-11-28 09:30", (work) =>
      setQuota(work, awardTypeId, { year: 2022, campaignId: null, rule: { kind: "fixed", count } }),
    );
  }
  const signer = organisation.person(director);
  await centre.as("officer", "2022-12-09 15:00", (work) =>
    recordDecision(work, {
      number: "47/QĐ-TTCT",
      title: "Khen thưởng tập thể, cá nhân có thành tích trong công tác tuyên truyền miệng năm 2022",
      signedOn: "2022-12-09",
      signerId: signer.id,
      signerName: signer.name,
      signerPost: "Giám đốc",
      issuer: "Trung tâm Chính trị thành phố (mẫu)",
      campaignId,
      lines: [
        ...collectives.map((subjectId) => ({
          ...{ awardTypeId: team, subjectId },
          achievement: "Xuất sắc trong công tác tuyên truyền miệng ở cơ sở năm 2022",
        })),
        ...individuals.map((subjectId) => ({
          ...{ awardTypeId: person, subjectId },
          achievement: "Tích cực trong công tác tuyên truyền miệng năm 2022",
        })),
      ],
    }),
  );
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
