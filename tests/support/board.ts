import { changeInformation } from "~/modules/campaigns/change-information.server";
import { createCampaign } from "~/modules/campaigns/create-campaign.server";
import { launchCampaign } from "~/modules/campaigns/launch-campaign.server";
import { saveAssignments } from "~/modules/campaigns/save-assignments.server";
import { saveEntrants } from "~/modules/campaigns/save-entrants.server";
import { saveTarget } from "~/modules/campaigns/save-target.server";
import { addPerson } from "~/modules/people/add-person.server";
import { addPosting } from "~/modules/people/add-posting.server";
import { saveCells } from "~/modules/results/save-cells.server";
import { submitResults } from "~/modules/results/submit-results.server";
import { verifyResults } from "~/modules/results/verify-results.server";
import { done, type TestAgency } from "./agency";
import { aCalendar, anIndicator, aUnit, fourPillars } from "./draft-campaign";

/** A day on which the campaign of `aLaunchedCampaign` runs and its first three quarters are over. */
export const inAutumn = new Date("2026-10-05T03:00:00Z");
const beforeLaunch = new Date("2025-12-20T03:00:00Z");

export type EntrantOfBoard = { name: string; unitId?: string; subjectId?: string };
export type LaunchedCampaign = {
  campaignId: string;
  indicatorIds: [string, string];
  periodId: string;
  idOf: (name: string) => string;
};

/**
 * A running campaign of units or of people: two proportional targets of 60 and 40 points, each with a plan of 100, in the
 * first two of four pillars. Entrants are made by their names; a person stands in the unit that is named beside him.
 */
export async function aLaunchedCampaign(
  agency: TestAgency,
  clusters: { name: string; entrants: EntrantOfBoard[] }[],
  {
    ranks = "unit",
    tieBreakers = [],
    codes = ["TIN-BAI", "SU-KIEN"],
    classes = [],
  }: { ranks?: "unit" | "person"; tieBreakers?: unknown[]; codes?: [string, string]; classes?: unknown[] } = {},
): Promise<LaunchedCampaign> {
  const ids = new Map<string, string>();
  for (const { name, unitId, subjectId } of clusters.flatMap(({ entrants }) => entrants)) {
    ids.set(name, subjectId ?? (ranks === "unit" ? await aUnit(agency, name) : await aPerson(agency, name, unitId)));
  }
  const idOf = (name: string) => ids.get(name) ?? "";
  const level = ranks === "unit" ? ("unit" as const) : ("person" as const);
  const calendarId = await aCalendar(agency, ranks === "unit" ? {} : { name: "Lịch của cá nhân" });
  const indicatorIds: [string, string] = [
    await anIndicator(agency, calendarId, { level, code: codes[0] }),
    await anIndicator(agency, calendarId, {
      level,
      code: codes[1],
      name: "Sự kiện phục vụ",
      unitOfMeasure: "sự kiện",
    }),
  ];
  const before = { now: beforeLaunch };
  const information = {
    name: "Phong trào thi đua năm 2026",
    theme: fourPillars,
    form: "regular" as const,
    organiser: "Ban Chấp hành Công đoàn",
    ranks,
    startsOn: "2026-01-01",
    endsOn: "2026-12-31",
  };
  const { campaignId } = done(await agency.as("officer", (work) => createCampaign(work, information), before));
  const pillarIds = await agency.see(
    "officer",
    async ({ db, scope }) =>
      db.$queryRaw<{ id: string; title: string }[]>`
      select id, title from pillar where agency_id = ${scope.agencyId}::uuid and campaign_id = ${campaignId}::uuid order by position`,
  );
  const legal = {
    objectives: "Mục tiêu",
    participants: "Đối tượng",
    plan: "Kế hoạch",
    measures: "Biện pháp",
    rewards: "Khen thưởng",
  };
  done(
    await agency.as(
      "officer",
      (work) =>
        changeInformation(work, campaignId, {
          ...information,
          ...legal,
          editedVersion: 1,
          statedTotal: "100",
          pillars: pillarIds,
          tasks: [],
        }),
      before,
    ),
  );
  const entrants = clusters.flatMap((cluster, clusterIndex) =>
    cluster.entrants.map(({ name }) => ({ subjectId: idOf(name), clusterIndex })),
  );
  done(
    await agency.as(
      "officer",
      (work) => saveEntrants(work, campaignId, { clusters: clusters.map(({ name }) => ({ name })), entrants }),
      before,
    ),
  );
  const target = {
    parentId: null,
    direction: "more" as const,
    aggregate: "sum" as const,
    rules: [{ kind: "proportional" as const }],
  };
  for (const [index, [title, maxPoints]] of [
    ["Tin, bài", "60"],
    ["Sự kiện", "40"],
  ].entries()) {
    const pillarId = pillarIds[index]?.id ?? null;
    const added = await agency.as(
      "officer",
      (work) =>
        saveTarget(work, campaignId, {
          ...target,
          title: title ?? "",
          maxPoints: maxPoints ?? "",
          pillarId,
          indicators: [{ role: "value", indicatorId: indicatorIds[index] ?? "" }],
          unitOfMeasure: null,
        }),
      before,
    );
    const { targetId } = done(added);
    const cells = entrants.map(({ subjectId }) => ({ targetId, subjectId, text: "100" }));
    done(await agency.as("officer", (work) => saveAssignments(work, campaignId, { cells }), before));
  }
  await agency.as(
    "officer",
    ({ db, scope }) => db.$executeRaw`update campaign set tie_breakers = ${JSON.stringify(tieBreakers)}::jsonb,
      classes = ${JSON.stringify(classes)}::jsonb
    where agency_id = ${scope.agencyId}::uuid and id = ${campaignId}::uuid`,
  );
  done(await agency.as("officer", (work) => launchCampaign(work, campaignId), before));
  const [period] = await agency.see(
    "officer",
    ({ db, scope }) =>
      db.$queryRaw<
        { id: string }[]
      >`select id from period where agency_id = ${scope.agencyId}::uuid and code = '2026-Q3'`,
  );
  return { campaignId, indicatorIds, periodId: period?.id ?? "", idOf };
}

