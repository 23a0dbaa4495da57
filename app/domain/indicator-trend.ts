// One indicator of one subject over its periods, and the sentence that says where it went.

export type TrendPoint = {
  label: string;
  /** For drawing; null where nothing was reported. */
  value: number | null;
  text: string | null;
  isVerified: boolean;
};

/** `plan`: of what is not added up over the periods, so that every period can be held against it. */
export type IndicatorTrend = {
  indicatorId: string;
  name: string;
  plan: { value: number; text: string } | null;
  points: TrendPoint[];
};

/** "Doanh thu tăng từ 1.200 (Quý I/2023) lên 1.540 (Quý IV/2023)"; null before there are two figures. */
export function trendSentence({ name, points }: IndicatorTrend): string | null {
  const figures = points.filter(({ value }) => value !== null);
  const [first, last] = [figures[0], figures.at(-1)];
  if (!first || !last || first === last) return null;
  const [from, to] = [`${first.text} (${first.label})`, `${last.text} (${last.label})`];
  const change = (last.value ?? 0) - (first.value ?? 0);
  if (change === 0) return `${name} ở ${first.label} và ${last.label} đều là ${last.text}`;
  return change > 0 ? `${name} tăng từ ${from} lên ${to}` : `${name} giảm từ ${from} xuống ${to}`;
}
