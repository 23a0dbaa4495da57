import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { InformationForm, type StoredInformation } from "~/components/campaigns/information-form";
import { campaignWizard } from "~/locales/campaign-wizard";
import { textFor } from "~/locales/text";
import { changeInformation } from "~/modules/campaigns/change-information.server";
import { createCampaign } from "~/modules/campaigns/create-campaign.server";
import { findCampaignHeader } from "~/modules/campaigns/queries.server";
import { newCampaignSchema } from "~/modules/campaigns/schemas";
import { paths } from "~/paths";
import { agencyAction, agencyLoader, goTo } from "~/platform/door.server";
import { found } from "~/platform/http.server";

export const meta: MetaFunction = () => [{ title: `${textFor(campaignWizard, "vi").newTitle} · Bảng Vàng` }];

export const loader = agencyLoader("campaign.write", async ({ scope, today }) => ({
  agency: scope.slug,
  agencyName: scope.agencyName,
  year: Number(today.slice(0, 4)),
}));

export const action = agencyAction("campaign.write", newCampaignSchema, async (work) => {
  const { pillars, next, ...form } = work.form;
  const made = await createCampaign(work, { ...form, ...(pillars && { pillars: pillars.map(({ title }) => title) }) });
  if (!made.ok) return made;
  const { campaignId } = made;
  // What was typed besides belongs to the same step; the pillars have their ids by now.
  const campaign = found(await findCampaignHeader(work, campaignId));
  const changed = await changeInformation(work, campaignId, {
    ...form,
    editedVersion: campaign.editedVersion,
    pillars: campaign.pillars,
  });
  if (!changed.ok) return changed;
  if (next === "exit") return goTo(paths.campaigns(work.scope.slug), "draft-saved");
  return goTo(paths.campaignEntrants(work.scope.slug, campaignId), "draft-saved");
});

export default function NewCampaign() {
  const { agency, agencyName, year } = useLoaderData<typeof loader>();
  const stored: StoredInformation = {
    name: `Phong trào thi đua năm ${year}`,
    theme: "",
    form: "regular",
    organiser: "",
    ranks: "unit",
    startsOn: `${year}-01-01`,
    endsOn: `${year}-12-31`,
    statedTotal: "100",
    objectives: "",
    participants: "",
    plan: "",
    measures: "",
    rewards: "",
    pillars: [],
    tasks: [],
  };
  return <InformationForm agency={agency} agencyName={agencyName} campaign={null} stored={stored} />;
}
