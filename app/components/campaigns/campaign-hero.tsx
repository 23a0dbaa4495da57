import type { CSSProperties } from "react";
import { Drum } from "~/components/ui/drum";
import { formatDay } from "~/domain/calendar-day";
import { formatFraction, fromPoints } from "~/domain/fraction";
import { romanNumeral } from "~/domain/roman-numeral";
import { campaigns } from "~/locales/campaigns";
import { useText } from "~/locales/use-text";
import { CampaignTheme } from "./campaign-theme";

type Pillar = { id: string; title: string; points: number; targetCount: number; taskCount: number };
type CampaignHeroProps = {
  campaign: {
    name: string;
    theme: string | null;
    organiser: string | null;
    participants: string | null;
    launchedOn: string | null;
    pillars: readonly Pillar[];
    tasks: readonly unknown[];
  };
};

/** The theme on lacquer, and under it the pillars, as wide as their points. */
export function CampaignHero({ campaign }: CampaignHeroProps) {
  const t = useText(campaigns);
  const { name, theme, pillars } = campaign;
  return (
    <>
      <header className={pillars.length > 0 ? "campaign-hero" : "campaign-hero campaign-hero-alone"}>
        <Drum />
        {theme === null ? null : <p className="campaign-kind">{name}</p>}
        <h1 className="campaign-theme">{theme === null ? name : <CampaignTheme theme={theme} />}</h1>
        <p>{launchSentence(campaign, t)}</p>
      </header>
      {pillars.length > 0 ? (
        <ol className="pillars" style={{ "--pillar-columns": widthsOf(pillars) } as CSSProperties}>
          {pillars.map((pillar, index) => (
            <li key={pillar.id}>
              <span className="numeral">{romanNumeral(index + 1)}</span>
              <h2>{pillar.title}</h2>
              <p>
                <b>{formatFraction(fromPoints(pillar.points), 3)}</b> {t.points} · {t.pillarTargets(pillar.targetCount)}
              </p>
              {campaign.tasks.length === 0 ? null : (
                <small className={pillar.taskCount === 0 ? "is-empty" : undefined}>
                  {pillar.taskCount === 0 ? t.noTask : t.pillarTasks(pillar.taskCount)}
                </small>
              )}
            </li>
          ))}
        </ol>
      ) : null}
    </>
  );
}

type Words = (typeof campaigns)["vi"];

function launchSentence({ organiser, participants, launchedOn }: CampaignHeroProps["campaign"], t: Words): string {
  if (launchedOn === null) return t.draftOf(organiser ?? "");
  const launched =
    organiser === null ? t.launchedOn(formatDay(launchedOn)) : t.launchedBy(organiser, formatDay(launchedOn));
  const isShort = participants !== null && participants.length <= 120;
  return isShort ? `${launched}${t.to(participants.replace(/^Toàn/, "toàn").replace(/\.$/, ""))}` : launched;
}

/** A pillar never gets so narrow that its title cannot be read. */
function widthsOf(pillars: readonly Pillar[]): string {
  const least = `min(148px, ${(100 / pillars.length).toFixed(2)}%)`;
  return pillars.map(({ points }) => `minmax(${least}, ${Math.max(1, points / 1000)}fr)`).join(" ");
}
