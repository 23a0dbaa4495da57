import { useFetcher } from "@remix-run/react";
import { KeyField } from "~/components/form/action-form";
import { ProblemSummary } from "~/components/form/problem-summary";
import { useProblem } from "~/components/form/use-problem";
import { Button } from "~/components/ui/button";
import { DateField } from "~/components/ui/date-field";
import { Dialog } from "~/components/ui/dialog";
import { TextField } from "~/components/ui/text-field";
import { units as words } from "~/locales/units";
import { useText } from "~/locales/use-text";
import { paths } from "~/paths";

type RenameDialogProps = {
  agency: string;
  today: string;
  unit: { id: string; name: string; shortName: string | null };
};

export function RenameDialog({ agency, today, unit }: RenameDialogProps) {
  const t = useText(words);
  const fetcher = useFetcher();
  const problem = useProblem(fetcher.data);
  return (
    <Dialog id="rename" title={t.renameAct}>
      <fetcher.Form method="post" action={paths.unitName(agency, unit.id)} className="form" noValidate>
        <KeyField />
        <ProblemSummary problem={problem} id={{ on: "rename-on" }} />
        <TextField
          name="name"
          label={t.name}
          defaultValue={problem.typed("name", unit.name)}
          error={problem.at("name")}
        />
        <TextField
          name="shortName"
          label={t.shortName}
          optional
          short
          defaultValue={problem.typed("shortName", unit.shortName)}
          error={problem.at("shortName")}
        />
        <DateField
          name="on"
          id="rename-on"
          label={t.effectiveOn}
          hint={t.effectiveHint}
          defaultValue={problem.typed("on", today)}
          error={problem.at("on")}
        />
        <div className="form-actions">
          <Button type="submit" look="primary">
            {t.renameSave}
          </Button>
        </div>
      </fetcher.Form>
    </Dialog>
  );
}
