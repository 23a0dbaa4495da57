/** Pictures of a figure that already stands beside them in words, so they are hidden from readers. Shares run 0–1. */

export function MicroBar({ share }: { share: number }) {
  return (
    <span className="bar bar-micro" aria-hidden="true">
      <i style={{ width: percent(share) }} />
    </span>
  );
}

export function ProgressBar({ share, thin }: { share: number; thin?: boolean }) {
  return (
    <span className={thin ? "bar bar-thin" : "bar"} aria-hidden="true">
      <i style={{ width: percent(share) }} />
    </span>
  );
}

type PillarBarProps = {
  /** Each pillar's points as a share of the whole board's maximum. */
  shares: readonly number[];
  /** The leader's total as a share of the maximum: a red line. */
  lead?: number;
};

export function PillarBar({ shares, lead }: PillarBarProps) {
  const style: Record<string, string> = { "--lead": percent(lead ?? 0) };
  return (
    <div className={lead === undefined ? "pillar-bar without-lead" : "pillar-bar"} style={style} aria-hidden="true">
      {segmentsOf(shares).map(({ share, endsAt }) => (
        <i key={endsAt} style={{ flex: `0 0 ${percent(share)}` }} />
      ))}
    </div>
  );
}

function segmentsOf(shares: readonly number[]): { share: number; endsAt: number }[] {
  let endsAt = 0;
  return shares
    .filter((share) => share > 0)
    .map((share) => {
      endsAt += share;
      return { share, endsAt };
    });
}

function percent(share: number): string {
  return `${(Math.max(0, Math.min(share, 1)) * 100).toFixed(2)}%`;
}
