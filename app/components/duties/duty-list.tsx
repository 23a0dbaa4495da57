import { ButtonLink } from "~/components/ui/button";
import { Icon, type IconName } from "~/components/ui/icon";
import { SectionHead } from "~/components/ui/page-head";
import { Status } from "~/components/ui/status";
import { dayInVietnam, daysBetween, formatDay } from "~/domain/calendar-day";
import type { Duty } from "~/domain/duty";
import { home as words } from "~/locales/home";
import { useText } from "~/locales/use-text";
import { paths } from "~/paths";

type DutyListProps = { agency: string; today: string; duties: readonly Duty[] };

/** What the reader must do, by its day; each line leads to where it is done. */
export function DutyList({ agency, today, duties }: DutyListProps) {
  const t = useText(words);
  if (duties.length === 0) {
    return (
      <p className="section">
        <Status kind="done">{t.noDuties}</Status>
      </p>
    );
  }
  return (
    <section className="section">
      <SectionHead title={t.duties} note={t.dutiesNote(duties.length)} />
      <ol className="sheet decisions">
        {duties.map((duty, index) => {
          const { icon, title, note, to, act } = said(duty, agency, t);
          return (
            <li key={`${duty.kind} ${title}`} className={index === 0 ? "is-first" : undefined}>
              <span className="decisions-mark">
                <Icon name={icon} />
              </span>
              <div>
                <h3>{title}</h3>
                <p>{note}</p>
              </div>
              <div>
                {duty.on === null ? null : <Due on={duty.on} today={today} isDeadline={duty.kind === "missing"} />}
              </div>
              <ButtonLink to={to} look={index === 0 ? "primary" : undefined}>
                {act}
              </ButtonLink>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function Due({ on, today, isDeadline }: { on: string; today: string; isDeadline: boolean }) {
  const t = useText(words);
  const days = daysBetween(today, on);
  const look = days < 0 ? "due due-late" : days <= 3 ? "due due-soon" : "due";
  return (
    <>
      <time dateTime={on}>{formatDay(on)}</time>
      {isDeadline ? <span className={look}>{days < 0 ? t.daysLate(-days) : t.daysLeft(days)}</span> : null}
    </>
  );
}

type Said = { icon: IconName; title: string; note: string; to: string; act: string };

function said(duty: Duty, agency: string, t: (typeof words)["vi"]): Said {
  switch (duty.kind) {
    case "acknowledge":
      return {
        icon: "campaign",
        title: t.acknowledge(duty.name),
        note: t.acknowledgeNote,
        to: paths.campaign(agency, duty.campaignId),
        act: t.acknowledgeAct,
      };
    case "missing":
      return {
        icon: "grid",
        title: t.missing(duty.label),
        note: t.missingNote(duty.count),
        to: `${paths.entry(agency)}?${new URLSearchParams({ period: duty.periodId })}`,
        act: t.missingAct,
      };
    case "returned":
      return {
        icon: "return",
        title: t.returned(duty.count),
        note: t.returnedNote(duty.latest.reason),
        to: `${paths.entry(agency)}?${new URLSearchParams({ unit: duty.latest.unitId, period: duty.latest.periodId, sheet: duty.latest.sheet })}`,
        act: t.returnedAct,
      };
    case "waiting":
      return {
        icon: "check-circle",
        title: t.waiting(duty.count),
        note: duty.since === null ? "" : t.waitingNote(formatDay(dayInVietnam(new Date(duty.since)))),
        to: paths.verification(agency),
        act: t.waitingAct,
      };
    case "adjustments":
      return {
        icon: "scale",
        title: t.adjustments(duty.count),
        note: duty.name,
        to: paths.adjustments(agency, duty.campaignId),
        act: t.adjustmentsAct,
      };
    case "review":
      return {
        icon: "scale",
        title: t.review(duty.name),
        note: t.reviewNote(duty.left),
        to: `${paths.ranking(agency, duty.campaignId)}?board=official`,
        act: t.reviewAct,
      };
  }
}
