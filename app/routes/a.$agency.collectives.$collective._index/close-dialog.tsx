import { useFetcher } from "@remix-run/react";
import { KeyField } from "~/components/form/action-form";
import { ProblemSummary } from "~/components/form/problem-summary";
import { useProblem } from "~/components/form/use-problem";
import { Button } from "~/components/ui/button";
import { DateField } from "~/components/ui/date-field";
import { Dialog } from "~/components/ui/dialog";
import { collectives as words } from "~/locales/collectives";
import { useText } from "~/locales/use-text";
import { paths } from "~/paths";

type CloseDialogProps = { agency: string; today: string; collective: { id: string; name: string } };

export function CloseDialog({ agency, today, collective }: CloseDialogProps) {
  const t = useText(words);
  const fetcher = useFetcher();
  const problem = useProblem(fetcher.data ?? {});
  return (
    <Dialog id="close" title={t.closeTitle(collective.name)}>
      <fetcher.Form method="post" action={paths.collectiveClosure(agency, collective.id)} className="form" noValidate>
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
        <div className="form-actions">
          <Button type="submit" look="danger">
            {t.closeAct}
          </Button>
        </div>
      </fetcher.Form>
    </Dialog>
  );
}
