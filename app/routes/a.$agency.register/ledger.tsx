import { Link } from "@remix-run/react";
import { Cell, Column, RowHeader, Table } from "~/components/ui/data-table";
import { Flag } from "~/components/ui/flag";
import { formatDay } from "~/domain/calendar-day";
import { register as words } from "~/locales/register";
import { useText } from "~/locales/use-text";
import type { RegisteredAward } from "~/modules/awards/queries.server";
import { paths } from "~/paths";

/** Every award under its decision, in the decision's order; nothing that was written is taken out again. */
export function Ledger({ agency, awards }: { agency: string; awards: readonly RegisteredAward[] }) {
  const t = useText(words);
  const decisions = [...new Map(awards.map(({ decision }) => [decision.id, decision])).values()];
  return (
    <Table caption={t.awards} cards>
      <thead>
        <tr>
          <Column>{t.columns.name}</Column>
          <Column>{t.columns.award}</Column>
          <Column>{t.columns.achievement}</Column>
        </tr>
      </thead>
      {decisions.map(({ id, number, signedOn, issuer }) => (
        <tbody key={id}>
          <tr className="table-group">
            <th scope="rowgroup" colSpan={3}>
              <Link className="link" to={paths.decision(agency, id)}>
                {t.decision(number, formatDay(signedOn))}
              </Link>{" "}
              <span className="muted">{issuer}</span>
            </th>
          </tr>
          {awards
            .filter(({ decision }) => decision.id === id)
            .map((award) => (
              <tr key={award.id}>
                <RowHeader>
                  {award.name} {award.isRevoked ? <Flag tone="bad">{t.revoked}</Flag> : null}
                  {award.unitName ? <small>{award.unitName}</small> : null}
                </RowHeader>
                <Cell label={t.columns.award}>
                  <span>
                    {award.awardName}
                    <small>{t.kinds[award.kind]}</small>
                  </span>
                </Cell>
                <Cell label={t.columns.achievement}>
                  <span>
                    {award.achievement}
                    {award.isRevoked && award.revokeReason ? (
                      <small>{t.revokedBecause(award.revokeReason)}</small>
                    ) : null}
                  </span>
                </Cell>
              </tr>
            ))}
        </tbody>
      ))}
    </Table>
  );
}
