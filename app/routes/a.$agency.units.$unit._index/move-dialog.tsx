import { useFetcher } from "@remix-run/react";
import { KeyField } from "~/components/form/action-form";
import { ProblemSummary } from "~/components/form/problem-summary";
import { useProblem } from "~/components/form/use-problem";
import { Button } from "~/components/ui/button";
import { DateField } from "~/components/ui/date-field";
import { Dialog } from "~/components/ui/dialog";
import { UnitField } from "~/components/units/unit-field";
import { units as words } from "~/locales/units";
import { useText } from "~/locales/use-text";
import { paths } from "~/paths";

type MoveDialogProps = {
  agency: string;
  today: string;
  unit: { id: string; parent: { id: string } | null };
  others: readonly { id: string; name: string; depth: number }[];
};

export function MoveDialog({ agency, today, unit, others }: MoveDialogProps) {
  const t = useText(words);
  const fetcher = useFetcher();
  const problem = useProblem(fetcher.data);
  return (
    <Dialog id="move" title={t.moveAct}>
      <fetcher.Form method="post" action={paths.unitParent(agency, unit.id)} className="form" noValidate>
        <KeyField />
        <ProblemSummary problem={problem} id={{ on: "move-on" }} />
        <UnitField
          name="parentId"
          label={t.parent}
          placeholder={t.noParent}
          units={others}
          defaultValue={problem.typed("parentId", unit.parent?.id)}
          error={problem.at("parentId")}
        />
        <DateField
          name="on"
          id="move-on"
          label={t.effectiveOn}
          hint={t.effectiveHint}
          defaultValue={problem.typed("on", today)}
          error={problem.at("on")}
        />
        <div className="form-actions">
          <Button type="submit" look="primary">
            {t.moveSave}
          </Button>
        </div>
      </fetcher.Form>
    </Dialog>
  );
}
