import { readObject } from "~/domain/json-object";
import type { Problem } from "~/domain/problem";
import { checkDefinition } from "~/domain/scoring/check-definition";
import { readSettings, settingKeys } from "~/domain/scoring/read-definition";
import type { Definition } from "~/domain/scoring/types";
import { type Outcome, refuse, type Work } from "~/platform/work.server";
import { readCampaignDefinition } from "./definition.server";
import { lockFor, markEdited } from "./lock-campaign.server";

/** Settings in the words of a campaign file; the stated total belongs to the campaign's information. */
export type ScoringToSave = {
  /** The version that was edited; left out, whatever stands. */
  editedVersion?: number;
  settings: Record<string, unknown>;
};

const mostTieBreakers = 3;

/**
 * How a draft adds up: silences, decimals, limits, ties, classes. Refused: `unknown`, `campaign-<state>`,
 * `campaign-changed-meanwhile`, `tie-breakers-too-many`, `scoring-invalid` with a sentence at each path.
 */
export async function saveScoring(
  work: Work,
  campaignId: string,
  { editedVersion, settings }: ScoringToSave,
): Promise<Outcome> {
  const { db, scope } = work;
  const locked = await lockFor(work, campaignId, "editDefinition");
  if (!locked.ok) return locked;
  if (editedVersion !== undefined && locked.campaign.editedVersion !== editedVersion)
    return refuse("campaign-changed-meanwhile");
  const stored = await readCampaignDefinition(work, campaignId);
  if (!stored) return refuse("unknown");

  const problems: Problem[] = [];
  const keys = settingKeys.filter((key) => key !== "statedTotal");
  const { statedTotal: _, ...read } = readSettings(readObject(settings, "", keys, problems));
  if (problems.length === 0) problems.push(...newProblems(stored.definition, { ...stored.definition, ...read }));
  if (problems.length > 0) return invalid(problems);
  if (read.tieBreakers.length > mostTieBreakers) {
    return refuse("tie-breakers-too-many", {
      fields: { [`tieBreakers[${mostTieBreakers}]`]: "tie-breakers-too-many" },
    });
  }

  await db.$executeRaw`
    update campaign set not_applicable = ${read.notApplicable}, not_assigned = ${read.notAssigned},
      without_any_result = ${read.withoutAnyResult}, decimals = ${read.decimals}, ties = ${read.ties},
      clamp_min = ${read.clampTotal.min}, clamp_max = ${read.clampTotal.max},
      tie_breakers = ${JSON.stringify(read.tieBreakers)}::jsonb, classes = ${JSON.stringify(read.classes)}::jsonb
    where agency_id = ${scope.agencyId}::uuid and id = ${campaignId}::uuid`;
  await markEdited(work, campaignId);
  work.record({
    command: "save-scoring",
    target: `campaign:${campaignId}`,
    detail: { classes: read.classes.length, tieBreakers: read.tieBreakers.length },
  });
  return { ok: true };
}

/** A draft may still lack targets or points: only what these settings bring up stands in their way. */
function newProblems(before: Definition, after: Definition): Problem[] {
  const known = new Set(checkDefinition({ ...before, classes: [], tieBreakers: [] }).map(keyOf));
  return checkDefinition(after).filter(
    (problem) => problem.path !== "statedTotal" && (!problem.path.startsWith("targets[") || !known.has(keyOf(problem))),
  );
}

function keyOf({ path, sentence }: Problem): string {
  return `${path} ${sentence}`;
}

function invalid(problems: readonly Problem[]) {
  const fields = Object.fromEntries([...problems].reverse().map(({ path, sentence }) => [path, sentence]));
  return refuse("scoring-invalid", { fields });
}
