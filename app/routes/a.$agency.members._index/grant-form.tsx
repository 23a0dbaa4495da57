import { useFetcher } from "@remix-run/react";
import { KeyField } from "~/components/form/action-form";
import { ProblemSummary } from "~/components/form/problem-summary";
import { useProblem } from "~/components/form/use-problem";
import { Button } from "~/components/ui/button";
import { SelectField } from "~/components/ui/choice-field";
import { SmallHead } from "~/components/ui/page-head";
import { UnitField } from "~/components/units/unit-field";
import { roles } from "~/domain/permissions";
import { members as words } from "~/locales/members";
import { useText } from "~/locales/use-text";
import { paths } from "~/paths";

type GrantFormProps = {
  agency: string;
  memberId: string;
  units: readonly { id: string; name: string; depth: number }[];
};

/** A role and its scope; the whole agency is said by its own choice. */
export function GrantForm({ agency, memberId, units }: GrantFormProps) {
  const t = useText(words);
  const fetcher = useFetcher();
  const problem = useProblem(fetcher.data);
  return (
    <div>
      <SmallHead title={t.grantTitle} />
      <fetcher.Form method="post" action={paths.memberRoles(agency, memberId)} className="form" noValidate>
        <KeyField />
        <ProblemSummary problem={problem} />
        <SelectField
          name="role"
          label={t.role}
          placeholder={t.chooseRole}
          choices={roles.map((role) => ({ value: role, label: `${t.roles[role]} (${t.scopes[role]})` }))}
          defaultValue={problem.typed("role")}
          error={problem.at("role")}
        />
        <UnitField
          name="unitId"
          label={t.scope}
          hint={t.scopeHint}
          placeholder={t.wholeAgency}
          units={units}
          defaultValue={problem.typed("unitId")}
          error={problem.at("unitId")}
        />
        <Button type="submit" look="primary">
          {t.grant}
        </Button>
      </fetcher.Form>
    </div>
  );
}
