import { useFetcher } from "@remix-run/react";
import { KeyField } from "~/components/form/action-form";
import { ProblemSummary } from "~/components/form/problem-summary";
import { useProblem } from "~/components/form/use-problem";
import { Button } from "~/components/ui/button";
import { DateField } from "~/components/ui/date-field";
import { Dialog } from "~/components/ui/dialog";
import { addDays } from "~/domain/calendar-day";
import { people as words } from "~/locales/people";
import { useText } from "~/locales/use-text";
import { paths } from "~/paths";
import type { PostingLine } from "./posting-table";

type EndPostingProps = { agency: string; today: string; personId: string; posting: PostingLine };

export function EndPosting({ agency, today, personId, posting }: EndPostingProps) {
  const t = useText(words);
  const fetcher = useFetcher();
  const problem = useProblem(fetcher.data);
  const field = `end-on-${posting.id}`;
  const lastDay = posting.validTo ? addDays(posting.validTo, -1) : today;
  return (
    <Dialog id={`end-${posting.id}`} title={t.endTitle(posting.title)}>
      <fetcher.Form method="post" action={paths.postingEnd(agency, personId, posting.id)} className="form" noValidate>
        <KeyField />
        <ProblemSummary problem={problem} id={{ on: field }} />
        <DateField
          name="on"
          id={field}
          label={t.endOn}
          defaultValue={problem.typed("on", lastDay)}
          error={problem.at("on")}
        />
        <div className="form-actions">
          <Button type="submit" look="primary">
            {t.endSave}
          </Button>
        </div>
      </fetcher.Form>
    </Dialog>
  );
}
