import { readAssignment } from "~/domain/assignment-text";
import { normaliseName } from "~/domain/names";
import { nameOfNextYear, nextYear } from "~/domain/next-year";
import type { Growth } from "~/domain/plan-proposal";
import { type Outcome, refuse, type Work } from "~/platform/work.server";
import { writeCopy } from "./copy-parts.server";
import { readCampaignDefinition } from "./definition.server";
import { type LockedCampaign, lockCampaign, lockFor } from "./lock-campaign.server";
import { findNextEntrants } from "./next-entrants.server";
import { addNextPeriods, listCalendarsWithout } from "./next-periods.server";
import { type ProposedTarget, proposePlans } from "./propose-plans.server";
import { siblingOf } from "./sibling-pair.server";

export type CopyToNextYear = {
  name: string;
  /** Kept to the letter. */
  theme: string;
  /** By how much the proposed plans go beyond the results; `percent` null keeps the old plans. */
  growth: Growth;
  /** Plans that were changed by hand, as typed, by the old target and the entrant of the new year. */
  plans: readonly { targetId: string; subjectId: string; text: string }[];
  /** Whether calendars that have no periods in the new year get them. */
  withPeriods: boolean;
};

/**
 * A draft of the next year with all that a campaign had, its sibling copied as a sibling, and plans proposed from the last
 * results. Refused: `unknown`, `plans-unreadable` with a sentence at `<target>_<subject>`.
 */
export async function copyCampaign(
  work: Work,
  campaignId: string,
  input: CopyToNextYear,
): Promise<Outcome<{ campaignId: string; entrants: number; gone: number }>> {
  const { db, scope } = work;
  const locked = await lockFor(work, campaignId, "copy", true);
  if (!locked.ok) return locked;
  const siblingId = await siblingOf(work, campaignId);
  const sibling = siblingId === null ? null : await lockCampaign(work, siblingId, true);
  const made = await copyOne(work, locked.campaign, { ...input, name: normaliseName(input.name) });
  if (!made.ok) return made;
  if (sibling && sibling.state !== "cancelled") {
    const name = nameOfNextYear(sibling.name, sibling.endsOn);
    const twin = await copyOne(work, sibling, { ...input, name, plans: [] });
    if (!twin.ok) return twin;
    await db.$executeRaw`
      update campaign set sibling_id = case id when ${made.id}::uuid then ${twin.id}::uuid else ${made.id}::uuid end
      where agency_id = ${scope.agencyId}::uuid and id = any(${[made.id, twin.id]}::uuid[])`;
  }
  const { id, entrants, gone } = made;
  work.record({ command: "copy-campaign", target: `campaign:${id}`, detail: { entrants, gone } });
  return { ok: true, campaignId: id, entrants, gone };
}

async function copyOne(
  work: Work,
  old: LockedCampaign,
  input: CopyToNextYear,
): Promise<Outcome<{ id: string; entrants: number; gone: number }>> {
  const next = { startsOn: nextYear(old.startsOn), endsOn: nextYear(old.endsOn) };
  const definition = await readCampaignDefinition(work, old.id);
  if (!definition) return refuse("unknown");
  const { entrants, gone } = await findNextEntrants(work, old.id, next.startsOn);
  const targets = await proposePlans(work, definition, entrants, input.growth);
  const reading = readPlans(targets, input.plans);
  if (!reading.ok) return refuse("plans-unreadable", { fields: reading.fields });
  if (input.withPeriods) {
    const calendars = await listCalendarsWithout(work, old.id, next);
    await addNextPeriods(
      work,
      calendars.map(({ id }) => id),
      old,
    );
  }
  const id = await writeCopy(work, {
    fromId: old.id,
    ...next,
    name: input.name,
    theme: input.theme,
    entrants,
    plans: reading.plans,
  });
  return { ok: true, id, entrants: entrants.length, gone: gone.length };
}

type Plan = { targetId: string; subjectId: string; planned: string | null; notAssigned: string | null };

/** What was typed stands before what was proposed; nothing typed is nothing assigned. */
function readPlans(
  targets: readonly ProposedTarget[],
  typed: CopyToNextYear["plans"],
): { ok: true; plans: Plan[] } | { ok: false; fields: Record<string, string> } {
  const texts = new Map(typed.map(({ targetId, subjectId, text }) => [`${targetId}_${subjectId}`, text]));
  const fields: Record<string, string> = {};
  const plans = targets.flatMap(({ id, kind, decimals, proposals }) =>
    proposals.flatMap(({ subjectId, text }): Plan[] => {
      const key = `${id}_${subjectId}`;
      const limits = { decimals, zeroAllowed: true, planNeeded: true, kind };
      const reading = readAssignment(texts.get(key) ?? text, limits);
      if (!reading.ok) {
        fields[key] = reading.sentence;
        return [];
      }
      if (reading.kind === "planned" && reading.share !== null) {
        fields[key] = "Sang năm mới ghi cả con số; phần của nơi vào giữa kỳ ghi sau, ở bảng giao chỉ tiêu.";
        return [];
      }
      if (reading.kind === "nothing") return [];
      const isPlanned = reading.kind === "planned";
      return [
        {
          targetId: id,
          subjectId,
          planned: isPlanned ? reading.planned : null,
          notAssigned: isPlanned ? null : reading.reason,
        },
      ];
    }),
  );
  return Object.keys(fields).length > 0 ? { ok: false, fields } : { ok: true, plans };
}
