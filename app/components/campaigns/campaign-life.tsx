import { Thread, type ThreadStep } from "~/components/ui/thread";
import { addDays, daysBetween, formatDay } from "~/domain/calendar-day";
import type { CampaignState } from "~/domain/campaign";
import { campaigns } from "~/locales/campaigns";
import { useText } from "~/locales/use-text";

type CampaignLifeProps = {
  campaign: {
    state: CampaignState;
    startsOn: string;
    endsOn: string;
    createdOn: string;
    launchedOn: string | null;
    publishedOn: string | null;
    closedOn: string | null;
  };
  today: string;
};

const order: readonly CampaignState[] = ["draft", "launched", "running", "review", "published", "closed"];

/** Where the campaign stands between its draft and its end, and how long it is to the next step. */
export function CampaignLife({ campaign, today }: CampaignLifeProps) {
  const t = useText(campaigns);
  const { startsOn, endsOn, createdOn, launchedOn, publishedOn, closedOn } = campaign;
  const reviewOn = addDays(endsOn, 1);
  const labels = [
    { label: t.lifeSteps.draft, note: formatDay(createdOn) },
    { label: t.lifeSteps.launch, note: launchedOn ? formatDay(launchedOn) : undefined },
    { label: t.lifeSteps.run, note: t.from(formatDay(startsOn)) },
    { label: t.lifeSteps.review, note: t.from(formatDay(reviewOn)) },
    { label: t.lifeSteps.publish, note: publishedOn ? formatDay(publishedOn) : undefined },
    { label: t.lifeSteps.close, note: closedOn ? formatDay(closedOn) : undefined },
  ];
  const now = order.indexOf(campaign.state);
  const steps: ThreadStep[] = labels.map((step, index) => ({
    ...step,
    state: index < now ? "done" : index === now ? "now" : "next",
  }));
  return (
    <div className="campaign-life">
      <Thread label={t.life} steps={steps} onPaper />
      <p>
        {t.today(formatDay(today))}
        {campaign.state === "launched" ? <b>{t.daysToStart(daysBetween(today, startsOn))}</b> : null}
        {campaign.state === "running" ? <b>{t.daysToReview(daysBetween(today, reviewOn))}</b> : null}
      </p>
    </div>
  );
}
