import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { InformationForm } from "~/components/campaigns/information-form";
import { formatFraction, fromPoints } from "~/domain/fraction";
import { changeInformation } from "~/modules/campaigns/change-information.server";
import { findCampaignHeader } from "~/modules/campaigns/queries.server";
import { informationSchema } from "~/modules/campaigns/schemas";
import { paths } from "~/paths";
import { agencyAction, agencyLoader, goTo } from "~/platform/door.server";
import { found } from "~/platform/http.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.campaign.name ?? ""} · Bảng Vàng` }];

export const loader = agencyLoader("campaign.write", async (view) => {
  const campaign = found(await findCampaignHeader(view, view.params.campaign ?? ""));
  const { id, name, editedVersion, pillars, tasks, form, ranks, startsOn, endsOn } = campaign;
  return {
    agency: view.scope.slug,
    agencyName: view.scope.agencyName,
    campaign: { id, name, editedVersion },
    stored: {
      ...{ name, pillars, tasks, form, ranks, startsOn, endsOn },
      theme: campaign.theme ?? "",
      organiser: campaign.organiser ?? "",
      statedTotal: campaign.statedTotal === null ? "" : formatFraction(fromPoints(campaign.statedTotal), 3),
      objectives: campaign.objectives ?? "",
      participants: campaign.participants ?? "",
      plan: campaign.plan ?? "",
      measures: campaign.measures ?? "",
      rewards: campaign.rewards ?? "",
    },
  };
});

export const action = agencyAction("campaign.write", informationSchema, async (work) => {
  const { next, pillars = [], ...form } = work.form;
  const campaignId = work.params.campaign ?? "";
  const changed = await changeInformation(work, campaignId, { ...form, pillars });
  if (!changed.ok) return changed;
  const { slug } = work.scope;
  return goTo(next === "exit" ? paths.campaigns(slug) : paths.campaignEntrants(slug, campaignId), "draft-saved");
});

export default function CampaignInformation() {
  const { agency, agencyName, campaign, stored } = useLoaderData<typeof loader>();
  return (
    <InformationForm key={campaign.id} agency={agency} agencyName={agencyName} campaign={campaign} stored={stored} />
  );
}
