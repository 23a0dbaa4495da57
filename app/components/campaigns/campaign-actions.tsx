import { ConfirmAct } from "~/components/form/confirm-act";
import { ButtonLink } from "~/components/ui/button";
import { TextArea } from "~/components/ui/text-field";
import { allows, type CampaignState } from "~/domain/campaign";
import { campaignCopy } from "~/locales/campaign-copy";
import { campaigns } from "~/locales/campaigns";
import { useText } from "~/locales/use-text";
import { paths } from "~/paths";

type CampaignActionsProps = {
  agency: string;
  campaign: { id: string; name: string; state: CampaignState };
  may: { write: boolean; seeRanking: boolean; appraise: boolean; adjust: boolean };
};

/** What the reader may do with a campaign in its state. */
export function CampaignActions({ agency, campaign, may }: CampaignActionsProps) {
  const t = useText(campaigns);
  const copy = useText(campaignCopy);
  const { id, name, state } = campaign;
  return (
    <div className="actions no-print">
      {may.seeRanking ? (
        <ButtonLink to={paths.ranking(agency, id)} small icon="ranking">
          {t.ranking}
        </ButtonLink>
      ) : null}
      {may.appraise ? (
        <ButtonLink to={paths.appraisals(agency, id)} small icon="scale">
          {t.appraise}
        </ButtonLink>
      ) : null}
      {may.adjust ? (
        <ButtonLink to={paths.adjustments(agency, id)} small icon="award">
          {t.adjust}
        </ButtonLink>
      ) : null}
      {may.write && state !== "draft" && allows(state, "changeEntrants") ? (
        <ButtonLink to={paths.campaignFlags(agency, id)} small icon="flag">
          {t.flags}
        </ButtonLink>
      ) : null}
      {may.write && allows(state, "assign") ? (
        <ButtonLink to={paths.campaignAssignments(agency, id)} small icon="grid">
          {t.assign}
        </ButtonLink>
      ) : null}
      {may.write && allows(state, "copy") ? (
        <ButtonLink to={paths.campaignCopy(agency, id)} small icon="calendar">
          {copy.open}
        </ButtonLink>
      ) : null}
      {may.write && allows(state, "cancel") ? (
        <ConfirmAct
          id="cancel-campaign"
          open={t.cancel}
          small
          danger
          title={t.cancelTitle(name)}
          effect={t.cancelEffect}
          confirm={t.cancel}
          action={paths.cancellation(agency, id)}
        >
          {(errorAt) => (
            <TextArea
              name="reason"
              label={t.cancelReason}
              rows={3}
              maxLength={2000}
              error={errorAt("reason")}
              required
            />
          )}
        </ConfirmAct>
      ) : null}
      {may.write && state === "draft" ? (
        <ButtonLink to={paths.campaignInformation(agency, id)} look="primary" small icon="pencil">
          {t.continueDraft}
        </ButtonLink>
      ) : null}
    </div>
  );
}
