import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { EntrantForm } from "~/components/campaigns/entrant-form";
import { campaignWizard } from "~/locales/campaign-wizard";
import { textFor } from "~/locales/text";
import { findCampaignHeader, listEntrants } from "~/modules/campaigns/queries.server";
import { saveEntrants } from "~/modules/campaigns/save-entrants.server";
import { entrantsSchema } from "~/modules/campaigns/schemas";
import { listCollectiveChoices } from "~/modules/collectives/queries.server";
import { listPeopleOfUnits } from "~/modules/people/queries.server";
import { listUnitChoices } from "~/modules/units/queries.server";
import { paths } from "~/paths";
import { agencyAction, agencyLoader, goTo } from "~/platform/door.server";
import { found } from "~/platform/http.server";

export const meta: MetaFunction = () => [{ title: `${textFor(campaignWizard, "vi").scopeTitle} · Bảng Vàng` }];

export const loader = agencyLoader("campaign.write", async (view) => {
  const campaign = found(await findCampaignHeader(view, view.params.campaign ?? ""));
  const units = await listUnitChoices(view);
  const people =
    campaign.ranks === "person"
      ? await listPeopleOfUnits(
          view,
          units.map(({ id }) => id),
          view.today,
        )
      : [];
  const entrants = await listEntrants(view, campaign.id);
  return {
    agency: view.scope.slug,
    campaign: { id: campaign.id, name: campaign.name, ranks: campaign.ranks, clusters: campaign.clusters },
    units: units.map(({ id, name, depth, structure }) => ({ id, name, depth, structure })),
    people: people.map(({ personId, name, unitId, title }) => ({ personId, name, unitId, title })),
    collectives: campaign.ranks === "unit" ? await listCollectiveChoices(view) : [],
    entrants: entrants.map(({ subjectId, clusterId, name }) => ({ subjectId, clusterId, name })),
  };
});

export const action = agencyAction("campaign.write", entrantsSchema, async (work) => {
  const { next, ...form } = work.form;
  const campaignId = work.params.campaign ?? "";
  const saved = await saveEntrants(work, campaignId, form);
  if (!saved.ok) return saved;
  const { slug } = work.scope;
  return goTo(next === "exit" ? paths.campaigns(slug) : paths.campaignTargets(slug, campaignId), "draft-saved");
});

export default function CampaignEntrants() {
  return <EntrantForm {...useLoaderData<typeof loader>()} />;
}
