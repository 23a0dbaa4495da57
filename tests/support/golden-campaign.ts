import { appraisalLimits } from "~/domain/appraisal";
import { parseCampaignFile } from "~/domain/campaign-file/parse-campaign-file";
import type { CampaignFile } from "~/domain/campaign-file/types";
import { compare, type Fraction, toDecimal } from "~/domain/fraction";
import { formatNumber } from "~/domain/numbers";
import { formatPoints } from "~/domain/points";
import { mayReadSteps, rolesNeeded, rolesRead } from "~/domain/scoring/figure-roles";
import { needsPlan } from "~/domain/scoring/needs-plan";
import { periodForm } from "~/domain/scoring/period-form";
import { type RuleJson, writeRule } from "~/domain/scoring/rules";
import type { Definition, EntrantFacts, Fact, Target } from "~/domain/scoring/types";
import { writePoints, writeSettings } from "~/domain/scoring/write-definition";
import { decideAdjustment } from "~/modules/adjustments/decide-adjustment.server";
import { proposeAdjustment } from "~/modules/adjustments/propose-adjustment.server";
import { giveAppraisals } from "~/modules/appraisals/give-appraisals.server";
import { addCalendar } from "~/modules/calendars/add-calendar.server";
import { createCampaign } from "~/modules/campaigns/create-campaign.server";
import { launchCampaign } from "~/modules/campaigns/launch-campaign.server";
import { saveAssignments } from "~/modules/campaigns/save-assignments.server";
import { saveEntrants } from "~/modules/campaigns/save-entrants.server";
import { saveScoring } from "~/modules/campaigns/save-scoring.server";
import { saveTarget } from "~/modules/campaigns/save-target.server";
import { setFlag } from "~/modules/campaigns/set-flag.server";
import { saveCells } from "~/modules/results/save-cells.server";
import { submitResults } from "~/modules/results/submit-results.server";
import { verifyResults } from "~/modules/results/verify-results.server";
import { done, type TestAgency } from "./agency";
import { anIndicator, aUnit } from "./figures";

export type StagedCampaign = {
  campaignId: string;
  file: CampaignFile;
  subjectIds: Record<string, string>;
  targetIds: Record<string, string>;
};

const before = { now: new Date("2022-12-20T03:00:00Z") };
const after = { now: new Date("2024-01-10T03:00:00Z") };
const cadences = { year: "year", half: "halfYear", quarter: "quarter", month: "month", day: "month" } as const;

/** A campaign file played through by the app's own commands: drafted, launched, its figures entered, submitted and verified. */
export async function stageCampaign(agency: TestAgency, json: unknown): Promise<StagedCampaign> {
  const parsed = parseCampaignFile(json);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const { file } = parsed;
  const { definition, entrants, heading } = file;
  const officer = { ...before };
  const subjectIds: Record<string, string> = {};
  for (const { code, name } of entrants) subjectIds[code] = await aUnit(agency, `${name} ${code}`);
  const { campaignId } = done(
    await agency.as(
      "officer",
      (work) =>
        createCampaign(work, {
          ...{ name: heading.name, theme: heading.theme ?? "", form: "regular", organiser: "", ranks: "unit" },
          ...{ startsOn: heading.startsOn ?? "2023-01-01", endsOn: heading.endsOn ?? "2023-12-31" },
        }),
      officer,
    ),
  );
  const clusters = [...new Set(entrants.map(({ cluster }) => cluster))];
  const placed = entrants.map(({ code, cluster }) => ({
    subjectId: subjectIds[code] ?? "",
    clusterIndex: clusters.indexOf(cluster),
  }));
  const named = clusters.map((name) => ({ name }));
  done(
    await agency.as("officer", (work) => saveEntrants(work, campaignId, { clusters: named, entrants: placed }), before),
  );
  const { targets, statedTotal: _, ...settings } = definition;
  const wanted = { ...writeSettings({ ...settings, statedTotal: null, tieBreakers: [] }) };
  delete wanted.statedTotal;
  done(await agency.as("officer", (work) => saveScoring(work, campaignId, { settings: wanted }), before));

  const desk = await aDesk(agency, file);
  const targetIds: Record<string, string> = {};
  for (const target of targets) {
    const input = {
      ...{ pillarId: null, parentId: target.parent === null ? null : (targetIds[target.parent] ?? "") },
      ...{ code: target.code, title: `Chỉ tiêu ${target.title}`, unitOfMeasure: null },
      ...{ direction: target.direction, aggregate: target.aggregate, indicators: desk.indicators[target.code] ?? [] },
      ...{ maxPoints: written(target.max), minPoints: written(target.min), bonusMax: written(target.bonusMax) },
      rules: target.rules.map((rule) => numbered(writeRule(rule) as RuleJson, target)),
    };
    targetIds[target.code] = done(
      await agency.as("officer", (work) => saveTarget(work, campaignId, input), before),
    ).targetId;
  }
  const breakers = { ...wanted, tieBreakers: definition.tieBreakers };
  done(await agency.as("officer", (work) => saveScoring(work, campaignId, { settings: breakers }), before));
  const staged = { campaignId, file, subjectIds, targetIds };
  await assign(agency, staged);
  await giveBeyondTheLimits(agency, staged);
  done(await agency.as("officer", (work) => launchCampaign(work, campaignId), before));
  await flag(agency, staged);
  await report(agency, staged, desk);
  await give(agency, staged);
  return staged;
}

