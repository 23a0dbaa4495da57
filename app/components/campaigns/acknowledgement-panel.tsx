import { useFetcher } from "@remix-run/react";
import { KeyField } from "~/components/form/action-form";
import { ProblemSummary } from "~/components/form/problem-summary";
import { useProblem } from "~/components/form/use-problem";
import { ProgressBar } from "~/components/ui/bar";
import { Button } from "~/components/ui/button";
import { Status } from "~/components/ui/status";
import { campaigns } from "~/locales/campaigns";
import { useText } from "~/locales/use-text";

type AcknowledgementPanelProps = {
  acknowledgement: {
    mine: boolean;
    total: number;
    done: number;
    units: readonly { name: string; total: number; done: number }[];
  };
  /** Null for those who have nothing to acknowledge. */
  action: string | null;
};

/** Who has said that he has read the plan, by unit. */
export function AcknowledgementPanel({ acknowledgement, action }: AcknowledgementPanelProps) {
  const t = useText(campaigns);
  const fetcher = useFetcher();
  const problem = useProblem(fetcher.data ?? {});
  const { mine, total, done, units } = acknowledgement;
  return (
    <aside className="sheet acknowledgements">
      <div className="sheet-body">
        <h2>{t.acknowledged}</h2>
        <p className="panel-figure">
          <b>{done}</b> <span>{t.ofPeople(total)}</span>
        </p>
        <ProgressBar share={total === 0 ? 0 : done / total} thin />
      </div>
      {units.length > 0 ? (
        <ul>
          {units.map((unit) => {
            const isDone = unit.done === unit.total;
            return (
              <li key={unit.name} className={isDone ? undefined : "is-missing"}>
                <span>{unit.name}</span>
                {isDone ? (
                  <Status kind="saved">
                    <span aria-hidden="true">{unit.done}</span>
                    <span className="visually-hidden">{t.acknowledgedCount(unit.done)}</span>
                  </Status>
                ) : (
                  <span className="due due-soon">{t.remaining(unit.total - unit.done)}</span>
                )}
              </li>
            );
          })}
        </ul>
      ) : null}
      {action === null && !mine ? null : (
        <div className="sheet-foot">
          {action === null ? (
            <Status kind="done">{t.youAcknowledged}</Status>
          ) : (
            <fetcher.Form method="post" action={action}>
              <KeyField />
              <ProblemSummary problem={problem} />
              <Button type="submit" look="primary" wide icon="check">
                {t.acknowledge}
              </Button>
            </fetcher.Form>
          )}
        </div>
      )}
    </aside>
  );
}
