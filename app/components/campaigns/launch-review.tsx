import { Link } from "@remix-run/react";
import { Status } from "~/components/ui/status";
import { formatDay } from "~/domain/calendar-day";
import { campaignWizard } from "~/locales/campaign-wizard";
import { campaigns } from "~/locales/campaigns";
import { refusals } from "~/locales/refusals";
import { useText } from "~/locales/use-text";
import { paths } from "~/paths";
import { CampaignTheme } from "./campaign-theme";

type Check = { name: string; isBlocking: boolean; detail: Record<string, string | number> };
type ReviewListProps = { agency: string; campaignId: string; checks: readonly Check[] };

/** Each check in its sentence, with the way to the page where it is mended. */
export function ReviewList({ agency, campaignId, checks }: ReviewListProps) {
  const t = useText(campaignWizard);
  const words = useText(refusals);
  return (
    <ul className="sheet review-list">
      {checks.map((check) => {
        const sentence = words[check.name]?.(check.detail) ?? check.name;
        return (
          <li key={sentence}>
            <Status kind={check.isBlocking ? "missing" : "due"}>{sentence}</Status>
            <Link className="link small" to={placeToMend(check.name)(agency, campaignId)}>
              {t.mend}
              <span className="visually-hidden">: {sentence}</span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}

function placeToMend(name: string): (agency: string, campaign: string) => string {
  if (name === "targets-without-task") return paths.taskLinks;
  if (name.startsWith("entrants")) return paths.campaignEntrants;
  if (name === "plans-missing") return paths.campaignAssignments;
  if (
    name.startsWith("target") ||
    name === "total-differs" ||
    name === "pillars-without-target" ||
    name === "definition-invalid"
  ) {
    return paths.campaignTargets;
  }
  return paths.campaignInformation;
}

type CampaignSummaryProps = {
  name: string;
  theme: string | null;
  organiser: string | null;
  startsOn: string;
  endsOn: string;
  ranks: "unit" | "person";
  entrantCount: number;
  targetCount: number;
  total: string;
};

export function CampaignSummary(campaign: CampaignSummaryProps) {
  const t = useText(campaignWizard);
  const words = useText(campaigns);
  return (
    <div className="sheet sheet-body">
      <dl className="facts">
        <dt>{t.name}</dt>
        <dd>{campaign.name}</dd>
        <dt>{t.theme}</dt>
        <dd>{campaign.theme ? <CampaignTheme theme={campaign.theme} /> : "–"}</dd>
        <dt>{t.organiser}</dt>
        <dd>{campaign.organiser ?? "–"}</dd>
        <dt>{t.periodDays}</dt>
        <dd>{words.days(formatDay(campaign.startsOn), formatDay(campaign.endsOn))}</dd>
        <dt>{t.entrants}</dt>
        <dd>{words.size(campaign.entrantCount, words.ranks[campaign.ranks], campaign.targetCount)}</dd>
        <dt>{words.total}</dt>
        <dd>{t.sumOf(campaign.total)}</dd>
      </dl>
    </div>
  );
}