type Desk = {
  indicators: Record<string, { role: string; indicatorId: string }[]>;
  /** By the leaf: the ids of its calendar's periods by their codes, and that of the year under "". */
  periods: Record<string, Map<string, string>>;
};

async function aDesk(agency: TestAgency, { definition, entrants }: CampaignFile): Promise<Desk> {
  const desk: Desk = { indicators: {}, periods: {} };
  const calendars = new Map<string, { calendarId: string; periods: Map<string, string> }>();
  for (const target of definition.targets.filter(({ rules }) => rules.length > 0)) {
    const facts = entrants.flatMap((entrant) => entrant.facts[target.code] ?? []);
    const period = facts.map((fact) => fact.period).find((each) => each !== null);
    const cadence = cadences[periodForm(period ?? "") ?? "year"];
    const calendar = calendars.get(cadence) ?? (await aCalendarOf(agency, cadence));
    calendars.set(cadence, calendar);
    desk.periods[target.code] = calendar.periods;
    desk.indicators[target.code] = [];
    for (const role of rolesRead(target.rules)) {
      const isRated = role === "value" && mayReadSteps(target.rules);
      const indicatorId = await anIndicator(agency, calendar.calendarId, {
        ...{ name: `Số liệu ${target.code} ${role}`, decimals: isRated ? 0 : 6 },
        ...(isRated && { kind: "rating", scale: stepsOf(target) }),
        ...(isYesNo(target) && { kind: "yesNo", decimals: 0 }),
      });
      desk.indicators[target.code]?.push({ role, indicatorId });
    }
  }
  return desk;
}

async function aCalendarOf(agency: TestAgency, cadence: (typeof cadences)[keyof typeof cadences]) {
  const calendar = { name: `Lịch ${cadence}`, cadence, years: [2022, 2023], dueDays: 5, graceDays: 2 };
  const { calendarId } = done(await agency.as("officer", (work) => addCalendar(work, calendar)));
  const rows = await agency.see(
    "officer",
    ({ db, scope }) => db.$queryRaw<{ id: string; code: string }[]>`select id, code from period
      where agency_id = ${scope.agencyId}::uuid and calendar_id = ${calendarId}::uuid order by ends_on`,
  );
  const periods = new Map(rows.map(({ id, code }) => [code, id]));
  const first = rows.find(({ code }) => code.startsWith("2023"));
  return { calendarId, periods: periods.set("", first?.id ?? "") };
}

async function assign(agency: TestAgency, { campaignId, file, subjectIds, targetIds }: StagedCampaign): Promise<void> {
  const leaves = file.definition.targets.filter(({ rules }) => rules.length > 0);
  const cells = file.entrants.flatMap(({ code, assignments }) =>
    leaves.flatMap((leaf) => {
      const assignment = assignments[leaf.code];
      const key = { targetId: targetIds[leaf.code] ?? "", subjectId: subjectIds[code] ?? "" };
      if (assignment && "notAssigned" in assignment) return [{ ...key, text: `KG: ${assignment.notAssigned}` }];
      // A launch asks for the plan of those too who will have no result, and rules without one look at none.
      const isMeasured = rolesNeeded(leaf.rules).includes("value");
      const planned = assignment?.planned && isMeasured ? assignment.planned : null;
      const isAsked = assignment !== undefined || needsPlan(leaf.rules, null);
      return planned === null && !isAsked ? [] : [{ ...key, text: planned === null ? "1" : figure(planned) }];
    }),
  );
  const { problems } = done(await agency.as("officer", (work) => saveAssignments(work, campaignId, { cells }), before));
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  for (const [entrant, leaf, share] of sharesOf(file)) {
    await agency.as(
      "officer",
      ({ db, scope }) => db.$executeRaw`update assignment set share = ${share}::text::numeric
        where agency_id = ${scope.agencyId}::uuid and target_id = ${targetIds[leaf]}::uuid and subject_id = ${subjectIds[entrant]}::uuid`,
    );
  }
}

