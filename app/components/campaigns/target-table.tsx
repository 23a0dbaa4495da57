import { Fragment } from "react";
import { Cell, Column, GroupRow, RowHeader, Table, TotalRow } from "~/components/ui/data-table";
import { EmptyState } from "~/components/ui/empty-state";
import { SectionHead } from "~/components/ui/page-head";
import { formatFraction, fromPoints } from "~/domain/fraction";
import { formatNumber } from "~/domain/numbers";
import type { PeriodKind } from "~/domain/period";
import { calendars } from "~/locales/calendars";
import { campaigns } from "~/locales/campaigns";
import { useText } from "~/locales/use-text";
import { groupByPillar, pointsOf } from "./group-by-pillar";

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
  indicator: { decimals: number; cadence: PeriodKind } | null;
  plans: { count: number; common: string | null };
};

type TargetTableProps = {
  campaign: {
    version: number;
    statedTotal: number | null;
    pillars: readonly { id: string; title: string }[];
    targets: readonly TargetRow[];
  };
};

/** Every target with its rule in words, under its pillar; the total under the double rule. */
export function TargetTable({ campaign }: TargetTableProps) {
  const t = useText(campaigns);
  const { targets, statedTotal } = campaign;
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
                  <GroupRow
                    numeral={group.numeral}
                    label={group.title ?? t.noPillar}
                    columns={5}
                    figure={points(group.points)}
                  />
                  {group.targets.map((target) => {
                    if (target.isLeaf) number += 1;
                    return <TargetLine key={target.id} target={target} number={target.isLeaf ? number : null} />;
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

function TargetLine({ target, number }: { target: TargetRow; number: number | null }) {
  const t = useText(campaigns);
  const cadences = useText(calendars).cadences;
  return (
    <tr>
      <Cell className="target-number">{number}</Cell>
      <RowHeader>
        <div className={`target-depth-${target.depth}`}>
          <b>{target.title}</b>
          <span className="target-rule">{target.sentence ?? (target.isLeaf ? t.noRule : null)}</span>
        </div>
      </RowHeader>
      <Cell muted className="nowrap" label={t.cadence}>
        {target.indicator ? cadences[target.indicator.cadence] : null}
      </Cell>
      <Cell numeric className="nowrap" label={t.plan}>
        {target.isLeaf ? planOf(target, t) : null}
      </Cell>
      <Cell numeric strong={target.depth === 0} label={t.pointsColumn}>
        {target.maxPoints === null ? null : points(target.maxPoints)}
      </Cell>
    </tr>
  );
}

function planOf({ indicator, plans, unitOfMeasure }: TargetRow, t: (typeof campaigns)["vi"]): string {
  if (indicator === null) return t.inWords;
  if (plans.count === 0) return t.noPlan;
  if (plans.common === null) return t.eachUnit;
  return `${formatNumber(plans.common)}${unitOfMeasure ? `\u00a0${unitOfMeasure}` : ""}`;
}

function points(thousandths: number): string {
  return formatFraction(fromPoints(thousandths), 3);
}
