type TrendPoint = { label: string; value: number; text: string };

type TrendProps = {
  /** A sentence that says what the line shows; the numbers stand in the page as well. */
  label: string;
  points: readonly TrendPoint[];
  plan?: { value: number; text: string };
};

const width = 320;
const top = 26;
const bottom = 72;

/** One series over its periods, the plan as a dotted line, the first and the last value in figures. */
export function Trend({ label, points, plan }: TrendProps) {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return null;
  const endsDown = (points.at(-2) ?? last).value > last.value;
  const startsDown = (points[1] ?? first).value < first.value;
  const values = [...points.map((point) => point.value), ...(plan ? [plan.value] : [])];
  const low = Math.min(...values);
  const range = Math.max(...values) - low || 1;
  const x = (index: number) => round(10 + (index * (width - 20)) / Math.max(1, points.length - 1));
  const y = (value: number) => round(bottom - ((value - low) / range) * (bottom - top));
  return (
    <svg className="trend" viewBox={`0 0 ${width} 112`} role="img" aria-label={label}>
      {plan ? (
        <>
          <line x1="0" x2={width} y1={y(plan.value)} y2={y(plan.value)} />
          <text x="0" y={y(plan.value) - 7}>
            {plan.text}
          </text>
        </>
      ) : null}
      <polyline points={points.map((point, index) => `${x(index)},${y(point.value)}`).join(" ")} />
      {points.map((point, index) => (
        <g key={point.label}>
          <circle
            cx={x(index)}
            cy={y(point.value)}
            r={point === last ? 4.5 : 2.4}
            className={point === last ? "is-now" : undefined}
          />
          <text x={x(index)} y="108" textAnchor="middle">
            {point.label}
          </text>
        </g>
      ))}
      {first === last ? null : (
        <text x="0" y={y(first.value) + (startsDown ? -10 : 18)}>
          {first.text}
        </text>
      )}
      <text className="trend-value" x={width} y={y(last.value) + (endsDown ? 20 : -10)} textAnchor="end">
        {last.text}
      </text>
    </svg>
  );
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
