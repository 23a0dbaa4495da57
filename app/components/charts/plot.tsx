import { CartesianGrid, Line, LineChart, Tooltip, XAxis, YAxis } from "recharts";
import type { Series } from "./series";

export type PlotProps = { labels: readonly string[]; series: readonly Series[]; range?: readonly [number, number] };

const dashes: Record<Series["look"], string | undefined> = { solid: undefined, dashed: "7 4", dotted: "2 4" };
const colours: Record<Series["look"], string> = {
  solid: "var(--mark)",
  dashed: "var(--series-1)",
  dotted: "var(--rule-ink)",
};

type Dot = { cx?: number; cy?: number; index?: number };

/** The picture alone; what it says stands in the table beside it. */
export default function Plot({ labels, series, range }: PlotProps) {
  const rows = labels.map((label, index) => ({
    label,
    ...Object.fromEntries(series.map(({ values }, place) => [`s${place}`, values[index] ?? null])),
  }));
  return (
    <LineChart
      responsive
      width="100%"
      height="100%"
      data={rows}
      margin={{ top: 12, right: 20, bottom: 4, left: 4 }}
      accessibilityLayer={false}
    >
      <CartesianGrid vertical={false} stroke="var(--rule)" />
      <XAxis
        dataKey="label"
        interval={labels.length > 6 ? "preserveStartEnd" : 0}
        tickLine={false}
        stroke="var(--rule-strong)"
        padding={{ left: 16, right: 16 }}
      />
      <YAxis
        tickLine={false}
        axisLine={false}
        width={52}
        domain={range ? [...range] : ["auto", "auto"]}
        tickFormatter={inVietnamese}
      />
      <Tooltip
        isAnimationActive={false}
        content={({ active, label }) =>
          active ? <Said label={String(label)} labels={labels} series={series} /> : null
        }
      />
      {series.map(({ name, look, open }, place) => (
        <Line
          key={name}
          name={name}
          dataKey={`s${place}`}
          type="linear"
          stroke={colours[look]}
          strokeWidth={2}
          strokeDasharray={dashes[look]}
          isAnimationActive={false}
          activeDot={false}
          dot={({ cx, cy, index = 0 }: Dot) =>
            look === "dotted" || cx === undefined || cy === undefined ? (
              <g key={index} />
            ) : (
              <circle
                key={index}
                cx={cx}
                cy={cy}
                r={4}
                strokeWidth={2}
                stroke={colours[look]}
                fill={open?.[index] ? "var(--sheet)" : colours[look]}
              />
            )
          }
        />
      ))}
    </LineChart>
  );
}

function Said({ label, labels, series }: PlotProps & { label: string }) {
  const index = labels.indexOf(label);
  return (
    <div className="chart-said">
      <b>{label}</b>
      {series.map(({ name, texts }) => (
        <span key={name}>
          {name}: {texts[index]}
        </span>
      ))}
    </div>
  );
}

function inVietnamese(value: number): string {
  return value.toLocaleString("vi-VN", { maximumFractionDigits: 2 });
}
