import type { OverviewMove } from "~/domain/overview/written";
import { overview as words } from "~/locales/overview";
import { useText } from "~/locales/use-text";

type SlopeProps = { cluster: string; lines: readonly OverviewMove[]; before: string; after: string };

const row = 34;
const width = 220;
const most = 10;

/** One cluster's places at both periods: rises in a line, falls dashed. Left out where the lines would be a tangle. */
export function Slope({ cluster, lines, before, after }: SlopeProps) {
  const t = useText(words);
  if (lines.length < 2 || lines.length > most) return null;
  const earlier = stacked(lines, ({ from }) => from);
  const later = stacked(lines, ({ to }) => to);
  const height = lines.length * row;
  return (
    <div className="slope">
      <span>{before}</span>
      <span>{after}</span>
      <ol aria-hidden="true">
        {earlier.map(({ subjectId, from }) => (
          <li key={subjectId}>{from}</li>
        ))}
      </ol>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={t.slope(cluster, before, after)}
      >
        {lines.map((line) => {
          const [y1, y2] = [earlier.indexOf(line), later.indexOf(line)].map((place) => place * row + row / 2);
          const look = line.to < line.from ? "is-up" : line.to > line.from ? "is-down" : "is-level";
          return (
            <g key={line.subjectId} className={look}>
              <path d={`M10 ${y1}C90 ${y1} 130 ${y2} 210 ${y2}`} />
              <path className="slope-dot" d={`M10 ${y1}h0M210 ${y2}h0`} />
              {look === "is-up" ? null : <path className="slope-hole" d={`M10 ${y1}h0M210 ${y2}h0`} />}
            </g>
          );
        })}
      </svg>
      <ol>
        {later.map(({ subjectId, name, to }) => (
          <li key={subjectId}>
            <b>{to}</b> <span>{name}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}

/** One row each, equals one under the other. */
function stacked(lines: readonly OverviewMove[], place: (line: OverviewMove) => number): OverviewMove[] {
  return [...lines].sort((one, other) => place(one) - place(other));
}