async function flag(agency: TestAgency, { campaignId, file, subjectIds }: StagedCampaign): Promise<void> {
  const gates = file.definition.classes.flatMap(({ gates }) => gates.map((gate) => ("flag" in gate ? gate.flag : "")));
  for (const { code, flags } of file.entrants) {
    for (const each of flags.filter((name) => gates.includes(name))) {
      const change = { subjectId: subjectIds[code] ?? "", flag: each, isSet: true, reason: "Có quyết định" };
      done(await agency.as("officer", (work) => setFlag(work, campaignId, change), before));
    }
  }
}

/** Enters, submits and verifies every figure of the file. */
async function report(agency: TestAgency, staged: StagedCampaign, desk: Desk): Promise<void> {
  const { file, subjectIds } = staged;
  const cells = file.entrants.flatMap((entrant) =>
    file.definition.targets.flatMap((target) =>
      (entrant.facts[target.code] ?? []).flatMap((fact) =>
        (desk.indicators[target.code] ?? []).flatMap(({ role, indicatorId }) => {
          const text = textOf(fact, role, target);
          const periodId = desk.periods[target.code]?.get(fact.period ?? "") ?? "";
          const key = { indicatorId, periodId, subjectId: subjectIds[entrant.code] ?? "" };
          const past =
            fact.previous && target.rules.some(({ kind }) => kind === "improvement")
              ? [{ ...key, periodId: pastOf(desk, target), text: figure(fact.previous) }]
              : [];
          return text === null ? [] : [...past, { ...key, text }].map((cell) => ({ ...cell, version: 0 }));
        }),
      ),
    ),
  );
  if (cells.length === 0) return;
  const saved = done(await agency.as("officer", (work) => saveCells(work, { cells }), after)).cells;
  const unsaved = saved.filter(({ outcome }) => outcome !== "saved");
  if (unsaved.length > 0) throw new Error(JSON.stringify(unsaved));
  const places = new Set(saved.map(({ subjectId, periodId }) => `${subjectId} ${periodId}`));
  for (const place of places) {
    const [unitId = "", periodId = ""] = place.split(" ");
    done(await agency.as("officer", (work) => submitResults(work, { unitId, periodId }), after));
  }
  const items = saved.map(({ indicatorId, periodId, subjectId }) => ({ indicatorId, periodId, subjectId, version: 1 }));
  done(await agency.as("verifier", (work) => verifyResults(work, { items }), after));
}

/** Points of appraisers and adjustments. */
async function give(agency: TestAgency, { campaignId, file, subjectIds, targetIds }: StagedCampaign): Promise<void> {
  const cells = judgedPoints(file)
    .filter(({ isWithin }) => isWithin)
    .map(({ entrant, leaf, points }) => ({
      ...{ targetId: targetIds[leaf] ?? "", subjectId: subjectIds[entrant] ?? "" },
      ...{ points: figure(points), reason: "theo hồ sơ", version: 0 },
    }));
  if (cells.length > 0) done(await agency.as("verifier", (work) => giveAppraisals(work, campaignId, { cells }), after));
  for (const { code, adjustments } of file.entrants) {
    for (const { points, target, reason } of adjustments.filter((each) => each.points !== 0)) {
      const targetId = target === null ? null : (targetIds[target] ?? "");
      const adjustment = {
        subjectId: subjectIds[code] ?? "",
        targetId,
        points: formatPoints(points, 3),
        reason: `Lý do: ${reason}`,
      };
      const { adjustmentId } = done(
        await agency.as("officer", (work) => proposeAdjustment(work, campaignId, adjustment), after),
      );
      const granted = { isGranted: true, reason: "" };
      done(await agency.as("leader", (work) => decideAdjustment(work, campaignId, adjustmentId, granted), after));
    }
  }
}

