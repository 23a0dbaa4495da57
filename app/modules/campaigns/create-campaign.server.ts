import type { CalendarDay } from "~/domain/calendar-day";
import { normaliseName } from "~/domain/names";
import { pillarsOfTheme } from "~/domain/theme";
import { newId } from "~/platform/ids.server";
import { type Outcome, refuse, type Work } from "~/platform/work.server";
import { savePillars } from "./save-pillars.server";

export type NewCampaign = {
  name: string;
  /** Kept to the letter. */
  theme: string;
  form: "regular" | "thematic" | "drive";
  organiser: string;
  ranks: "unit" | "person";
  startsOn: CalendarDay;
  endsOn: CalendarDay;
  /** Titles in order; left out, those that the theme proposes. */
  pillars?: readonly string[];
};

/** A draft. Refused: `ends-before-start`. */
export async function createCampaign(work: Work, input: NewCampaign): Promise<Outcome<{ campaignId: string }>> {
  const { db, scope, now } = work;
  const { theme, startsOn, endsOn } = input;
  if (endsOn < startsOn) return refuse("ends-before-start", { fields: { endsOn: "ends-before-start" } });
  const campaignId = newId();
  await db.$executeRaw`
    insert into campaign (agency_id, id, name, theme, form, organiser, ranks, starts_on, ends_on, created_by, created_at)
    values (${scope.agencyId}::uuid, ${campaignId}::uuid, ${normaliseName(input.name)}, ${theme.trim() === "" ? null : theme},
      ${input.form}, ${input.organiser || null}, ${input.ranks}, ${startsOn}::date, ${endsOn}::date, ${scope.memberId}::uuid, ${now})`;
  const titles = input.pillars ?? pillarsOfTheme(theme);
  await savePillars(
    work,
    campaignId,
    titles.map((title) => ({ title })),
  );
  work.record({ command: "create-campaign", target: `campaign:${campaignId}`, detail: { pillars: titles.length } });
  return { ok: true, campaignId };
}
