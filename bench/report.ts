import { median, percentile, type Times } from "./measure";

/** One line of the report: what was measured, what came out, and what is wanted. */
export type Line = { goal: string; what: string; found: string; wanted: string; isMet: boolean | null };

export function ratio(ours: Times, floor: Times): number {
  return median(ours) / median(floor);
}

export function milliseconds(times: Times): string {
  return `p50 ${number(median(times))} ms, p95 ${number(percentile(times, 0.95))} ms`;
}

/** Three figures that count, as people of the house write them. */
export function number(value: number): string {
  const places = value >= 100 ? 0 : value >= 10 ? 1 : 2;
  return value.toFixed(places).replace(".", ",");
}

export function print({ goal, what, found, wanted, isMet }: Line): void {
  const mark = isMet === null ? " " : isMet ? "✓" : "✗";
  say(`${mark} ${goal.padEnd(3)} ${what}: ${found}${wanted ? `   (${wanted})` : ""}`);
}

export function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
