import { addAwardType } from "~/modules/awards/add-award-type.server";
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
          achievement: "Dẫn đầu về tuyên truyền miệng ở cơ sở năm 2022",
        })),
        ...individuals.map((subjectId) => ({
          ...{ awardTypeId: person, subjectId },
          achievement: "Tích cực trong công tác tuyên truyền miệng năm 2022",
        })),
      ],
    }),
  );
}
