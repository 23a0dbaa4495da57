import type { MetaFunction } from "@remix-run/node";
import { Form, Link, useLoaderData, useSearchParams, useSubmit } from "@remix-run/react";
import { Banner } from "~/components/ui/banner";
import { Button, ButtonLink } from "~/components/ui/button";
import { SelectField } from "~/components/ui/choice-field";
import { Cell, Column, RowHeader, Table } from "~/components/ui/data-table";
import { EmptyState } from "~/components/ui/empty-state";
import { Page, PageHead } from "~/components/ui/page-head";
import { WithPanel } from "~/components/ui/side-panel";
import { Status } from "~/components/ui/status";
import { evidence } from "~/locales/evidence";
import { refusals } from "~/locales/refusals";
import { textFor } from "~/locales/text";
import { useText } from "~/locales/use-text";
import { type ClaimPage, findClaimPage } from "~/modules/evidence/queries.server";
import { paths } from "~/paths";
import { agencyLoader } from "~/platform/door.server";
import { found } from "~/platform/http.server";
import { holds } from "~/platform/scope.server";
import { ClaimPanel } from "./claim-panel";

export const meta: MetaFunction = () => [{ title: `${textFor(evidence, "vi").title} · Bảng Vàng` }];

export const loader = agencyLoader("result.write", async (view) => {
  const wish = view.url.searchParams;
  const page = await findClaimPage(view, {
    campaignId: wish.get("campaign") || undefined,
    subjectId: wish.get("subject") || undefined,
  });
  return { slug: view.scope.slug, mayAppraise: holds(view.scope, "appraisal.write"), page: found(page) };
});

export default function Evidence() {
  const t = useText(evidence);
  const words = useText(refusals);
  const { slug, mayAppraise, page } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const { campaign, entrant, targets } = page;
  if (!campaign || !entrant || targets.length === 0) return <Nothing slug={slug} page={page} />;
  const chosen = { campaign: campaign.id, subject: entrant.id };
  const base = `${paths.evidence(slug)}?${new URLSearchParams(chosen)}`;
  const open = targets.filter(({ notAssigned }) => notAssigned === null);
  const target = open.find(({ id }) => id === search.get("target"));
  const proved = open.filter(({ claim }) => claim.evidence.length > 0).length;
  return (
    <WithPanel
      narrow
      panel={
        target ? (
          <ClaimPanel
            key={`${entrant.id}:${target.id}`}
            slug={slug}
            place={{ campaignId: campaign.id, targetId: target.id, subjectId: entrant.id }}
            entrantName={entrant.name}
            target={target}
            isOpen={campaign.isOpen}
            mayAppraise={mayAppraise}
            closeTo={base}
          />
        ) : undefined
      }
    >
      <Page>
        <Head slug={slug} page={page} note={`${t.progressOf(proved, open.length)} ${t.lead}`} />
        {campaign.isOpen ? null : <Banner tone="info">{words[`campaign-${campaign.state}`]?.({})}</Banner>}
        <div className="sheet">
          <Table caption={`${t.title}: ${entrant.name}`} cards>
            <thead>
              <tr>
                <Column>{t.target}</Column>
                <Column>{t.claim}</Column>
                <Column>{t.title}</Column>
                <Column numeric>{t.given}</Column>
              </tr>
            </thead>
            <tbody>
              {targets.map(({ id, code, title, most, notAssigned, claim, given }) => (
                <tr key={id} aria-current={id === target?.id ? "true" : undefined}>
                  <RowHeader>
                    {notAssigned === null ? (
                      <Link
                        className="link"
                        to={`${base}&target=${id}#panel`}
                        aria-label={t.writeFor(title)}
                        preventScrollReset
                      >
                        {code}. {title}
                      </Link>
                    ) : (
                      `${code}. ${title}`
                    )}
                    <small>{t.atMost(most)}</small>
                  </RowHeader>
                  <Cell label={t.claim}>
                    {notAssigned === null ? (
                      <span className="evidence-words">{claim.words || "–"}</span>
                    ) : (
                      <span className="muted">{t.notAssigned(notAssigned)}</span>
                    )}
                  </Cell>
                  <Cell label={t.title}>
                    {notAssigned !== null ? null : claim.evidence.length > 0 ? (
                      <Status kind="evidence">{t.count(claim.evidence.length)}</Status>
                    ) : (
                      <span className="caution">{t.noneShort}</span>
                    )}
                  </Cell>
                  <Cell label={t.given} numeric>
                    {given ?? <span className="muted">{t.notGiven}</span>}
                  </Cell>
                </tr>
              ))}
            </tbody>
          </Table>
        </div>
        <p className="small muted evidence-note no-print">
          {t.figuresNote}{" "}
          <Link className="link" to={paths.entry(slug)}>
            {t.toEntry}
          </Link>
        </p>
      </Page>
    </WithPanel>
  );
}

type HeadProps = {
  slug: string;
  page: Pick<ClaimPage, "campaigns" | "entrants" | "campaign" | "entrant">;
  note?: string;
};

function Head({ slug, page, note }: HeadProps) {
  const t = useText(evidence);
  const submit = useSubmit();
  const { campaigns, entrants, campaign, entrant } = page;
  return (
    <PageHead
      eyebrow={campaign?.name}
      title={entrants.length === 1 && entrant ? `${t.title} · ${entrant.name}` : t.title}
      note={
        <>
          {note ? <p>{note}</p> : null}
          {campaigns.length > 1 || entrants.length > 1 ? (
            <Form method="get" action={paths.evidence(slug)} className="entry-filter no-print">
              <SelectField
                name="campaign"
                label={<span className="visually-hidden">{t.campaign}</span>}
                key={campaign?.id}
                defaultValue={campaign?.id}
                choices={campaigns.map(({ id, name }) => ({ value: id, label: name }))}
                onChange={(event) => submit({ campaign: event.currentTarget.value })}
              />
              <SelectField
                name="subject"
                label={<span className="visually-hidden">{t.entrant}</span>}
                key={entrant?.id}
                defaultValue={entrant?.id}
                choices={entrants.map(({ id, name }) => ({ value: id, label: name }))}
                onChange={(event) => submit(event.currentTarget.form)}
              />
              <noscript>
                <Button type="submit">{t.show}</Button>
              </noscript>
            </Form>
          ) : null}
        </>
      }
    />
  );
}

function Nothing({ slug, page }: { slug: string; page: HeadProps["page"] }) {
  const t = useText(evidence);
  return (
    <Page>
      <Head slug={slug} page={page} />
      <div className="sheet">
        <EmptyState title={t.empty} action={<ButtonLink to={paths.entry(slug)}>{t.toEntry}</ButtonLink>}>
          {t.emptyNote}
        </EmptyState>
      </div>
    </Page>
  );
}
