// The plan of a new year, proposed from the last one: as much as was done, so many percent better, or the plan as it was.
// It is rounded to the indicator's decimals; a due day moves by a year. What was done is put together as the target says: the
// sum of a flow, the latest of a stock. Growth is the difference of two years, never their sum.

import { dayNumber, dayOfNumber } from "./day-number";
import {
  add,
  divide,
  type Fraction,
  hundred,
  larger,
  multiply,
  parseDecimal,
  roundTo,
  smaller,
  subtract,
  sum,
  toDecimal,
  whole,
  zero,
} from "./fraction";
import { nextYear } from "./next-year";
import { formatNumber } from "./numbers";
import type { Aggregate, Direction } from "./scoring/types";

/** `percent` better than the result; null keeps the old plan. */
export type Growth = { percent: number | null };
export type LastYear = { planned: Fraction | null; actual: Fraction | null };
export type PlannedIndicator = { kind: string; decimals: number; direction: Direction };

/** A canonical decimal; null where there is nothing to go by. */
export function proposePlan(
  { planned, actual }: LastYear,
  { percent }: Growth,
  indicator: PlannedIndicator,
): string | null {
  if (indicator.kind === "milestone") return planned === null ? null : dueNextYear(planned);
  const from = percent === null ? planned : (actual ?? planned);
  if (from === null) return null;
  const grown = percent === null || actual === null ? from : multiply(from, factor(percent, indicator.direction));
  const within = indicator.kind === "percent" ? smaller(grown, hundred) : grown;
  return toDecimal(roundTo(larger(within, zero), indicator.decimals));
}

/** What several predecessors had together: amounts add up, of a stock, a rate or an extreme nobody can say. */
export function joinedLastYear(years: readonly LastYear[], aggregate: Aggregate): LastYear {
  const [only] = years;
  if (years.length === 1 && only) return only;
  if (aggregate !== "sum") return { planned: null, actual: null };
  const total = (values: (Fraction | null)[]) => {
    const known = values.filter((value) => value !== null);
    return known.length === 0 ? null : sum(known);
  };
  return { planned: total(years.map(({ planned }) => planned)), actual: total(years.map(({ actual }) => actual)) };
}

/** From one year to the next: 850 kept and then 900 are 50 more. */
export function growthOf(before: string, after: string): string | null {
  const [from, to] = [parseDecimal(before), parseDecimal(after)];
  return from === null || to === null ? null : toDecimal(subtract(to, from));
}

/** As it is printed, with its sign: "+50", "−20", "0". */
export function growthText(before: string, after: string): string | null {
  const growth = growthOf(before, after);
  if (growth === null || growth === "0") return growth;
  return growth.startsWith("-") ? `−${formatNumber(growth.slice(1))}` : `+${formatNumber(growth)}`;
}

/** More is better: so many percent more. Less is better: so many less. */
function factor(percent: number, direction: Direction): Fraction {
  const share = divide(whole(percent), hundred);
  return direction === "less" ? subtract(whole(1), share) : add(whole(1), share);
}

function dueNextYear(planned: Fraction): string | null {
  const day = dayOfNumber(toDecimal(planned) ?? "");
  return day === null ? null : dayNumber(nextYear(day));
}
