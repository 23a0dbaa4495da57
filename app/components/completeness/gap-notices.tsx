import { Link } from "@remix-run/react";
import { Icon } from "~/components/ui/icon";
import { completeness as words } from "~/locales/completeness";
import { useText } from "~/locales/use-text";
import { paths } from "~/paths";
import { GapState, type ShownGap } from "./gap-state";

type NoticedGap = ShownGap & {
  campaignId: string;
  indicatorId: string;
  indicator: string;
  subjectId: string;
  subject: string;
  mayExplain: boolean;
};

type GapNoticesProps = { agency: string; gaps: readonly NoticedGap[]; isOpen?: boolean };

const mostShown = 12;

/** One line that opens: what is not complete here, each with the way to its explanation. Nothing where nothing is missing. */
export function GapNotices({ agency, gaps, isOpen }: GapNoticesProps) {
  const t = useText(words);
  if (gaps.length === 0) return null;
  const explained = gaps.filter(({ isExplained }) => isExplained).length;
  return (
    <details className="gap-notices no-print" open={isOpen}>
      <summary>
        <Icon name="clock" />
        {t.count(gaps.length, explained)}
        <Icon name="chevron-right" />
      </summary>
      <ul>
        {gaps.slice(0, mostShown).map((gap) => (
          <li key={`${gap.campaignId} ${gap.indicatorId} ${gap.subjectId}`}>
            <b>
              {gap.subject}, {gap.indicator}
            </b>
            <GapState gap={gap} brief />
            <Link className="link small" to={`${paths.completeness(agency, gap.campaignId)}?subject=${gap.subjectId}`}>
              {gap.mayExplain ? t.open : t.openOnly}
            </Link>
          </li>
        ))}
      </ul>
      {gaps.length > mostShown ? (
        <p className="small">
          <Link className="link" to={paths.completeness(agency, gaps[0]?.campaignId ?? "")}>
            {t.count(gaps.length, explained)}
          </Link>
        </p>
      ) : null}
    </details>
  );
}
