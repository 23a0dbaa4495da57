import { addAwardType, type NewAwardType } from "~/modules/awards/add-award-type.server";
import { type DecisionToRecord, recordDecision } from "~/modules/decisions/record-decision.server";
import type { DemoAgency } from "../demo-agency";
import type { Named } from "./organisation";

export type PlannedAward = { award: string; subjectId: string; achievement: string };

export type PlannedDecision = Pick<DecisionToRecord, "number" | "title" | "signedOn" | "issuer" | "campaignId"> & {
  signer: Named;
  /** As it stands above the signature. */
  post: string;
  lines: readonly PlannedAward[];
};

/** The agency's own awards; gives the id behind a code. */
export async function addAwardTypes(
  agency: DemoAgency,
  at: string,
  types: readonly NewAwardType[],
): Promise<(code: string) => string> {
  const ids = new Map<string, string>();
  for (const type of types) {
    const { awardTypeId } = await agency.as("officer", at, (work) => addAwardType(work, type));
    ids.set(type.code, awardTypeId);
  }
  return (code) => {
    const id = ids.get(code);
    if (id === undefined) throw new Error(`the demo has no award "${code}"`);
    return id;
  };
}

/** Recorded in the afternoon of the day on which it was signed. */
export async function recordSigned(
  agency: DemoAgency,
  awardId: (code: string) => string,
  { signer, post, lines, ...decision }: PlannedDecision,
): Promise<void> {
  await agency.as("officer", `${decision.signedOn} 16:30`, (work) =>
    recordDecision(work, {
      ...decision,
      signerId: signer.id,
      signerName: signer.name,
      signerPost: post,
      lines: lines.map(({ award, ...line }) => ({ awardTypeId: awardId(award), ...line })),
    }),
  );
}
