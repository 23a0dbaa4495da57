import type { CalendarDay } from "~/domain/calendar-day";
import { formatFraction, fromPoints } from "~/domain/fraction";
import { isLaunchable, type LaunchFacts, type LaunchProblem, launchProblems } from "~/domain/launch-problems";
import { romanNumeral } from "~/domain/roman-numeral";
import { checkDefinition } from "~/domain/scoring/check-definition";
import { needsPlan, valueKindOf } from "~/domain/scoring/needs-plan";
import type { View } from "~/platform/work.server";
import { type CampaignDefinition, readCampaignDefinition } from "./definition.server";

/** A check of the review page: named like the refusal of a launch, with what its sentence needs. */
export type LaunchCheck = {
  name: LaunchProblem["problem"] | "definition-invalid";
  isBlocking: boolean;
  detail: Record<string, string | number>;
};

/** Everything that stands in the way of a launch, or should be known before it. Null for an unknown campaign. */
export async function listLaunchChecks(view: View, campaignId: string): Promise<LaunchCheck[] | null> {
  const campaign = await readCampaignDefinition(view, campaignId);
  if (!campaign) return null;
  const stored = await readStatement(view, campaignId);
  const entrants = await readEntrants(view, campaignId);
  const facts: LaunchFacts = {
    ...stored.statement,
    scope: stored.statement.participants,
    statedTotal: campaign.definition.statedTotal,
    pillars: stored.pillars.map(({ id, taskCount }) => ({ code: id, taskCount })),
    taskCount: stored.taskCount,
    targets: targetFacts(campaign, stored.servedBy),
    entrants: entrants.map(({ id, clusterId }) => ({ id, clusterId })),
    assignments: entrants.flatMap(({ id, assignments }) =>
      assignments.map(({ targetId, planned, reason }) => ({
        entrantId: id,
        targetCode: campaign.leaves.find((leaf) => leaf.targetId === targetId)?.code ?? "",
        planned,
        notAssignedReason: reason,
      })),
    ),
  };
  const problems = launchProblems(facts);
  const names: Names = {
    target: (code) => `${code}. ${campaign.definition.targets.find((target) => target.code === code)?.title ?? ""}`,
    entrant: (id) => entrants.find((entrant) => entrant.id === id)?.name ?? "",
    pillar: (id) => pillarName(stored.pillars, id),
  };
  const checks = problems.map((problem) => ({
    name: problem.problem,
    isBlocking: problem.weight === "blocking",
    detail: detailOf(problem, names),
  }));
  if (!isLaunchable(problems)) return checks;
  const invalid = checkDefinition(campaign.definition).map(({ sentence }) => ({
    name: "definition-invalid" as const,
    isBlocking: true,
    detail: { sentence },
  }));
  return [...checks, ...invalid];
}

type Statement = {
  name: string;
  theme: string;
  objectives: string;
  participants: string;
  plan: string;
  measures: string;
  rewards: string;
  startsOn: CalendarDay;
  endsOn: CalendarDay;
};
type PillarRow = { id: string; title: string; taskCount: number };
/** `servedBy`: how many tasks a target serves, by its id. */
type Campaign = {
  statement: Statement;
  pillars: PillarRow[];
  taskCount: number;
  servedBy: Record<string, number>;
};
type EntrantRow = {
  id: string;
  clusterId: string;
  name: string;
  assignments: { targetId: string; planned: string | null; reason: string | null }[];
};

async function readStatement({ db, scope }: View, campaignId: string): Promise<Campaign> {
  const [row] = await db.$queryRaw<(Statement & Omit<Campaign, "statement">)[]>`
    select c.name, coalesce(c.theme, '') as theme, coalesce(c.objectives, '') as objectives, coalesce(c.participants, '') as participants,
      coalesce(c.plan, '') as plan, coalesce(c.measures, '') as measures, coalesce(c.rewards, '') as rewards,
      c.starts_on::text as "startsOn", c.ends_on::text as "endsOn",
      coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'title', p.title, 'taskCount',
          (select count(*) from task_pillar t where t.agency_id = p.agency_id and t.pillar_id = p.id)) order by p.position)
        from pillar p where p.agency_id = c.agency_id and p.campaign_id = c.id), '[]') as pillars,
      (select count(*)::int from task k where k.agency_id = c.agency_id and k.campaign_id = c.id) as "taskCount",
      coalesce((select jsonb_object_agg(g.target_id, g.tasks) from (select l.target_id, count(*) as tasks from task_target l
        where l.agency_id = c.agency_id and l.campaign_id = c.id group by l.target_id) g), '{}') as "servedBy"
    from campaign c where c.agency_id = ${scope.agencyId}::uuid and c.id = ${campaignId}::uuid`;
  if (!row) throw new Error("the campaign was read a moment ago");
  const { pillars, taskCount, servedBy, ...statement } = row;
  return { statement, pillars, taskCount, servedBy };
}

