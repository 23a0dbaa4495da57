import { useFetcher } from "@remix-run/react";
import { KeyField } from "~/components/form/action-form";
import { ProblemSummary } from "~/components/form/problem-summary";
import { useProblem } from "~/components/form/use-problem";
import { PersonLink } from "~/components/people/person-link";
import { Button } from "~/components/ui/button";
import { DateField } from "~/components/ui/date-field";
import { Dialog, DialogButton } from "~/components/ui/dialog";
import { SectionHead } from "~/components/ui/page-head";
import { formatDay } from "~/domain/calendar-day";
import { collectives as words } from "~/locales/collectives";
import { useText } from "~/locales/use-text";
import { paths } from "~/paths";

type Member = {
  id: string;
  name: string;
  unitName: string | null;
  validFrom: string;
  opens: "record" | "edit" | null;
};

type CollectiveMembersProps = {
  agency: string;
  today: string;
  mayChange: boolean;
  collective: {
    id: string;
    unit: { id: string } | null;
    members: readonly Member[];
  };
  /** Of the unit, who can be chosen. */
  people: readonly { personId: string; name: string; title: string }[];
};

/** Who belongs to the collective today, chosen among the people of its unit. */
export function CollectiveMembers({ agency, today, mayChange, collective, people }: CollectiveMembersProps) {
  const t = useText(words);
  const { members } = collective;
  return (
    <section className="section">
      <SectionHead
        title={t.members}
        note={members.length > 0 ? t.membersCount(members.length) : undefined}
        action={
          mayChange ? (
            <DialogButton dialog="members" small icon="users">
              {t.membersAct}
            </DialogButton>
          ) : undefined
        }
      />
      {members.length === 0 ? <p className="muted">{t.noMembers}</p> : null}
      <ul className="pairs">
        {members.map((member) => (
          <li key={member.id}>
            <span>
              <PersonLink agency={agency} person={member} />
              {member.unitName ? <small className="cell-note">{member.unitName}</small> : null}
            </span>
            <span className="nowrap">{t.memberSince(formatDay(member.validFrom))}</span>
          </li>
        ))}
      </ul>
      {mayChange ? <MembersDialog agency={agency} today={today} collective={collective} people={people} /> : null}
    </section>
  );
}

function MembersDialog({ agency, today, collective, people }: Omit<CollectiveMembersProps, "mayChange">) {
  const t = useText(words);
  const fetcher = useFetcher();
  const problem = useProblem(fetcher.data ?? {});
  const inUnit = new Set(people.map(({ personId }) => personId));
  const chosen = new Set(collective.members.map(({ id }) => id));
  const choices = [
    ...collective.members
      .filter(({ id }) => !inUnit.has(id))
      .map(({ id, name, unitName }) => ({ personId: id, name, note: unitName })),
    ...people.map(({ personId, name, title }) => ({ personId, name, note: title })),
  ];
  return (
    <Dialog id="members" title={t.membersAct} wide>
      {choices.length === 0 ? (
        <p>{collective.unit ? t.nobodyInUnit : t.unitFirst}</p>
      ) : (
        <fetcher.Form method="post" action={paths.collectiveMembers(agency, collective.id)} className="form" noValidate>
          <KeyField />
          <ProblemSummary problem={problem} id={{ on: "members-on" }} />
          <ul className="sheet entrant-list member-choices">
            {choices.map(({ personId, name, note }) => (
              <li key={personId}>
                <label>
                  <input type="checkbox" name="personIds[]" value={personId} defaultChecked={chosen.has(personId)} />
                  <span>
                    {name}
                    {note ? <small className="cell-note">{note}</small> : null}
                  </span>
                </label>
              </li>
            ))}
          </ul>
          <DateField
            name="on"
            id="members-on"
            label={t.membersFrom}
            hint={t.membersHint}
            defaultValue={problem.typed("on", today)}
            error={problem.at("on")}
          />
          <div className="form-actions">
            <Button type="submit" look="primary">
              {t.membersSave}
            </Button>
          </div>
        </fetcher.Form>
      )}
    </Dialog>
  );
}
