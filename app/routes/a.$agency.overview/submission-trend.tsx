import { TrendChart } from "~/components/charts/trend-chart";
import { shareInPercent } from "~/domain/overview/figure-words";
import { overview as words } from "~/locales/overview";
import { useText } from "~/locales/use-text";
import type { Overview } from "~/modules/scores/queries.server";

/** How much of each period's figures is reported and verified; left out before there are two periods to compare. */
export function SubmissionTrend({ overview }: { overview: Pick<Overview, "submission" | "moment"> }) {
  const t = useText(words);
  const { submission, moment } = overview;
  const due = submission.line.filter(({ expected }) => expected > 0);
  if (due.length < 2) return null;
  const said = (part: number, all: number) => shareInPercent(part, all) ?? "0";
  const series = (["reported", "verified"] as const).map((kind) => ({
    name: t.series[kind],
    look: kind === "reported" ? ("dashed" as const) : ("solid" as const),
    values: submission.line.map((count) => (count.expected > 0 ? (count[kind] * 100) / count.expected : null)),
    texts: submission.line.map((count) => (count.expected > 0 ? `${said(count[kind], count.expected)}\u00a0%` : "–")),
  }));
  return (
    <section className="sheet">
      <TrendChart
        title={t.trend(
          moment,
          said(submission.reported, submission.expected),
          said(submission.verified, submission.expected),
        )}
        labelled={t.period}
        labels={submission.labels}
        series={series}
        range={[0, 100]}
      />
    </section>
  );
}
