import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ScoringForm } from "~/components/campaigns/scoring-form";
import { ScoringRules } from "~/components/campaigns/scoring-rules";
import { Wizard } from "~/components/campaigns/wizard";
import { Banner } from "~/components/ui/banner";
import { fieldsOf, readTypedScoring, typedScoringOf } from "~/domain/typed-scoring";
import { scoring as words } from "~/locales/scoring";
import { textFor } from "~/locales/text";
import { useText } from "~/locales/use-text";
import { findCampaignHeader, findScoring } from "~/modules/campaigns/queries.server";
import { saveScoring } from "~/modules/campaigns/save-scoring.server";
import { scoringSchema } from "~/modules/campaigns/scoring-schema";
import { paths } from "~/paths";
import { agencyAction, agencyLoader, goTo } from "~/platform/door.server";
import { found } from "~/platform/http.server";
import { refuse } from "~/platform/work.server";

export const meta: MetaFunction = () => [{ title: `${textFor(words, "vi").title} · Bảng Vàng` }];

export const loader = agencyLoader("campaign.write", async (view) => {
  const { id, name, state, editedVersion } = found(await findCampaignHeader(view, view.params.campaign ?? ""));
  return {
    agency: view.scope.slug,
    campaign: { id, name, isDraft: state === "draft", editedVersion },
    ...found(await findScoring(view, id)),
  };
});

export const action = agencyAction("campaign.write", scoringSchema, async (work) => {
  const campaignId = work.params.campaign ?? "";
  const { editedVersion, ...typed } = work.form;
  const reading = readTypedScoring(typed);
  if (!reading.ok) return refuse("scoring-invalid", { fields: reading.fields });
  const saved = await saveScoring(work, campaignId, { editedVersion, settings: reading.settings });
  if (saved.ok) return goTo(paths.campaignScoring(work.scope.slug, campaignId), "scoring-saved");
  const problems = Object.entries(saved.fields ?? {}).map(([path, sentence]) => ({ path, sentence }));
  return { ...saved, fields: fieldsOf(problems, reading.fieldOf) };
});

export default function CampaignScoring() {
  const { agency, campaign, settings, targets } = useLoaderData<typeof loader>();
  const t = useText(words);
  return (
    <Wizard agency={agency} campaign={campaign} step={2} title={t.title} note={t.lead}>
      {campaign.isDraft ? (
        <ScoringForm
          key={campaign.editedVersion}
          editedVersion={campaign.editedVersion}
          stored={typedScoringOf(settings)}
          targets={targets}
          backTo={paths.campaignTargets(agency, campaign.id)}
        />
      ) : (
        <>
          <Banner tone="info">{t.locked}</Banner>
          <ScoringRules settings={settings} targets={targets} />
        </>
      )}
    </Wizard>
  );
}
