import type { ReactNode } from "react";
import { Button, ButtonLink } from "~/components/ui/button";
import { Page, PageHead } from "~/components/ui/page-head";
import { Stepper } from "~/components/ui/stepper";
import { campaignWizard } from "~/locales/campaign-wizard";
import { campaigns } from "~/locales/campaigns";
import { useText } from "~/locales/use-text";
import { paths } from "~/paths";

type WizardProps = {
  agency: string;
  /** Null while the campaign is being made. */
  campaign: { id: string; name: string } | null;
  /** From 0. */
  step: number;
  title: string;
  note?: ReactNode;
  /** Beside the form, where there is room. */
  aside?: ReactNode;
  children: ReactNode;
};

/** One of the five steps of making a campaign; each is a page of its own, and the draft stays between them. */
export function Wizard({ agency, campaign, step, title, note, aside, children }: WizardProps) {
  const t = useText(campaignWizard);
  const common = useText(campaigns);
  const addresses = campaign ? stepPaths(agency, campaign.id) : [];
  const crumbs = [
    { label: common.title, to: paths.campaigns(agency) },
    ...(campaign ? [{ label: campaign.name, to: paths.campaign(agency, campaign.id) }] : []),
    { label: campaign ? (t.steps[step]?.label ?? title) : t.newCrumb },
  ];
  return (
    <Page>
      <PageHead title={title} crumbs={crumbs} note={note} />
      <div className={aside ? "wizard" : "wizard wizard-open"}>
        <Stepper
          label={t.stepper}
          current={step}
          steps={t.steps.map((each, index) => ({ ...each, ...(addresses[index] && { to: addresses[index] }) }))}
        />
        <div className="wizard-main">{children}</div>
        {aside ? <aside className="wizard-preview">{aside}</aside> : null}
      </div>
    </Page>
  );
}

/** At the foot of a form: what was typed is saved either way. */
export function WizardFoot({ step }: { step: number }) {
  const t = useText(campaignWizard);
  return (
    <div className="wizard-foot">
      <Button type="submit" name="next" value="continue" look="primary" iconAfter="arrow-right">
        {t.next(t.steps[step + 1]?.label ?? "")}
      </Button>
      <Button type="submit" name="next" value="exit">
        {t.saveAndLeave}
      </Button>
      <span>{t.stepOf(step + 1)}</span>
    </div>
  );
}

/** At the foot of a page that has saved everything already. */
export function WizardLinks({ agency, campaignId, step }: { agency: string; campaignId: string; step: number }) {
  const t = useText(campaignWizard);
  const next = stepPaths(agency, campaignId)[step + 1];
  return (
    <div className="wizard-foot">
      {next ? (
        <ButtonLink to={next} look="primary" iconAfter="arrow-right">
          {t.next(t.steps[step + 1]?.label ?? "")}
        </ButtonLink>
      ) : null}
      {step === 2 ? <ButtonLink to={paths.campaignScoring(agency, campaignId)}>{t.scoring}</ButtonLink> : null}
      {step > 1 ? <ButtonLink to={paths.campaignAssignments(agency, campaignId)}>{t.assign}</ButtonLink> : null}
      <ButtonLink to={paths.campaigns(agency)}>{t.saveAndLeave}</ButtonLink>
      <span>{t.stepOf(step + 1)}</span>
    </div>
  );
}

export function stepPaths(agency: string, campaignId: string): string[] {
  return [
    paths.campaignInformation(agency, campaignId),
    paths.campaignEntrants(agency, campaignId),
    paths.campaignTargets(agency, campaignId),
    paths.campaignCalendar(agency, campaignId),
    paths.campaignReview(agency, campaignId),
  ];
}
