import { useFetcher } from "@remix-run/react";
import { KeyField } from "~/components/form/action-form";
import { ProblemSummary } from "~/components/form/problem-summary";
import { useProblem } from "~/components/form/use-problem";
import { Button } from "~/components/ui/button";
import { DateField } from "~/components/ui/date-field";
import { Dialog } from "~/components/ui/dialog";
import { TextField } from "~/components/ui/text-field";
import { UnitField } from "~/components/units/unit-field";
import { collectives as words } from "~/locales/collectives";
import { useText } from "~/locales/use-text";
import { paths } from "~/paths";

type ChangeDialogProps = {
  agency: string;
  today: string;
  collective: { id: string; name: string; unit: { id: string } | null };
  units: readonly { id: string; name: string; depth: number }[];
};

export function ChangeDialog({ agency, today, collective, units }: ChangeDialogProps) {
  const t = useText(words);
  const fetcher = useFetcher();
  const problem = useProblem(fetcher.data ?? {});
  return (
    <Dialog id="change" title={t.changeAct}>
      <fetcher.Form method="post" action={paths.collectiveName(agency, collective.id)} className="form" noValidate>
        <KeyField />
        <ProblemSummary problem={problem} id={{ on: "change-on" }} />
        <TextField
          name="name"
          label={t.name}
          hint={t.nameHint}
          defaultValue={problem.typed("name", collective.name)}
          error={problem.at("name")}
        />
        <UnitField
          name="unitId"
          label={t.unit}
          hint={t.unitHint}
          placeholder={t.noUnitChoice}
          units={units}
          defaultValue={problem.typed("unitId", collective.unit?.id ?? "")}
          error={problem.at("unitId")}
        />
        <DateField
          name="on"
          id="change-on"
          label={t.changedOn}
          hint={t.changedHint}
          defaultValue={problem.typed("on", today)}
          error={problem.at("on")}
        />
        <div className="form-actions">
          <Button type="submit" look="primary">
            {t.changeSave}
          </Button>
        </div>
      </fetcher.Form>
    </Dialog>
  );
}
