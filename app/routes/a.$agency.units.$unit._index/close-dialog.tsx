import { useFetcher } from "@remix-run/react";
import { KeyField } from "~/components/form/action-form";
import { ProblemSummary } from "~/components/form/problem-summary";
import { useProblem } from "~/components/form/use-problem";
import { Button } from "~/components/ui/button";
import { DateField } from "~/components/ui/date-field";
import { Dialog } from "~/components/ui/dialog";
import { FieldError } from "~/components/ui/field";
import { NumberField } from "~/components/ui/text-field";
import { UnitField } from "~/components/units/unit-field";
import { units as words } from "~/locales/units";
import { useText } from "~/locales/use-text";
import { paths } from "~/paths";

type CloseDialogProps = {
  agency: string;
  today: string;
  unit: { id: string; name: string };
  others: readonly { id: string; name: string; depth: number }[];
};

const lines = [1, 2, 3] as const;

/** Closing names what happens, and where what the unit was goes on. */
export function CloseDialog({ agency, today, unit, others }: CloseDialogProps) {
  const t = useText(words);
  const fetcher = useFetcher();
  const problem = useProblem(fetcher.data);
  return (
    <Dialog id="close" title={t.closeTitle(unit.name)} wide>
      <fetcher.Form method="post" action={paths.unitClosure(agency, unit.id)} className="form" noValidate>
        <KeyField />
        <ProblemSummary problem={problem} id={{ on: "close-on" }} />
        <p>{t.closeEffect}</p>
        <DateField
          name="on"
          id="close-on"
          label={t.closedFrom}
          defaultValue={problem.typed("on", today)}
          error={problem.at("on")}
        />
        <div className="stack-tight" id="successors">
          <FieldError id="successors" error={problem.at("successors")} />
          {lines.map((line) => (
            <div className="form-row" key={line}>
              <UnitField
                name="successorId[]"
                id={`successor-${line}`}
                label={t.successor(line)}
                placeholder={t.noSuccessor}
                units={others}
              />
              <NumberField
                name="share[]"
                id={`share-${line}`}
                label={t.shareLabel}
                unit="%"
                defaultValue={line === 1 ? "100" : ""}
                inputMode="numeric"
              />
            </div>
          ))}
        </div>
        <div className="form-actions">
          <Button type="submit" look="danger">
            {t.closeSave}
          </Button>
        </div>
      </fetcher.Form>
    </Dialog>
  );
}
