import { SmallHead } from "~/components/ui/page-head";
import { useText } from "~/locales/use-text";
import { verification } from "~/locales/verification";
import type { ShownItem } from "./exam";

/** The share of the strip that a letter takes where the strip is narrow. */
const percentPerLetter = 1.9;

/** Where the figure stands among those of the same period: hollow points are others, the upright is the plan. */
export function PeersStrip({ item }: { item: ShownItem }) {
  const t = useText(verification);
  const own = item.series.at(-1)?.value ?? null;
  const peers = item.peers.flatMap(({ label, text, value }) => (value === null ? [] : [{ label, text, value }]));
  if (own === null || peers.length === 0) return null;
  const planned = item.plan && !item.plan.isForAll ? item.plan.value : null;
  const values = [own, ...peers.map(({ value }) => value), ...(planned === null ? [] : [planned])];
  const [low, high] = axisOf(values);
  const percent = (value: number) => ((value - low) / (high - low)) * 100;
  const left = (value: number) => ({ left: `${percent(value).toFixed(1)}%` });
  const lanes = lanesOf(
    peers.map(({ label, value }) => ({ name: shortName(label), at: percent(value) })),
    planned === null ? null : percent(planned),
  );
  const ticks = [0, 1, 2, 3, 4].map((step) => low + ((high - low) * step) / 4);
  return (
    <div className="exam-block">
      <SmallHead title={t.withOthers} note={t.othersNote} />
      <div
        className="strip"
        role="img"
        aria-label={t.othersLabel(peers.map(({ label, text }) => `${label} ${text}`).join("; "))}
      >
        <span className="strip-axis" />
        {planned === null ? null : (
          <>
            <span className="strip-plan" style={left(planned)} />
            <span className="strip-plan-name" style={left(planned)}>
              {t.planAt(item.plan?.text ?? "")}
            </span>
          </>
        )}
        {ticks.map((tick) => (
          <span key={tick} className="strip-tick" style={left(tick)}>
            {tick.toLocaleString("vi-VN", { maximumFractionDigits: 1 })}
          </span>
        ))}
        {peers.map(({ label, text, value }, index) => (
          <span key={label}>
            <span className="strip-point" style={left(value)} title={`${label} ${text}`} />
            {lanes[index] ? (
              <span className={`strip-name is-${lanes[index]}`} style={left(value)}>
                {shortName(label)}
              </span>
            ) : null}
          </span>
        ))}
        <span className="strip-point is-own" style={left(own)} title={`${item.subjectName} ${item.text}`} />
      </div>
    </div>
  );
}

/** Round ends around the values, a little wider than they are. */
function axisOf(values: readonly number[]): [low: number, high: number] {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const step = 10 ** Math.floor(Math.log10(Math.max(most - least, Math.abs(most) / 10, 1)));
  const low = Math.floor(least / step) * step;
  const high = Math.ceil(most / step) * step;
  return low === high
    ? [low - step, high + step]
    : [low === least && low > 0 ? low - step : low, high === most ? high + step : high];
}

/** Above or below the axis, wherever a name touches neither another nor the upright of the plan; a name without room is told by its point alone. */
function lanesOf(
  points: readonly { name: string; at: number }[],
  upright: number | null,
): ("above" | "below" | null)[] {
  const ends = { above: 0, below: 0 };
  const lanes: ("above" | "below" | null)[] = points.map(() => null);
  for (const { index, at, half } of points
    .map(({ name, at }, index) => ({ index, at, half: (name.length * percentPerLetter) / 2 }))
    .sort((a, b) => a.at - b.at)) {
    const lane = (["above", "below"] as const).find((each) => at - half >= ends[each]) ?? null;
    if (lane === null || at + half > 100 || (upright !== null && Math.abs(at - upright) < half)) continue;
    lanes[index] = lane;
    ends[lane] = at + half + percentPerLetter;
  }
  return lanes;
}

/** All of them are departments: the word says nothing here. */
function shortName(label: string): string {
  return label.replace(/^(Phòng|Ban|Tổ) /, "");
}
