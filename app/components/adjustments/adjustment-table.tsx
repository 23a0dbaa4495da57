import { ConfirmAct } from "~/components/form/confirm-act";
import { Cell, Column, RowHeader, Table } from "~/components/ui/data-table";
import { SectionHead } from "~/components/ui/page-head";
import { Status } from "~/components/ui/status";
import { TextArea } from "~/components/ui/text-field";
import { formatInstant } from "~/domain/calendar-day";
import { formatPoints } from "~/domain/points";
import { adjustments as words } from "~/locales/adjustments";
import { useText } from "~/locales/use-text";
import { paths } from "~/paths";

type Adjustment = {
  id: string;
  subjectName: string;
  clusterName: string;
  targetTitle: string | null;
  points: number;
  reason: string;
  proposedBy: string | null;
  proposedAt: string;
  decidedBy: string | null;
  decidedAt: string | null;
  isGranted: boolean | null;
  decisionReason: string | null;
  mayDecide: boolean;
};

type AdjustmentTableProps = {
  agency: string;
  campaign: { id: string; decimals: number };
  title: string;
  adjustments: readonly Adjustment[];
};

/** Points given or taken outside the targets: whose, why, who proposed them and who decided. */
export function AdjustmentTable({ agency, campaign, title, adjustments }: AdjustmentTableProps) {
  const t = useText(words);
  return (
    <section>
      <SectionHead title={title} />
      <div className="sheet">
        <Table caption={title} cards>
          <thead>
            <tr>
              <Column>{t.entrant}</Column>
              <Column numeric>{t.points}</Column>
              <Column>{t.reason}</Column>
              <Column>{t.state}</Column>
            </tr>
          </thead>
          <tbody>
            {adjustments.map((adjustment) => (
              <tr key={adjustment.id}>
                <RowHeader>
                  {adjustment.subjectName}
                  <small>{adjustment.clusterName}</small>
                </RowHeader>
                <Cell label={t.points} numeric strong className="nowrap">
                  <div>
                    {signed(adjustment.points, campaign.decimals)}
                    <small>{adjustment.targetTitle ?? t.toTotal}</small>
                  </div>
                </Cell>
                <Cell label={t.reason}>
                  <div>
                    {adjustment.reason}
                    <small>
                      {t.proposedBy(adjustment.proposedBy ?? "", formatInstant(new Date(adjustment.proposedAt)))}
                    </small>
                  </div>
                </Cell>
                <Cell label={t.state}>
                  <div>
                    <DecisionState adjustment={adjustment} />
                    {adjustment.mayDecide ? (
                      <Decide agency={agency} campaign={campaign} adjustment={adjustment} />
                    ) : null}
                  </div>
                </Cell>
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
    </section>
  );
}

function DecisionState({ adjustment }: { adjustment: Adjustment }) {
  const t = useText(words);
  const { isGranted, decidedBy, decidedAt, decisionReason, mayDecide } = adjustment;
  if (isGranted === null) return mayDecide ? null : <Status kind="waiting">{t.states.waiting}</Status>;
  return (
    <>
      <Status kind={isGranted ? "done" : "returned"}>{isGranted ? t.states.granted : t.states.refused}</Status>
      {decisionReason === null ? null : <small>{decisionReason}</small>}
      <small>{t.decidedBy(decidedBy ?? "", decidedAt === null ? "" : formatInstant(new Date(decidedAt)))}</small>
    </>
  );
}

function Decide({
  agency,
  campaign,
  adjustment,
}: Pick<AdjustmentTableProps, "agency" | "campaign"> & { adjustment: Adjustment }) {
  const t = useText(words);
  const { id, subjectName } = adjustment;
  const points = signed(adjustment.points, campaign.decimals);
  const action = paths.adjustmentDecision(agency, campaign.id, id);
  return (
    <div className="actions">
      <ConfirmAct
        id={`grant-${id}`}
        open={t.grant}
        look="primary"
        small
        title={t.grantTitle(points, subjectName)}
        effect={t.grantEffect}
        confirm={t.grant}
        action={action}
      >
        {() => <input type="hidden" name="verdict" value="grant" />}
      </ConfirmAct>
      <ConfirmAct
        id={`refuse-${id}`}
        open={t.refuse}
        small
        title={t.refuseTitle(points, subjectName)}
        effect={t.refuseEffect}
        confirm={t.refuse}
        action={action}
      >
        {(errorAt) => (
          <>
            <input type="hidden" name="verdict" value="refuse" />
            <TextArea
              name="reason"
              id={`reason-${id}`}
              label={t.refuseReason}
              rows={3}
              maxLength={2000}
              error={errorAt("reason")}
              required
            />
          </>
        )}
      </ConfirmAct>
    </div>
  );
}

function signed(points: number, decimals: number): string {
  return points > 0 ? `+${formatPoints(points, decimals)}` : formatPoints(points, decimals);
}
