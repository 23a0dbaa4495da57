import { useFetcher } from "@remix-run/react";
import { KeyField } from "~/components/form/action-form";
import { ProblemSummary } from "~/components/form/problem-summary";
import { useProblem } from "~/components/form/use-problem";
import { PostingFields } from "~/components/people/posting-fields";
import { Button } from "~/components/ui/button";
import { SmallHead } from "~/components/ui/page-head";
import { people as words } from "~/locales/people";
import { useText } from "~/locales/use-text";
import { paths } from "~/paths";

type NewPostingProps = {
  agency: string;
  today: string;
  person: { id: string };
  units: readonly { id: string; name: string; depth: number }[];
};

export function NewPosting({ agency, today, person, units }: NewPostingProps) {
  const t = useText(words);
  const fetcher = useFetcher();
  const problem = useProblem(fetcher.data);
  return (
    <div className="section-below">
      <SmallHead title={t.addPosting} />
      <fetcher.Form method="post" action={paths.postings(agency, person.id)} className="form" noValidate>
        <KeyField />
        <ProblemSummary problem={problem} />
        <PostingFields problem={problem} units={units} today={today} isPastAllowed />
        <div className="form-actions">
          <Button type="submit">{t.addPosting}</Button>
        </div>
      </fetcher.Form>
    </div>
  );
}
