import type { MetaFunction } from "@remix-run/node";
import { Link, useLoaderData, useSearchParams } from "@remix-run/react";
import { AppraisalForm } from "~/components/appraisals/appraisal-form";
import { Banner } from "~/components/ui/banner";
import { ButtonLink } from "~/components/ui/button";
import { Cell, Column, GroupRow, RowHeader, Table } from "~/components/ui/data-table";
import { EmptyState } from "~/components/ui/empty-state";
import { Icon } from "~/components/ui/icon";
import { Page, PageHead } from "~/components/ui/page-head";
import { WithPanel } from "~/components/ui/side-panel";
import { appraisals } from "~/locales/appraisals";
import { evidence } from "~/locales/evidence";
import { refusals } from "~/locales/refusals";
import { textFor } from "~/locales/text";
import { useText } from "~/locales/use-text";
import { giveAppraisals } from "~/modules/appraisals/give-appraisals.server";
import { findAppraisalGrid } from "~/modules/appraisals/queries.server";
import { appraisalSchema } from "~/modules/appraisals/schemas";
import { findClaim } from "~/modules/evidence/queries.server";
import { paths } from "~/paths";
import { agencyAction, agencyLoader, goTo } from "~/platform/door.server";
import { found } from "~/platform/http.server";

export const meta: MetaFunction = () => [{ title: `${textFor(appraisals, "vi").title} · Bảng Vàng` }];

export const loader = agencyLoader("appraisal.write", async (view) => {
  const campaignId = view.params.campaign ?? "";
  const grid = found(await findAppraisalGrid(view, campaignId));
  const [targetId, subjectId] = [view.url.searchParams.get("target"), view.url.searchParams.get("subject")];
  const isShown = grid.entrants.some((entrant) => entrant.subjectId === subjectId);
  const claim = targetId && subjectId && isShown ? await findClaim(view, { campaignId, targetId, subjectId }) : null;
  return { slug: view.scope.slug, grid, claim };
});

export const action = agencyAction("appraisal.write", appraisalSchema, async (work) => {
  const campaignId = work.params.campaign ?? "";
  const given = await giveAppraisals(work, campaignId, { cells: [work.form] });
  if (!given.ok) return given;
  const { targetId, subjectId } = work.form;
  const shown = new URLSearchParams({ target: targetId, subject: subjectId });
  return goTo(`${paths.appraisals(work.scope.slug, campaignId)}?${shown}`, "appraisal-given");
});

export default function Appraisals() {
  const t = useText(appraisals);
  const words = useText(refusals);
  const { slug, grid, claim } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const { campaign, targets, entrants } = grid;
  const base = paths.appraisals(slug, campaign.id);
  const entrant = entrants.find(({ subjectId }) => subjectId === search.get("subject"));
  const target = targets.find(({ id }) => id === search.get("target"));
  const cell = entrant?.cells.find(({ targetId }) => targetId === target?.id);
  const isOpen = campaign.mayAppraise && entrant && target && cell && cell.notAssigned === null && !entrant.isOwn;
  const asked = entrants.flatMap(({ cells }) => cells).filter(({ notAssigned }) => notAssigned === null);
  const isEmpty = targets.length === 0 || entrants.length === 0;
  return (
    <WithPanel
      narrow
      panel={
        isOpen ? (
          <AppraisalForm
            key={`${target.id}:${entrant.subjectId}`}
            entrant={entrant}
            target={target}
            cell={cell}
            slug={slug}
            claim={claim}
            closeTo={base}
          />
        ) : undefined
      }
    >
      <Page>
        <PageHead
          crumbs={[
            { label: t.campaigns, to: paths.campaigns(slug) },
            { label: campaign.name, to: paths.campaign(slug, campaign.id) },
            { label: t.title },
          ]}
          title={t.title}
          note={isEmpty ? null : t.lead(asked.filter(({ version }) => version > 0).length, asked.length)}
        />
        {campaign.mayAppraise || isEmpty ? null : (
          <Banner tone="info">{words[`campaign-${campaign.state}`]?.({})}</Banner>
        )}
        <div className="sheet">
          {isEmpty ? (
            <EmptyState
              title={targets.length === 0 ? t.empty : t.nobody}
              action={<ButtonLink to={paths.campaign(slug, campaign.id)}>{t.back}</ButtonLink>}
            >
              {targets.length === 0 ? t.emptyNote : null}
            </EmptyState>
          ) : (
            <Table caption={t.caption} cards>
              <thead>
                <tr>
                  <Column style={{ minWidth: 168 }}>{t.entrant}</Column>
                  {targets.map(({ id, code, title, most }) => (
                    <Column key={id} numeric style={{ whiteSpace: "normal", minWidth: 104 }}>
                      {code}. {title}
                      <small className="muted"> {t.atMost(most)}</small>
                    </Column>
                  ))}
                </tr>
              </thead>
              {[...new Set(entrants.map(({ clusterName }) => clusterName))].map((cluster) => (
                <tbody key={cluster}>
                  <GroupRow label={cluster} columns={targets.length + 1} />
                  {entrants
                    .filter(({ clusterName }) => clusterName === cluster)
                    .map((line) => (
                      <tr key={line.subjectId}>
                        <RowHeader>
                          {line.name}
                          {line.isOwn ? <small>{t.own}</small> : line.unitName ? <small>{line.unitName}</small> : null}
                        </RowHeader>
                        {line.cells.map((each, index) => (
                          <Cell key={each.targetId} numeric label={targets[index]?.title}>
                            {each.notAssigned !== null ? (
                              <span className="muted" title={each.notAssigned}>
                                {t.notAssigned}
                              </span>
                            ) : campaign.mayAppraise && !line.isOwn ? (
                              <Link
                                className="link"
                                to={`${base}?${new URLSearchParams({ target: each.targetId, subject: line.subjectId })}#panel`}
                                aria-label={t.giveFor(line.name, targets[index]?.title ?? "")}
                                aria-current={cell === each ? "true" : undefined}
                                preventScrollReset
                              >
                                {each.text || t.give}
                              </Link>
                            ) : (
                              each.text
                            )}
                            {each.notAssigned === null ? <Proof count={each.evidence} /> : null}
                          </Cell>
                        ))}
                      </tr>
                    ))}
                </tbody>
              ))}
            </Table>
          )}
        </div>
      </Page>
    </WithPanel>
  );
}

function Proof({ count }: { count: number }) {
  const t = useText(evidence);
  return count > 0 ? (
    <small className="evidence-mark" title={t.count(count)}>
      <Icon name="paperclip" label={t.count(count)} /> {count}
    </small>
  ) : (
    <small className="evidence-mark muted">{t.noneShort}</small>
  );
}