export async function aPerson(
  agency: TestAgency,
  name: string,
  unitId?: string,
  title = "Chuyên viên",
): Promise<string> {
  const details = { name, staffCode: null, bornOn: null, isUnionMember: true };
  const { personId } = done(await agency.as("officer", (work) => addPerson(work, details)));
  if (unitId) {
    const posting = { unitId, title, isHead: false, isActing: false, validFrom: "2020-01-01" };
    done(await agency.as("officer", (work) => addPosting(work, personId, posting)));
  }
  return personId;
}

/** Enters figures of the third quarter; `submit` and `verify` take them further. Missing ones are left as they are. */
export async function enterFigures(
  agency: TestAgency,
  campaign: LaunchedCampaign,
  figures: Record<string, [number | null, number | null]>,
  { upTo = "verified" }: { upTo?: "draft" | "submitted" | "verified" } = {},
): Promise<void> {
  const at = { now: inAutumn };
  const keys = Object.entries(figures).flatMap(([name, values]) =>
    values.flatMap((value, index) => {
      const key = {
        indicatorId: campaign.indicatorIds[index] ?? "",
        periodId: campaign.periodId,
        subjectId: campaign.idOf(name),
      };
      return value === null ? [] : [{ key, text: String(value) }];
    }),
  );
  const cells = keys.map(({ key, text }) => ({ ...key, text, version: 0 }));
  const saved = done(await agency.as("officer", (work) => saveCells(work, { cells }), at));
  const unsaved = saved.cells.filter(({ outcome }) => outcome !== "saved");
  if (unsaved.length > 0) throw new Error(JSON.stringify(unsaved));
  if (upTo === "draft") return;
  const rows = await agency.see(
    "officer",
    ({ db, scope }) =>
      db.$queryRaw<{ unitId: string }[]>`select distinct unit_id as "unitId" from result
      where agency_id = ${scope.agencyId}::uuid and state in ('draft', 'returned')`,
  );
  for (const { unitId } of rows) {
    done(await agency.as("officer", (work) => submitResults(work, { unitId, periodId: campaign.periodId }), at));
  }
  if (upTo === "submitted") return;
  const items = saved.cells.flatMap((cell) =>
    cell.outcome === "saved" ? [{ ...keyOf(cell), version: cell.version }] : [],
  );
  done(await agency.as("verifier", (work) => verifyResults(work, { items }), at));
}

function keyOf({ indicatorId, periodId, subjectId }: { indicatorId: string; periodId: string; subjectId: string }) {
  return { indicatorId, periodId, subjectId };
}
