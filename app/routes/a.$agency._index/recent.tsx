import { Link } from "@remix-run/react";
import { SectionHead } from "~/components/ui/page-head";
import { formatDay } from "~/domain/calendar-day";
import { home as words } from "~/locales/home";
import { useText } from "~/locales/use-text";
import type { LatestAward } from "~/modules/awards/queries.server";
import type { RecentDecision } from "~/modules/decisions/queries.server";
import { paths } from "~/paths";

type RecentProps = {
  agency: string;
  decisions: readonly RecentDecision[];
  latestAward: LatestAward | null;
  hasRecord: boolean;
};

/** The decisions of the last weeks, and what was last awarded to the reader. */
export function Recent({ agency, decisions, latestAward, hasRecord }: RecentProps) {
  const t = useText(words);
  if (decisions.length === 0 && !latestAward) return null;
  return (
    <div className="columns-even">
      {latestAward ? (
        <section>
          <SectionHead
            title={t.latestAward}
            action={
              hasRecord ? (
                <Link className="link" to={paths.ownRecord(agency)}>
                  {t.openRecord}
                </Link>
              ) : null
            }
          />
          <p className="timeline-event">
            <i className={`award-mark award-mark-${latestAward.kind}`} />
            <b>{latestAward.awardName}</b>
            <br />
            <Link className="link" to={paths.decision(agency, latestAward.decisionId)}>
              {t.latestAwardIn(latestAward.number, formatDay(latestAward.signedOn))}
            </Link>
          </p>
        </section>
      ) : null}
      {decisions.length > 0 ? (
        <section>
          <SectionHead title={t.decisions} note={t.decisionsNote} />
          <ul className="pairs">
            {decisions.map((decision) => (
              <li key={decision.id}>
                <b>
                  <Link className="link" to={paths.decision(agency, decision.id)}>
                    {decision.number}
                  </Link>{" "}
                  {decision.title}
                </b>
                <span className="nowrap">
                  {formatDay(decision.signedOn)} · {t.awards(decision.awards)}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  );
}
