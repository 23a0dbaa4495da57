import type { MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { Cell, Column, RowHeader, Table } from "~/components/ui/data-table";
import { Flag } from "~/components/ui/flag";
import { Page, PageHead } from "~/components/ui/page-head";
import { PrintButton } from "~/components/ui/print-button";
import { formatInstant } from "~/domain/calendar-day";
import { linesByKind } from "~/domain/decision";
import { decisions as words } from "~/locales/decisions";
import { textFor } from "~/locales/text";
import { useText } from "~/locales/use-text";
import { type AwardOfDecision, findDecision } from "~/modules/decisions/queries.server";
import { paths } from "~/paths";
import { agencyLoader } from "~/platform/door.server";
import { found } from "~/platform/http.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${textFor(words, "vi").title} ${data?.decision.number ?? ""} · Bảng Vàng` },
];

export const loader = agencyLoader("register.read", async (view) => ({
  agency: view.scope.slug,
  decision: found(await findDecision(view, view.params.decision ?? "")),
}));

export default function DecisionPage() {
  const { agency, decision } = useLoaderData<typeof loader>();
  const t = useText(words);
  const { titles, commendations } = linesByKind(decision.awards.map((award) => ({ ...award, awardKind: award.kind })));
  return (
    <Page>
      <PageHead
        crumbs={[{ label: t.title, to: paths.decisions(agency) }, { label: decision.number }]}
        title={`${t.title} ${decision.number}`}
        actions={<PrintButton>{t.print}</PrintButton>}
      />
      <article className="sheet paper">
        <div className="paper-heads">
          <p>{decision.issuer}</p>
          <p>
            <b>{t.country}</b>
          </p>
          <p>{t.numberLine(decision.number)}</p>
          <p>
            <b>{t.nationalMotto}</b>
          </p>
        </div>
        <div className="paper-title">
          <h2>{t.heading}</h2>
          <p>{decision.title}</p>
          <p className="muted">{t.onDay(decision.signedOn)}</p>
        </div>
        <AwardLists heading={t.titles} awards={titles} />
        <AwardLists heading={t.commendations} awards={commendations} />
        <div className="signatures">
          <div />
          <div>
            <b>{decision.signerPost}</b>
            <span>({t.signed})</span>
            <br />
            <br />
            <b>{decision.signerName}</b>
          </div>
        </div>
      </article>
      <div className="no-print small muted">
        {decision.campaign ? (
          <p>
            {t.inCampaign}{" "}
            <Link className="link" to={paths.campaign(agency, decision.campaign.id)}>
              {decision.campaign.name}
            </Link>
          </p>
        ) : null}
        <p>{t.recordedBy(decision.recordedBy, formatInstant(new Date(decision.recordedAt)))}</p>
      </div>
    </Page>
  );
}

/** One list for each award of a kind, collectives and people apart, in the order of the decision. */
function AwardLists({ heading, awards }: { heading: string; awards: readonly AwardOfDecision[] }) {
  const t = useText(words);
  if (awards.length === 0) return null;
  const byType = [...new Set(awards.map(({ awardTypeId }) => awardTypeId))].map((id) =>
    awards.filter((award) => award.awardTypeId === id),
  );
  return (
    <section>
      <h3>{heading}</h3>
      {byType.map((ofType) => {
        const [first] = ofType;
        if (!first) return null;
        const isForPeople = first.subjectKind === "person";
        return (
          <Table key={first.awardTypeId} caption={first.awardName} captionHidden={false}>
            <thead>
              <tr>
                <Column>{t.order}</Column>
                <Column>{isForPeople ? t.name : t.collectiveName}</Column>
                {isForPeople ? <Column>{t.unit}</Column> : null}
                <Column>{t.achievement}</Column>
              </tr>
            </thead>
            <tbody>
              {ofType.map((award, index) => (
                <tr key={award.id}>
                  <Cell muted>{index + 1}</Cell>
                  <RowHeader>
                    {award.name} {award.isRevoked ? <Flag tone="bad">{t.revoked}</Flag> : null}
                  </RowHeader>
                  {isForPeople ? <Cell>{award.unitName}</Cell> : null}
                  <Cell>{award.achievement}</Cell>
                </tr>
              ))}
            </tbody>
          </Table>
        );
      })}
    </section>
  );
}