/** A file may hold more points than the target admits: the command refuses them, the rule's limits cut them. */
async function giveBeyondTheLimits(
  agency: TestAgency,
  { campaignId, file, subjectIds, targetIds }: StagedCampaign,
): Promise<void> {
  for (const { entrant, leaf, points } of judgedPoints(file).filter(({ isWithin }) => !isWithin)) {
    const thousandths = Number(toDecimal(points)) * 1000;
    await agency.as(
      "verifier",
      ({ db, scope, now }) => db.$executeRaw`
        insert into appraisal (agency_id, campaign_id, target_id, subject_id, points, reason, version, given_by, given_at)
        values (${scope.agencyId}::uuid, ${campaignId}::uuid, ${targetIds[leaf]}::uuid, ${subjectIds[entrant]}::uuid, ${thousandths}::int,
          'theo hồ sơ', 1, ${scope.memberId}::uuid, ${now})`,
      before,
    );
  }
}

type Judged = { entrant: string; leaf: string; points: Fraction; isWithin: boolean };

function judgedPoints({ definition, entrants }: CampaignFile): Judged[] {
  const leaves = definition.targets.filter(({ rules }) => rules.some(({ kind }) => kind === "judged"));
  return entrants.flatMap(({ code, facts, assignments }) =>
    leaves.flatMap((leaf) => {
      const inOrder = [...(facts[leaf.code] ?? [])].sort((a, b) => ((a.period ?? "") < (b.period ?? "") ? -1 : 1));
      const points = inOrder.map(({ judged }) => judged).findLast((judged) => judged !== undefined);
      if (points === undefined || typeof points === "number") return [];
      const assignment = assignments[leaf.code];
      const share = assignment && "share" in assignment ? assignment.share : null;
      const { least, most } = appraisalLimits(leaf, share);
      const isWithin = compare(points, least) >= 0 && compare(points, most) <= 0;
      return [{ entrant: code, leaf: leaf.code, points, isWithin }];
    }),
  );
}

function sharesOf({ entrants }: { entrants: EntrantFacts[]; definition: Definition }): [string, string, string][] {
  return entrants.flatMap(({ code, assignments }) =>
    Object.entries(assignments).flatMap(([leaf, assignment]): [string, string, string][] =>
      "notAssigned" in assignment || assignment.share === null ? [] : [[code, leaf, toDecimal(assignment.share) ?? ""]],
    ),
  );
}

function textOf(fact: Fact, role: string, target: Target): string | null {
  if (fact.notApplicable) return "KAD";
  if (role === "bonus" || role === "penalty") return fact.counts ? figure(fact.counts[role]) : null;
  if (role !== "value") return fact.measures?.[role] ? figure(fact.measures[role]) : null;
  if (mayReadSteps(target.rules))
    return fact.step === undefined ? null : String(stepsOf(target).indexOf(fact.step) + 1);
  if (isYesNo(target)) return fact.met === undefined ? null : String(Number(fact.met));
  return fact.value ? figure(fact.value) : null;
}

function pastOf(desk: Desk, { code }: Target): string {
  const periods = desk.periods[code] ?? new Map();
  return [...periods].filter(([period]) => period.startsWith("2022")).at(-1)?.[1] ?? "";
}

/** In these files what is met or not has no unit, and what is measured has one. */
function isYesNo({ rules, unitOfMeasure }: Target): boolean {
  return rules.every(({ kind }) => kind === "met") && unitOfMeasure === null;
}

/** The steps of a rating that an indicator is read for, from the lowest. */
function stepsOf({ rules }: Target): string[] {
  const rating = rules.find(({ kind }) => kind === "rating");
  if (rating?.kind !== "rating") return [];
  return Object.entries(rating.scale)
    .sort(([, one], [, other]) => compare(one, other))
    .map(([step]) => step);
}

function numbered(rule: RuleJson, target: Target): RuleJson {
  if (rule.kind !== "rating" || !mayReadSteps(target.rules)) return rule;
  const scale = rule.scale as Record<string, unknown>;
  return { ...rule, scale: Object.fromEntries(stepsOf(target).map((step, index) => [String(index + 1), scale[step]])) };
}

function written(points: number | null): string {
  const decimal = writePoints(points);
  return decimal === null ? "" : formatNumber(decimal);
}

function figure(value: Fraction): string {
  return formatNumber(toDecimal(value) ?? "");
}
