import { paths } from "~/paths";
import type { Client } from "./http-client";
import { idOf } from "./ids";
import { largeScans, type RanStatement, statementsDuring } from "./plan-log";
import type { Line } from "./report";
import type { SeededAgency } from "./seeded-agency";

export type ReadAgency = { seeded: SeededAgency; reader: Client; rows: number };

const mostStatements = 8;
const largeTable = 10_000;

/** Loaders of the main pages: the route, and its address in an agency. */
const pages: Record<string, (agency: string) => string> = {
  "a.$agency": paths.home,
  "a.$agency._index": paths.home,
  "a.$agency.units._index": paths.units,
  "a.$agency.units.$unit._index": (agency) => paths.unit(agency, idOf("unit", 1)),
  "a.$agency.people._index": paths.people,
  "a.$agency.people.$person._index": (agency) => paths.person(agency, idOf("person", 1)),
  "a.$agency.members._index": paths.members,
  "a.$agency.calendars._index": paths.calendars,
  "a.$agency.indicators._index": paths.indicators,
  "a.$agency.campaigns._index": paths.campaigns,
  "a.$agency.campaigns.$campaign._index": (agency) => paths.campaign(agency, idOf("campaign", 1)),
  "a.$agency.campaigns.$campaign.targets._index": (agency) => paths.campaignTargets(agency, idOf("campaign", 1)),
  "a.$agency.campaigns.$campaign.ranking": (agency) => paths.ranking(agency, idOf("campaign", 1)),
  "a.$agency.campaigns.$campaign.standings.$subject": (agency) =>
    paths.receipt(agency, idOf("campaign", 1), idOf("unit", 1)),
  "a.$agency.rankings": paths.rankings,
  "a.$agency.entry._index": paths.entry,
  "a.$agency.verification._index": paths.verification,
  "a.$agency.decisions._index": paths.decisions,
  "a.$agency.register": paths.register,
  "a.$agency.award-types._index": paths.awardTypes,
  "a.$agency.audit": paths.audit,
};

/** Goal 12: statements that each loader sends, in an agency of few rows and in one of many, and tables read from end to end. */
export async function measureLoaders(log: string, few: ReadAgency, many: ReadAgency): Promise<Line[]> {
  const counted = [];
  for (const [route, pathIn] of Object.entries(pages)) {
    const small = await statementsOf(log, few, route, pathIn);
    const large = await statementsOf(log, many, route, pathIn);
    const scans = [...new Set(large.flatMap((statement) => largeScans(statement, largeTable)))];
    counted.push({ route, small: small.length, large: large.length, scans });
  }
  const most = Math.max(...counted.flatMap(({ small, large }) => [small, large]));
  const over = counted.filter(({ small, large }) => Math.max(small, large) > mostStatements || small !== large);
  const scanning = counted.filter(({ scans }) => scans.length > 0);
  const sized = `at ${few.rows} rows and at ${many.rows.toLocaleString("vi-VN")}`;
  return [
    {
      goal: "12",
      what: `statements of a loader, ${counted.length} loaders ${sized}`,
      found: `at most ${most}${listed(over.map(({ route, small, large }) => `${route} ${small} → ${large}`))}`,
      wanted: `≤ ${mostStatements}, the same at both`,
      isMet: over.length === 0,
    },
    {
      goal: "12",
      what: `loaders that read ${largeTable.toLocaleString("vi-VN")} rows or more from end to end`,
      found: `${scanning.length}${listed(scanning.map(({ route, scans }) => `${route} ${scans.join(", ")}`))}`,
      wanted: "0",
      isMet: scanning.length === 0,
    },
  ];
}

/** One loader alone, as the browser asks for it when it moves within the app; what the door asks for itself is not counted. */
async function statementsOf(
  log: string,
  { seeded, reader }: ReadAgency,
  route: string,
  pathIn: (agency: string) => string,
): Promise<RanStatement[]> {
  const path = `${pathIn(seeded.agency.slug)}.data?_routes=${encodeURIComponent(`routes/${route}`)}`;
  const ran = await statementsDuring(log, async () => {
    const { status, text } = await reader(path);
    if (status >= 300) throw new Error(`${path}: ${status} ${text.slice(0, 200)}`);
  });
  return ran.filter(({ text }) => !isOfTheDoor(text));
}

function isOfTheDoor(statement: string): boolean {
  return /set_config\('app\.agency_id'|from member m join agency a on/.test(statement);
}

function listed(items: string[]): string {
  return items.length === 0 ? "" : ` (${items.join("; ")})`;
}
