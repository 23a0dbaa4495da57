import { normaliseName } from "~/domain/names";
import { readRule, versionedName, writeRule } from "~/domain/scoring/rules";
import type { JudgedBy } from "~/domain/target-answer";
import { newId } from "~/platform/ids.server";
import { type Outcome, refuse, type Work } from "~/platform/work.server";
import { findAnswerChoices } from "./answer-choices.server";
import { addAnsweredIndicators } from "./answered-indicators.server";
import { lockFor, markEdited } from "./lock-campaign.server";
import { type AnsweredTarget, readAnswers } from "./read-answers";
import { nextTargetCode, readTargetPlaces } from "./target-places.server";

export type TargetToAdd = {
  title: string;
  /** Where its group stands in the same list, before it; null at the top. */
  parent: number | null;
  pillarId: string | null;
  /** Null for a group, which is the sum of those in it. */
  judgedBy: JudgedBy | null;
  /** As written ("9", "7,5"). */
  points: string;
  /** Of a milestone or of figures; null adds one to the catalogue under the target's title. */
  indicatorId: string | null;
  /** "%", "tin": of a new indicator of figures. */
  unitOfMeasure: string;
  /** What everybody is assigned: a number, of a milestone the due day; "" where it is assigned later. */
  plan: string;
  taskIds: readonly string[];
  tags: readonly string[];
};

/** `calendarId` is needed where an indicator is added to the catalogue. */
export type TargetsToAdd = { calendarId: string | null; targets: readonly TargetToAdd[] };

/**
 * The targets of a pasted list behind those that a draft has, with new indicators and equal plans for all entrants: all
 * of them or none. Refused: `unknown`, `campaign-<state>`, `targets-missing`, and `answers-incomplete` with what is
 * wrong at `<field>.<row>`.
 */
export async function addTargets(
  work: Work,
  campaignId: string,
  { calendarId, targets }: TargetsToAdd,
): Promise<Outcome<{ targetIds: string[] }>> {
  const locked = await lockFor(work, campaignId, "editTargets");
  if (!locked.ok) return locked;
  if (targets.length === 0) return refuse("targets-missing", { fields: { list: "targets-missing" } });
  const choices = await findAnswerChoices(work, campaignId, calendarId);
  const reading = readAnswers(targets, { ...locked.campaign, ...choices });
  if (reading === null) return refuse("unknown");
  if (!reading.ok) return refuse("answers-incomplete", { fields: reading.fields });

  const { answers } = reading;
  const indicatorIds = await addAnsweredIndicators(work, answers, { calendarId, ranks: locked.campaign.ranks });
  const targetIds = answers.map(() => newId());
  await writeTargets(work, campaignId, answers, targetIds);
  await writeLinks(work, campaignId, answers, { targetIds, indicatorIds });
  await writePlans(work, campaignId, answers, targetIds);
  await markEdited(work, campaignId);
  work.record({ command: "add-targets", target: `campaign:${campaignId}`, detail: { targets: answers.length } });
  return { ok: true, targetIds };
}

async function writeTargets(work: Work, campaignId: string, answers: readonly AnsweredTarget[], ids: string[]) {
  const { db, scope } = work;
  const { places } = await readTargetPlaces(work, campaignId);
  const rows = answers.map((answer, index) => {
    const parentId = answer.parent === null ? null : (ids[answer.parent] ?? null);
    const code = nextTargetCode(places, parentId);
    const position = Math.max(0, ...places.map((place) => place.position)) + 1;
    places.push({ id: ids[index] ?? "", parentId, code, position, hasRule: answer.rule !== null });
    return { ...answer, parentId, code, position };
  });
  await db.$executeRaw`
    insert into target (agency_id, id, campaign_id, parent_id, pillar_id, code, title, unit_of_measure, position, max_points,
      direction, aggregate, rules, tags)
    select ${scope.agencyId}::uuid, t.id, ${campaignId}::uuid, t.parent_id, t.pillar_id, t.code, t.title, nullif(t.unit, ''),
      t.position, t.max_points, t.direction, t.aggregate, t.rules, array(select jsonb_array_elements_text(t.tags))
    from unnest(${ids}::uuid[], ${rows.map(({ parentId }) => parentId)}::uuid[], ${rows.map(({ pillarId }) => pillarId)}::uuid[],
      ${rows.map(({ code }) => code)}::text[], ${rows.map(({ title }) => normaliseName(title))}::text[],
      ${rows.map(({ unitOfMeasure }) => unitOfMeasure)}::text[], ${rows.map(({ position }) => position)}::int[],
      ${rows.map(({ maxPoints }) => maxPoints)}::int[], ${rows.map(({ direction }) => direction)}::text[],
      ${rows.map(({ aggregate }) => aggregate)}::text[], ${rows.map(({ rule }) => JSON.stringify(storedRules(rule)))}::text[]::jsonb[],
      ${rows.map(({ tags }) => JSON.stringify(tags))}::text[]::jsonb[])
      as t (id, parent_id, pillar_id, code, title, unit, position, max_points, direction, aggregate, rules, tags)`;
}

function storedRules(json: Record<string, unknown> | null): Record<string, unknown>[] {
  if (json === null) return [];
  const rule = readRule(json, "");
  if (Array.isArray(rule)) throw new Error(`the usual rule ${String(json.kind)} cannot be read`);
  return [{ ...writeRule(rule), kind: versionedName(rule) }];
}

async function writeLinks(
  { db, scope }: Work,
  campaignId: string,
  answers: readonly AnsweredTarget[],
  { targetIds, indicatorIds }: { targetIds: string[]; indicatorIds: (string | null)[] },
): Promise<void> {
  const measured = indicatorIds.flatMap((indicatorId, row) => (indicatorId === null ? [] : [{ indicatorId, row }]));
  await db.$executeRaw`
    insert into target_indicator (agency_id, campaign_id, target_id, role, indicator_id)
    select ${scope.agencyId}::uuid, ${campaignId}::uuid, t.target_id, 'value', t.indicator_id
    from unnest(${measured.map(({ row }) => targetIds[row] ?? "")}::uuid[], ${measured.map(({ indicatorId }) => indicatorId)}::uuid[])
      as t (target_id, indicator_id)`;
  const served = answers.flatMap(({ taskIds }, row) => taskIds.map((taskId) => ({ taskId, row })));
  await db.$executeRaw`
    insert into task_target (agency_id, campaign_id, task_id, target_id)
    select ${scope.agencyId}::uuid, ${campaignId}::uuid, t.task_id, t.target_id
    from unnest(${served.map(({ taskId }) => taskId)}::uuid[], ${served.map(({ row }) => targetIds[row] ?? "")}::uuid[])
      as t (task_id, target_id)`;
}

async function writePlans(
  { db, scope }: Work,
  campaignId: string,
  answers: readonly AnsweredTarget[],
  targetIds: string[],
): Promise<void> {
  const planned = answers.flatMap(({ planned }, row) => (planned === null ? [] : [{ planned, row }]));
  await db.$executeRaw`
    insert into assignment (agency_id, campaign_id, target_id, subject_id, planned)
    select e.agency_id, e.campaign_id, t.target_id, e.subject_id, t.planned
    from entrant e cross join unnest(${planned.map(({ row }) => targetIds[row] ?? "")}::uuid[],
      ${planned.map(({ planned }) => planned)}::text[]::numeric[]) as t (target_id, planned)
    where e.agency_id = ${scope.agencyId}::uuid and e.campaign_id = ${campaignId}::uuid and e.left_on is null
    order by t.target_id, e.subject_id`;
}
