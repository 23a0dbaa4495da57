import { ConfirmAct } from "~/components/form/confirm-act";
import { ButtonLink } from "~/components/ui/button";
import { Icon } from "~/components/ui/icon";
import { Menu, MenuLink } from "~/components/ui/menu";
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

/** What the reader may do with a campaign in its state: the daily acts side by side, the rare ones in a menu. */
export function CampaignActions({ agency, campaign, may }: CampaignActionsProps) {
  const t = useText(campaigns);
  const copy = useText(campaignCopy);
  const { id, state } = campaign;
  const write = may.write;
  const others = [
    may.adjust && { to: paths.adjustments(agency, id), icon: "award" as const, words: t.adjust },
    write &&
      state !== "draft" &&
      allows(state, "changeEntrants") && { to: paths.campaignFlags(agency, id), icon: "flag" as const, words: t.flags },
    write &&
      allows(state, "copy") && { to: paths.campaignCopy(agency, id), icon: "calendar" as const, words: copy.open },
  ].filter((other) => other !== false);
  const mayCancel = write && allows(state, "cancel");
  const isGrouped = others.length + (mayCancel ? 1 : 0) > 1;
  const cancel = mayCancel ? <CancelAct agency={agency} campaign={campaign} /> : null;
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
      {write && allows(state, "assign") ? (
        <ButtonLink to={paths.campaignAssignments(agency, id)} small icon="grid">
          {t.assign}
        </ButtonLink>
      ) : null}
      {isGrouped ? (
        <Menu label={t.moreActs} className="acts-menu" summary={<MoreActs />}>
          {others.map(({ to, icon, words }) => (
            <MenuLink key={to} to={to} icon={icon}>
              {words}
            </MenuLink>
          ))}
          {cancel}
        </Menu>
      ) : (
        <>
          {others.map(({ to, icon, words }) => (
            <ButtonLink key={to} to={to} small icon={icon}>
              {words}
            </ButtonLink>
          ))}
          {cancel}
        </>
      )}
      {write && state === "draft" ? (
        <ButtonLink to={paths.campaignInformation(agency, id)} look="primary" small icon="pencil">
          {t.continueDraft}
        </ButtonLink>
      ) : null}
    </div>
  );
}

function MoreActs() {
  const t = useText(campaigns);
  return (
    <span className="button button-small">
      {t.moreActs}
      <Icon name="chevron-down" />
    </span>
  );
}

function CancelAct({ agency, campaign: { id, name } }: Pick<CampaignActionsProps, "agency" | "campaign">) {
  const t = useText(campaigns);
  return (
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
        <TextArea name="reason" label={t.cancelReason} rows={3} maxLength={2000} error={errorAt("reason")} required />
      )}
    </ConfirmAct>
  );
}
