import { Link } from "@remix-run/react";
import { Cell, Column, RowHeader, Table } from "~/components/ui/data-table";
import type { Role } from "~/domain/permissions";
import { members as words } from "~/locales/members";
import { useText } from "~/locales/use-text";

export type RoleLine = { id: string; role: Role; unitId: string | null; unitName: string | null };
export type MemberLine = {
  id: string;
  displayName: string;
  email: string;
  personName: string | null;
  roles: readonly RoleLine[];
};

/** Who holds which role over what; a row opens the member. */
export function MemberTable({ members, openedId }: { members: readonly MemberLine[]; openedId: string | null }) {
  const t = useText(words);
  return (
    <Table caption={t.title} cards className="table-links">
      <thead>
        <tr>
          <Column>{t.columns.member}</Column>
          <Column>{t.columns.roles}</Column>
          <Column>{t.columns.person}</Column>
        </tr>
      </thead>
      <tbody>
        {members.map((member) => (
          <tr key={member.id} aria-current={member.id === openedId ? "true" : undefined}>
            <RowHeader>
              <Link className="row-link" to={`?member=${member.id}#panel`} aria-label={t.manage(member.displayName)}>
                {member.displayName}
              </Link>
              <small>{member.email}</small>
            </RowHeader>
            <Cell label={t.columns.roles} muted={member.roles.length === 0}>
              {member.roles.length === 0 ? (
                t.noRole
              ) : (
                <ul>
                  {member.roles.map((role) => (
                    <li key={role.id}>
                      {t.roles[role.role]} <span className="muted">· {role.unitName ?? t.wholeAgency}</span>
                    </li>
                  ))}
                </ul>
              )}
            </Cell>
            <Cell label={t.columns.person} muted={!member.personName}>
              {member.personName ?? t.noPerson}
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
