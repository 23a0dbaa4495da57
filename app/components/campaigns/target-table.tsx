import { Fragment } from "react";
import { Cell, Column, GroupRow, RowHeader, Table, TotalRow } from "~/components/ui/data-table";
import { EmptyState } from "~/components/ui/empty-state";
import { SectionHead } from "~/components/ui/page-head";
import { formatFraction, fromPoints } from "~/domain/fraction";
import type { PeriodKind } from "~/domain/period";
import { planText } from "~/domain/plan-text";
import type { Manner } from "~/domain/target-answer";
import { calendars } from "~/locales/calendars";
import { campaigns } from "~/locales/campaigns";
import { taskLinks } from "~/locales/task-links";
import { useText } from "~/locales/use-text";
import { groupByPillar, pointsOf } from "./group-by-pillar";
import { TagFilter, TagList } from "./tag-list";

type TargetRow = {
  id: string;
  pillarId: string | null;
  code: string;
  title: string;
  unitOfMeasure: string | null;
  depth: number;
  isLeaf: boolean;
  maxPoints: number | null;
  sentence: string | null;
  indicator: { kind: string; decimals: number; cadence: PeriodKind } | null;
  /** How it is judged without figures. */
  manner: Manner | null;
  needsPlan: boolean;
  plans: { count: number; common: string | null };
  taskIds: readonly string[];
  tags: readonly string[];
};

type TargetTableProps = {
  campaign: {
    version: number;
    statedTotal: number | null;
    pillars: readonly { id: string; title: string }[];
    tasks: readonly Task[];
    targets: readonly TargetRow[];
  };
  /** The topic that is looked at; null for all. */
  tag: string | null;
};

type Task = { id: string; title: string; tags: readonly string[] };

/** Every target with its rule in words, under its pillar; the total under the double rule. */
export function TargetTable({ campaign, tag }: TargetTableProps) {
  const t = useText(campaigns);
  const { statedTotal, tasks } = campaign;
  const targets = tag === null ? campaign.targets : campaign.targets.filter((target) => concerns(target, tag, tasks));
  const sum = pointsOf(targets);
  const leaves = targets.filter(({ isLeaf }) => isLeaf);
  const note = t.targetSummary(leaves.length, points(sum)) + (statedTotal === sum ? t.matchesStated : "");
  let number = 0;
  return (
    <section>
      <SectionHead
        title={t.targets}
        note={note}
        action={campaign.version > 0 ? <span className="note">{t.rulesVersion(campaign.version)}</span> : null}
      />
      <TagFilter tags={topicsOf(campaign)} current={tag} />
      <div className="sheet">
        {targets.length === 0 ? (
          <EmptyState title={t.noTargets}>{t.noTargetsHint}</EmptyState>
        ) : (
          <Table caption={t.targets} cards className="target-table">
            <thead>
              <tr>
                <Column>{t.number}</Column>
                <Column>{t.targetAndRule}</Column>
                <Column>{t.cadence}</Column>
                <Column numeric>{t.plan}</Column>
                <Column numeric>{t.pointsColumn}</Column>
              </tr>
            </thead>
            <tbody>
              {groupByPillar(campaign.pillars, targets).map((group) => (
                <Fragment key={group.id ?? "none"}>
                  {campaign.pillars.length === 0 ? null : (
                    <GroupRow
                      numeral={group.numeral}
                      label={group.title ?? t.noPillar}
                      columns={5}
                      figure={points(group.points)}
                    />
                  )}
                  {group.targets.map((target) => {
                    if (target.isLeaf) number += 1;
                    return (
                      <TargetLine
                        key={target.id}
                        target={target}
                        tasks={tasks}
                        number={target.isLeaf ? number : null}
                      />
                    );
                  })}
                </Fragment>
              ))}
            </tbody>
            <tfoot>
              <TotalRow label={t.total} lead={4} afterNumeral>
                <Cell numeric>{points(sum)}</Cell>
              </TotalRow>
            </tfoot>
          </Table>
        )}
      </div>
    </section>
  );
}

type TargetLineProps = { target: TargetRow; tasks: readonly Task[]; number: number | null };

function TargetLine({ target, tasks, number }: TargetLineProps) {
  const t = useText(campaigns);
  const served = tasks.filter(({ id }) => target.taskIds.includes(id));
  const cadences = useText(calendars).cadences;
  return (
    <tr>
      <Cell className="target-number">{number}</Cell>
      <RowHeader>
        <div className={`target-depth-${target.depth}`}>
          <b>{target.title}</b>
          <span className="target-rule">{target.sentence ?? (target.isLeaf ? t.noRule : null)}</span>
          <ServedTasks tasks={served} />
          <TagList tags={target.tags} />
        </div>
      </RowHeader>
      <Cell muted className="nowrap" label={t.cadence}>
        {target.indicator ? cadences[target.indicator.cadence] : null}
      </Cell>
      <Cell
        numeric
        muted={!target.needsPlan && target.plans.count === 0}
        className={mannerClass(target)}
        label={t.plan}
      >
        {target.isLeaf ? planOf(target, t) : null}
      </Cell>
      <Cell numeric strong={target.depth === 0} label={t.pointsColumn}>
        {target.maxPoints === null ? null : points(target.maxPoints)}
      </Cell>
    </tr>
  );
}

/** One task stands beside its target; more are told by their number, and opened. */
function ServedTasks({ tasks }: { tasks: readonly Task[] }) {
  const t = useText(taskLinks);
  const [only, ...others] = tasks;
  if (!only) return null;
  if (others.length === 0) return <span className="target-rule">{t.taskOf(only.title)}</span>;
  return (
    <details className="target-served">
      <summary>{t.tasksOf(tasks.length)}</summary>
      <ul>
        {tasks.map(({ id, title }) => (
          <li key={id}>{title}</li>
        ))}
      </ul>
    </details>
  );
}

/** By its own topics, or by those of a task that it serves. */
function concerns(target: TargetRow, tag: string, tasks: readonly Task[]): boolean {
  return target.tags.includes(tag) || tasks.some(({ id, tags }) => target.taskIds.includes(id) && tags.includes(tag));
}

function topicsOf({ tasks, targets }: TargetTableProps["campaign"]): string[] {
  const topics = new Set([...tasks, ...targets].flatMap(({ tags }) => tags));
  return [...topics].sort((one, other) => one.localeCompare(other, "vi"));
}

/** What is said in words may wrap, a figure stays on its line. */
function mannerClass({ indicator, plans }: TargetRow): string {
  return indicator === null || plans.count === 0 ? "target-manner" : "nowrap";
}

function planOf(
  { indicator, manner, needsPlan, plans, unitOfMeasure }: TargetRow,
  t: (typeof campaigns)["vi"],
): string {
  if (indicator === null) return manner === null ? t.inWords : t.manners[manner];
  if (plans.count === 0) return needsPlan ? t.noPlan : t.noPlanNeeded;
  if (plans.common === null) return t.eachUnit;
  if (indicator.kind === "milestone") return t.dueOn(planText(plans.common, indicator.kind));
  const unit = unitOfMeasure && indicator.kind !== "yesNo" ? `\u00a0${unitOfMeasure}` : "";
  return `${planText(plans.common, indicator.kind)}${unit}`;
}

function points(thousandths: number): string {
  return formatFraction(fromPoints(thousandths), 3);
}
