import { addCalendar } from "~/modules/calendars/add-calendar.server";
import { createCampaign } from "~/modules/campaigns/create-campaign.server";
import { saveAssignments } from "~/modules/campaigns/save-assignments.server";
import { saveEntrants } from "~/modules/campaigns/save-entrants.server";
import { saveTarget } from "~/modules/campaigns/save-target.server";
import { addIndicator } from "~/modules/indicators/add-indicator.server";
import type { IndicatorFields } from "~/modules/indicators/indicator-fields";
import { addUnit } from "~/modules/units/add-unit.server";
import { done, type TestAgency } from "./agency";

export const fourPillars = "Kỷ luật tốt – Trách nhiệm cao – Phối hợp chặt – Hiệu quả vững";

export async function aUnit(agency: TestAgency, name: string): Promise<string> {
  const unit = { name, shortName: null, structure: "government" as const, parentId: null, validFrom: "2020-01-01" };
  return done(await agency.as("officer", (work) => addUnit(work, unit))).unitId;
}

export async function aCalendar(
  agency: TestAgency,
  options: { cadence?: "month" | "quarter"; years?: number[]; name?: string } = {},
): Promise<string> {
  const { cadence = "quarter", years = [2026] } = options;
  const { name = `Lịch ${cadence} ${years.join()}` } = options;
  const calendar = { name, cadence, years, dueDays: 5, graceDays: 2 };
  return done(await agency.as("officer", (work) => addCalendar(work, calendar))).calendarId;
}

export async function anIndicator(
  agency: TestAgency,
  calendarId: string,
  fields: Partial<IndicatorFields> = {},
): Promise<string> {
  const indicator: IndicatorFields = {
    code: "TIN-BAI",
    name: "Tin, bài đăng trên cổng",
    unitOfMeasure: "tin",
    definition: null,
    kind: "quantity",
    nature: "flow",
    direction: "more",
    level: "unit",
    decimals: 0,
    scale: null,
    calendarId,
    ...fields,
  };
  return done(await agency.as("officer", (work) => addIndicator(work, indicator))).indicatorId;
}

export async function aDraft(
  agency: TestAgency,
  options: { theme?: string; startsOn?: string; endsOn?: string } = {},
): Promise<string> {
  const { theme = fourPillars, startsOn = "2026-01-01", endsOn = "2026-12-31" } = options;
  const campaign = {
    name: "Phong trào thi đua năm 2026",
    theme,
    form: "regular" as const,
    organiser: "Ban Chấp hành Công đoàn",
    ranks: "unit" as const,
    startsOn,
    endsOn,
  };
  return done(await agency.as("officer", (work) => createCampaign(work, campaign))).campaignId;
}

export type ReadyCampaign = {
  campaignId: string;
  unitIds: [string, string];
  indicatorId: string;
  /** Proportional to the indicator, 60 points. */
  targetId: string;
  /** Judged, 40 points. */
  judgedTargetId: string;
};

/** A draft with two units in one cluster, a target with plans of 100 and 50, and one in words: nothing keeps it from its launch. */
export async function aReadyCampaign(agency: TestAgency): Promise<ReadyCampaign> {
  const unitIds: [string, string] = [await aUnit(agency, "Phòng Kinh doanh"), await aUnit(agency, "Phòng Ẩm thực")];
  const indicatorId = await anIndicator(agency, await aCalendar(agency));
  const campaignId = await aDraft(agency);
  const entrants = unitIds.map((subjectId) => ({ subjectId, clusterIndex: 0 }));
  done(
    await agency.as("officer", (work) =>
      saveEntrants(work, campaignId, { clusters: [{ name: "Khối chuyên môn" }], entrants }),
    ),
  );
  const target = {
    parentId: null,
    pillarId: null,
    unitOfMeasure: "tin",
    direction: "more" as const,
    aggregate: "sum" as const,
  };
  const { targetId } = done(
    await agency.as("officer", (work) =>
      saveTarget(work, campaignId, {
        ...target,
        title: "Tin, bài",
        indicators: [{ role: "value", indicatorId }],
        maxPoints: "60",
        rules: [{ kind: "proportional" }],
      }),
    ),
  );
  const { targetId: judgedTargetId } = done(
    await agency.as("officer", (work) =>
      saveTarget(work, campaignId, {
        ...target,
        title: "Phối hợp",
        indicators: [],
        maxPoints: "40",
        rules: [{ kind: "judged", step: "0.5" }],
      }),
    ),
  );
  const cells = [
    { targetId, subjectId: unitIds[0], text: "100" },
    { targetId, subjectId: unitIds[1], text: "50" },
  ];
  done(await agency.as("officer", (work) => saveAssignments(work, campaignId, { cells })));
  return { campaignId, unitIds, indicatorId, targetId, judgedTargetId };
}
