import { changeInformation } from "~/modules/campaigns/change-information.server";
import { createCampaign } from "~/modules/campaigns/create-campaign.server";
import { launchCampaign } from "~/modules/campaigns/launch-campaign.server";
import { findCampaign } from "~/modules/campaigns/queries.server";
import { saveAssignments } from "~/modules/campaigns/save-assignments.server";
import { saveEntrants } from "~/modules/campaigns/save-entrants.server";
import { saveScoring } from "~/modules/campaigns/save-scoring.server";
import { saveTarget, type TargetToSave } from "~/modules/campaigns/save-target.server";
import type { TaskToSave } from "~/modules/campaigns/save-tasks.server";
import type { DemoAgency } from "../demo-agency";
import type { DemoIndicators } from "./indicators";

export type PlannedTarget = {
  code: string;
  title: string;
  /** The code of a target that stands before this one in the list. */
  parent?: string;
  /** 1 for the first pillar of the theme. */
  pillar?: number;
  unitOfMeasure?: string;
  points?: string;
  bonus?: string;
  direction?: TargetToSave["direction"];
  aggregate?: TargetToSave["aggregate"];
  rules?: TargetToSave["rules"];
  /** The code of the indicator that gives its value, or of one for each role. */
  indicator?: string | Record<string, string>;
  /** The plan as typed: for everybody, or by the key of the entrant; left out where none is needed. */
  plan?: string | Record<string, string>;
};

export type PlannedEntrant = { key: string; subjectId: string; cluster: number };

export type PlannedCampaign = {
  information: {
    name: string;
    theme: string;
    form?: "regular" | "thematic" | "drive";
    organiser: string;
    ranks: "unit" | "person";
    startsOn: string;
    endsOn: string;
    objectives: string;
    participants: string;
    plan: string;
    measures: string;
    rewards: string;
    statedTotal: string;
  };
  /** Titles of the pillars where the theme does not give them. */
  pillars?: readonly string[];
  tasks?: readonly TaskToSave[];
  clusters: readonly string[];
  entrants: readonly PlannedEntrant[];
  targets: readonly PlannedTarget[];
  /** Settings in the words of a campaign file. */
  scoring?: Record<string, unknown>;
};

export type DemoCampaign = { id: string; target: (code: string) => string };

/** A draft with everything that a launch asks for. `campaignId` fills one that is there already: a sibling, a copy. */
export async function prepareCampaign(
  agency: DemoAgency,
  at: string,
  planned: PlannedCampaign,
  indicators: DemoIndicators,
  campaignId?: string,
): Promise<DemoCampaign> {
  const { form = "regular", ...information } = planned.information;
  const basics = { ...information, form };
  const id = campaignId ?? (await create(agency, at, basics, planned.pillars));
  const pillars = await readPillars(agency, at, id);
  await agency.as("officer", at, (work) =>
    changeInformation(work, id, { ...basics, editedVersion: 1, pillars, tasks: planned.tasks ?? [] }),
  );
  await agency.as("officer", at, (work) =>
    saveEntrants(work, id, {
      clusters: planned.clusters.map((name) => ({ name })),
      entrants: planned.entrants.map(({ subjectId, cluster }) => ({ subjectId, clusterIndex: cluster })),
    }),
  );
  const targetIds = new Map<string, string>();
  for (const target of planned.targets) {
    const { targetId } = await agency.as("officer", at, (work) =>
      saveTarget(work, id, asTarget(target, pillars, targetIds, indicators)),
    );
    targetIds.set(target.code, targetId);
  }
  const cells = planned.targets.flatMap((target) =>
    plansOf(target, targetIds.get(target.code) ?? "", planned.entrants),
  );
  const { problems } = await agency.as("officer", at, (work) => saveAssignments(work, id, { cells }));
  if (problems.length > 0) throw new Error(`plans of the demo: ${JSON.stringify(problems)}`);
  const { scoring } = planned;
  if (scoring) await agency.as("officer", at, (work) => saveScoring(work, id, { settings: scoring }));
  return {
    id,
    target: (code) => {
      const targetId = targetIds.get(code);
      if (targetId === undefined) throw new Error(`the demo has no target "${code}"`);
      return targetId;
    },
  };
}

export async function launch(agency: DemoAgency, at: string, campaignId: string): Promise<void> {
  await agency.as("officer", at, (work) => launchCampaign(work, campaignId));
}

async function create(
  agency: DemoAgency,
  at: string,
  information: PlannedCampaign["information"] & { form: "regular" | "thematic" | "drive" },
  pillars: PlannedCampaign["pillars"],
): Promise<string> {
  const { name, theme, form, organiser, ranks, startsOn, endsOn } = information;
  const { campaignId } = await agency.as("officer", at, (work) =>
    createCampaign(work, {
      ...{ name, theme, form, organiser, ranks, startsOn, endsOn },
      ...(pillars && { pillars }),
    }),
  );
  return campaignId;
}

async function readPillars(agency: DemoAgency, at: string, id: string): Promise<{ id: string; title: string }[]> {
  const { pillars } = await agency.as("officer", at, async (work) => ({
    ok: true,
    pillars: (await findCampaign(work, id))?.pillars ?? [],
  }));
  return pillars.map((pillar) => ({ id: pillar.id, title: pillar.title }));
}

function asTarget(
  target: PlannedTarget,
  pillars: readonly { id: string }[],
  targetIds: ReadonlyMap<string, string>,
  { indicator: idOf }: DemoIndicators,
): TargetToSave {
  const { code, title, parent, pillar, indicator = {} } = target;
  const roles = typeof indicator === "string" ? { value: indicator } : indicator;
  return {
    code,
    title,
    parentId: parent === undefined ? null : (targetIds.get(parent) ?? null),
    pillarId: pillar === undefined ? null : (pillars[pillar - 1]?.id ?? null),
    indicators: Object.entries(roles).map(([role, name]) => ({ role, indicatorId: idOf(name) })),
    unitOfMeasure: target.unitOfMeasure ?? null,
    maxPoints: target.points ?? "",
    bonusMax: target.bonus ?? "",
    direction: target.direction ?? "more",
    aggregate: target.aggregate ?? "sum",
    rules: target.rules ?? [],
  };
}

function plansOf({ plan }: PlannedTarget, targetId: string, entrants: readonly PlannedEntrant[]) {
  return entrants.flatMap(({ key, subjectId }) => {
    const text = typeof plan === "string" ? plan : plan?.[key];
    return text === undefined ? [] : [{ targetId, subjectId, text }];
  });
}
