import { useFetcher } from "@remix-run/react";
import { KeyField } from "~/components/form/action-form";
import { ProblemSummary } from "~/components/form/problem-summary";
import { useProblem } from "~/components/form/use-problem";
import { Button } from "~/components/ui/button";
import { Dialog, DialogButton } from "~/components/ui/dialog";
import { SmallHead } from "~/components/ui/page-head";
import { SidePanel } from "~/components/ui/side-panel";
import { members as words } from "~/locales/members";
import { useText } from "~/locales/use-text";
import { paths } from "~/paths";
import { GrantForm } from "./grant-form";
import type { MemberLine, RoleLine } from "./member-table";

type MemberPanelProps = {
  agency: string;
  member: MemberLine;
  units: readonly { id: string; name: string; depth: number }[];
};

/** One member: the roles held, another one to grant, the end of the seat. */
export function MemberPanel({ agency, member, units }: MemberPanelProps) {
  const t = useText(words);
  return (
    <SidePanel
      eyebrow={t.panelEyebrow}
      title={member.displayName}
      closeTo="?"
      footer={
        <DialogButton dialog="end-seat" look="danger" small>
          {t.endSeat}
        </DialogButton>
      }
    >
      <div>
        <SmallHead title={t.heldRoles} />
        {member.roles.length === 0 ? <p className="muted">{t.noRole}</p> : null}
        <ul className="pairs">
          {member.roles.map((role) => (
            <HeldRole key={role.id} agency={agency} memberId={member.id} role={role} />
          ))}
        </ul>
      </div>
      <GrantForm agency={agency} memberId={member.id} units={units} />
      <EndSeat agency={agency} member={member} />
    </SidePanel>
  );
}

function HeldRole({ agency, memberId, role }: { agency: string; memberId: string; role: RoleLine }) {
  const t = useText(words);
  const fetcher = useFetcher();
  const problem = useProblem(fetcher.data);
  const scope = role.unitName ?? t.wholeAgency;
  return (
    <li>
      <div>
        <b>{t.roles[role.role]}</b>
        <div>{scope}</div>
        {problem.sentence ? (
          <p className="negative" role="alert">
            {problem.sentence}
          </p>
        ) : null}
      </div>
      <fetcher.Form method="post" action={paths.memberRoleRevocation(agency, memberId, role.id)}>
        <KeyField />
        <Button type="submit" small aria-label={t.revokeLabel(t.roles[role.role], scope)}>
          {t.revoke}
        </Button>
      </fetcher.Form>
    </li>
  );
}

function EndSeat({ agency, member }: { agency: string; member: MemberLine }) {
  const t = useText(words);
  const fetcher = useFetcher();
  const problem = useProblem(fetcher.data);
  return (
    <Dialog id="end-seat" title={t.endSeatTitle(member.displayName)}>
      <fetcher.Form method="post" action={paths.memberEnd(agency, member.id)} className="form">
        <KeyField />
        <ProblemSummary problem={problem} />
        <p>{t.endSeatEffect}</p>
        <div className="form-actions">
          <Button type="submit" look="danger">
            {t.endSeat}
          </Button>
        </div>
      </fetcher.Form>
    </Dialog>
  );
}
