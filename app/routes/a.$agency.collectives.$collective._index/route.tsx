import type { MetaFunction } from "@remix-run/node";
import { Link, useLoaderData, useLocation } from "@remix-run/react";
import { HonourTimeline } from "~/components/records/honour-timeline";
import { ButtonLink } from "~/components/ui/button";
import { DialogButton } from "~/components/ui/dialog";
import { Flag } from "~/components/ui/flag";
import { Page, PageHead, SectionHead } from "~/components/ui/page-head";
import { addDays, formatDay } from "~/domain/calendar-day";
import { collectives as words } from "~/locales/collectives";
import { useText } from "~/locales/use-text";
import { findCollective } from "~/modules/collectives/queries.server";
import { listPeopleOfUnits, pageOfPerson } from "~/modules/people/queries.server";
import { listHonours } from "~/modules/records/honours.server";
import { listUnitChoices } from "~/modules/units/queries.server";
import { paths } from "~/paths";
import { agencyLoader } from "~/platform/door.server";
import { found } from "~/platform/http.server";
import { holds, mayFor } from "~/platform/scope.server";
import { ChangeDialog } from "./change-dialog";
import { CloseDialog } from "./close-dialog";
import { CollectiveMembers } from "./collective-members";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.collective.name ?? ""} · Bảng Vàng` },
];

export const loader = agencyLoader("organisation.read", async (view) => {
  const collective = found(await findCollective(view, view.params.collective ?? ""));
  const mayChange = holds(view.scope, "organisation.write") && collective.closedOn === null;
  const unitId = collective.unit?.id ?? null;
  const inUnit = mayChange && unitId !== null ? await listPeopleOfUnits(view, [unitId], view.today) : [];
  return {
    agency: view.scope.slug,
    today: view.today,
    collective: {
      ...collective,
      members: collective.members.map(({ personId, unitId: ofUnit, ...member }) => ({
        ...member,
        id: personId,
        opens: pageOfPerson(view.scope, { personId, unitId: ofUnit }),
      })),
    },
    honours: await listHonours(view, collective.id),
    mayChange,
    mayEnter: unitId !== null && collective.closedOn === null && mayFor(view.scope, "result.write", { unitId }),
    units: mayChange ? await listUnitChoices(view) : [],
    people: [...new Map(inUnit.map(({ personId, name, title }) => [personId, { personId, name, title }])).values()],
  };
});

export default function Collective() {
  const page = useLoaderData<typeof loader>();
  const { agency, today, collective, honours, mayChange, mayEnter } = page;
  const t = useText(words);
  const { key } = useLocation();
  return (
    <Page>
      <PageHead
        title={collective.name}
        crumbs={[{ label: t.title, to: paths.collectives(agency) }, { label: collective.name }]}
        eyebrow={t.title}
        note={
          <>
            {collective.unit ? (
              <Link to={paths.unit(agency, collective.unit.id)}>{t.under(collective.unit.name)}</Link>
            ) : (
              t.noUnit
            )}
            {collective.formedOn ? ` · ${t.since(formatDay(collective.formedOn))}` : null}{" "}
            {collective.closedOn ? (
              <Flag tone="warning">
                {(collective.closedOn <= today ? t.closedOn : t.closesOn)(formatDay(collective.closedOn))}
              </Flag>
            ) : null}
          </>
        }
        actions={
          <>
            {mayEnter ? (
              <ButtonLink icon="grid" to={`${paths.entry(agency)}?unit=${collective.id}&sheet=unit`}>
                {t.enterResults}
              </ButtonLink>
            ) : null}
            {mayChange ? (
              <>
                <DialogButton dialog="change" icon="pencil">
                  {t.changeAct}
                </DialogButton>
                <DialogButton dialog="close" look="danger">
                  {t.closeAct}
                </DialogButton>
              </>
            ) : null}
          </>
        }
      />
      <div className="columns">
        <div className="stack">
          <HonourTimeline agency={agency} honours={honours} />
          <CollectiveMembers key={key} {...page} />
        </div>
        <div>
          <section className="section">
            <SectionHead title={t.campaigns} />
            {collective.campaigns.length === 0 ? <p className="muted">{t.noCampaigns}</p> : null}
            <ul className="pairs">
              {collective.campaigns.map((campaign) => (
                <li key={campaign.id}>
                  <Link className="link" to={paths.campaign(agency, campaign.id)}>
                    {campaign.name}
                  </Link>
                </li>
              ))}
            </ul>
          </section>
          {collective.formerNames.length > 0 ? (
            <section className="section">
              <SectionHead title={t.history} />
              <ol className="history">
                {collective.formerNames.map(({ untilDay, name }) => (
                  <li key={untilDay}>
                    <span className="muted small">{t.until(formatDay(addDays(untilDay, -1)))}</span>
                    <b>{name}</b>
                  </li>
                ))}
              </ol>
            </section>
          ) : null}
        </div>
      </div>
      {mayChange ? (
        <div key={key}>
          <ChangeDialog {...page} />
          <CloseDialog {...page} />
        </div>
      ) : null}
    </Page>
  );
}
