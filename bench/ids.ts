/** Kinds of rows whose ids the data generator makes; the number stands in the id. */
export const idKinds = {
  unit: 1,
  person: 2,
  posting: 3,
  calendar: 4,
  period: 5,
  indicator: 6,
  campaign: 7,
  pillar: 8,
  cluster: 9,
  target: 10,
  audit: 11,
  awardType: 12,
  decision: 13,
  award: 14,
} as const;

/** The id of the n-th row of a kind: the same in every agency and every run, and in order, as those of the app are. */
export function idOf(kind: keyof typeof idKinds, n: number): string {
  return `${hex(idKinds[kind], 8)}-0000-7000-8000-${hex(n, 12)}`;
}

/** The same in SQL; `n` is an expression. */
export function idSql(kind: keyof typeof idKinds, n: string | number): string {
  return `('${hex(idKinds[kind], 8)}-0000-7000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`;
}

function hex(n: number, width: number): string {
  return n.toString(16).padStart(width, "0");
}
