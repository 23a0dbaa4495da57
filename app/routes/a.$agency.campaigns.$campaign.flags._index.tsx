import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { FlagForm } from "~/components/campaigns/flag-form";
import { FlagTable } from "~/components/campaigns/flag-table";
import { Banner } from "~/components/ui/banner";
import { ButtonLink } from "~/components/ui/button";
import { EmptyState } from "~/components/ui/empty-state";
import { Page, PageHead, SectionHead } from "~/components/ui/page-head";
import { formatInstant } from "~/domain/calendar-day";
import { allows } from "~/domain/campaign";
import { campaigns } from "~/locales/campaigns";
import { flags as words } from "~/locales/flags";
import { refusals } from "~/locales/refusals";
import { textFor } from "~/locales/text";
import { useText } from "~/locales/use-text";
import { flagSchema } from "~/modules/campaigns/flag-schema";
import { findCampaignHeader, findScoring, listFlags } from "~/modules/campaigns/queries.server";
import { setFlag } from "~/modules/campaigns/set-flag.server";
import { paths } from "~/paths";
import { agencyAction, agencyLoader, goTo } from "~/platform/door.server";
import { found } from "~/platform/http.server";

export const meta: MetaFunction = () => [{ title: `${textFor(words, "vi").title} · Bảng Vàng` }];

export const loader = agencyLoader("campaign.write", async (view) => {
  const { id, name, state } = found(await findCampaignHeader(view, view.params.campaign ?? ""));
  const { settings } = found(await findScoring(view, id));
  const asked = settings.classes.flatMap(({ gates }) => gates.flatMap((gate) => ("flag" in gate ? [gate.flag] : [])));
  return {
    agency: view.scope.slug,
    campaign: { id, name, state, isOpen: allows(state, "changeEntrants") },
    asked: [...new Set(asked)],
    ...(await listFlags(view, id)),
  };
});

export const action = agencyAction("campaign.write", flagSchema, async (work) => {
  const campaignId = work.params.campaign ?? "";
  const set = await setFlag(work, campaignId, { ...work.form, isSet: true });
  return set.ok ? goTo(paths.campaignFlags(work.scope.slug, campaignId), "flag-set") : set;
});

export default function CampaignFlags() {
  const { agency, campaign, asked, entrants, history } = useLoaderData<typeof loader>();
  const t = useText(words);
  const { title } = useText(campaigns);
  const sentences = useText(refusals);
  return (
    <Page>
      <PageHead
        crumbs={[
          { label: title, to: paths.campaigns(agency) },
          { label: campaign.name, to: paths.campaign(agency, campaign.id) },
          { label: t.title },
        ]}
        title={t.title}
        note={t.lead}
      />
      {campaign.isOpen ? null : <Banner tone="info">{sentences[`campaign-${campaign.state}`]?.({})}</Banner>}
      {entrants.length === 0 ? (
        <div className="sheet">
          <EmptyState
            title={t.noEntrants}
            action={<ButtonLink to={paths.campaignEntrants(agency, campaign.id)}>{t.toEntrants}</ButtonLink>}
          />
        </div>
      ) : (
        <div className="columns">
          <div className="stack">
            <FlagTable agency={agency} campaign={campaign} asked={asked} entrants={entrants} />
            {history.length === 0 ? null : (
              <section>
                <SectionHead title={t.history} />
                <ul className="sheet flag-history">
                  {history.map(({ id, name, flag, isSet, reason, by, at }) => (
                    <li key={id}>
                      <b>{name}</b> {isSet ? t.wasSet(flag) : t.wasCleared(flag)}
                      <small>{[reason, by, formatInstant(new Date(at))].filter(Boolean).join(" · ")}</small>
                    </li>
                  ))}
                </ul>
              </section>
            )}
          </div>
          {campaign.isOpen ? <FlagForm key={history.length} asked={asked} entrants={entrants} /> : null}
        </div>
      )}
    </Page>
  );
}
