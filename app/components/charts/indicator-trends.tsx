import { type IndicatorTrend, trendSentence } from "~/domain/indicator-trend";
import { charts as words } from "~/locales/charts";
import { useText } from "~/locales/use-text";
import { TrendChart } from "./trend-chart";

/** The main numbers of a unit or a person over the periods; what is not verified yet is drawn hollow and said in the table. */
export function IndicatorTrends({ trends }: { trends: readonly IndicatorTrend[] }) {
  const t = useText(words);
  const drawn = trends.flatMap((trend) => {
    const sentence = trendSentence(trend);
    return sentence === null ? [] : [{ trend, sentence }];
  });
  if (drawn.length === 0) return null;
  const hasOpen = drawn.some(({ trend }) =>
    trend.points.some(({ value, isVerified }) => value !== null && !isVerified),
  );
  return (
    <section className="section">
      <div className="section-head">
        <h2>{t.trends}</h2>
        {hasOpen ? <span className="note">{t.hollow}</span> : null}
      </div>
      <div className="trends">
        {drawn.map(({ trend: { indicatorId, plan, points }, sentence }) => (
          <div className="sheet" key={indicatorId}>
            <TrendChart
              heading="h3"
              title={sentence}
              labelled={t.period}
              labels={points.map(({ label }) => label)}
              series={[
                {
                  name: t.actual,
                  look: "solid",
                  values: points.map(({ value }) => value),
                  texts: points.map(({ text, isVerified }) =>
                    text === null ? t.none : isVerified ? text : t.unverified(text),
                  ),
                  open: points.map(({ isVerified }) => !isVerified),
                },
                ...(plan
                  ? [
                      {
                        name: t.plan,
                        look: "dotted" as const,
                        values: points.map(() => plan.value),
                        texts: points.map(() => plan.text),
                      },
                    ]
                  : []),
              ]}
            />
          </div>
        ))}
      </div>
    </section>
  );
}