async function readEntrants({ db, scope, today }: View, campaignId: string): Promise<EntrantRow[]> {
  return db.$queryRaw<EntrantRow[]>`
    select * from (select e.subject_id as id, e.cluster_id as "clusterId", coalesce(p.name, l.name, (select s.name from unit_span s
          where s.agency_id = e.agency_id and s.unit_id = e.subject_id order by (s.valid_from <= ${today}::date) desc, s.valid_from desc limit 1)) as name,
        coalesce((select jsonb_agg(jsonb_build_object('targetId', a.target_id, 'planned', a.planned::text, 'reason', a.not_assigned_reason))
          from assignment a where a.agency_id = e.agency_id and a.campaign_id = e.campaign_id and a.subject_id = e.subject_id), '[]')
          as assignments
      from entrant e left join person p on p.agency_id = e.agency_id and p.id = e.subject_id
      left join collective l on l.agency_id = e.agency_id and l.id = e.subject_id
      where e.agency_id = ${scope.agencyId}::uuid and e.campaign_id = ${campaignId}::uuid and e.left_on is null) named
    order by name collate "vi-x-icu"`;
}

function targetFacts(
  { definition, targetIds, leaves }: CampaignDefinition,
  servedBy: Record<string, number>,
): LaunchFacts["targets"] {
  return definition.targets.map(({ code, parent, pillar, max, rules }) => ({
    code,
    parentCode: parent,
    pillarCode: pillar,
    maxPoints: max,
    hasRule: rules.length > 0,
    needsPlan: needsPlan(rules, valueKindOf(leaves.find((leaf) => leaf.code === code)?.indicators ?? [])),
    taskCount: servedBy[targetIds[code] ?? ""] ?? 0,
  }));
}

type Names = { target: (code: string) => string; entrant: (id: string) => string; pillar: (id: string) => string };

function detailOf(problem: LaunchProblem, names: Names): LaunchCheck["detail"] {
  switch (problem.problem) {
    case "legal-content-missing":
      return { contents: problem.contents.join(" ") };
    case "targets-without-rule":
    case "targets-without-points":
    case "targets-without-task":
      return { targets: listed(problem.targetCodes.map(names.target)), count: problem.targetCodes.length };
    case "total-differs":
      return { stated: formatFraction(fromPoints(problem.stated), 3), sum: formatFraction(fromPoints(problem.sum), 3) };
    case "entrants-without-cluster":
      return { entrants: listed(problem.entrantIds.map(names.entrant)), count: problem.entrantIds.length };
    case "plans-missing":
      return {
        target: names.target(problem.targetCode),
        entrants: listed(problem.entrantIds.map(names.entrant)),
        count: problem.entrantIds.length,
      };
    case "pillars-without-target":
    case "pillars-without-task":
      return { pillars: problem.pillarCodes.map(names.pillar).join("; "), count: problem.pillarCodes.length };
    default:
      return {};
  }
}

function pillarName(pillars: readonly PillarRow[], id: string): string {
  const index = pillars.findIndex((pillar) => pillar.id === id);
  return index === -1 ? "" : `${romanNumeral(index + 1)}. ${pillars[index]?.title ?? ""}`;
}

const mostListed = 6;

/** A long list names its first ones. */
function listed(names: readonly string[]): string {
  if (names.length <= mostListed) return names.join("; ");
  return `${names.slice(0, mostListed - 1).join("; ")} và ${names.length - mostListed + 1} nơi khác`;
}
