import { Link } from "@remix-run/react";
import { ProgressBar } from "~/components/ui/bar";
import { SectionHead } from "~/components/ui/page-head";
import { overview as words } from "~/locales/overview";
import { useText } from "~/locales/use-text";
import type { Overview } from "~/modules/scores/queries.server";
import { paths } from "~/paths";

type AppraisalsProps = { overview: Pick<Overview, "appraisals" | "campaign" | "board">; agency: string };

/** Targets in words: how many of the points and steps are given, pillar by pillar, and which steps. */
export function Appraisals({ overview, agency }: AppraisalsProps) {
  const t = useText(words);
  const { appraisals, campaign, board } = overview;
  if (appraisals.length === 0) return null;
  const hasPillars = appraisals.some(({ pillar }) => pillar !== null);
  return (
    <section className="sheet">
      <SectionHead
        title={hasPillars ? t.appraisals : t.appraisalsAlone}
        note={t.appraisalsNote}
        action={
          <Link className="link no-print" to={`${paths.ranking(agency, campaign.id)}?board=${board}`}>
            {t.toRanking}
          </Link>
        }
      />
      <ul className="appraised">
        {appraisals.map(({ pillar, expected, given, targets }) => (
          <li key={pillar ?? ""}>
            <h3>{pillar ?? (hasPillars ? t.otherTargets : t.allTargets)}</h3>
            <b>{given === expected ? t.allGiven : t.given(given, expected)}</b>
            <ProgressBar thin share={given / Math.max(1, expected)} />
            <ul>
              {targets.map((target) => (
                <li key={target.code}>
                  {target.title}
                  <span>
                    {target.steps.some(({ count }) => count > 0)
                      ? target.steps
                          .filter(({ count }) => count > 0)
                          .map(({ step, count }) => t.step(step, count))
                          .join(" · ")
                      : t.given(target.given, target.expected)}
                  </span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}
