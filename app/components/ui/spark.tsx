type SparkProps = { values: readonly number[]; gold?: boolean };

const width = 84;
const height = 28;

/** A line without axes beside a figure that stands in words; nothing where there is nothing to follow. */
export function Spark({ values, gold }: SparkProps) {
  if (values.length < 2) return null;
  const low = Math.min(...values);
  const range = Math.max(...values) - low;
  const x = (index: number) => rounded(3 + (index * (width - 6)) / (values.length - 1));
  const y = (value: number) => rounded(range === 0 ? height / 2 : height - 4 - ((value - low) / range) * (height - 8));
  return (
    <svg
      className={gold ? "spark spark-gold" : "spark"}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      aria-hidden="true"
    >
      <polyline points={values.map((value, index) => `${x(index)},${y(value)}`).join(" ")} />
      <circle cx={x(values.length - 1)} cy={y(values.at(-1) ?? 0)} r="2.6" />
    </svg>
  );
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
