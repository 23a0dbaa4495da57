// A list names a unit as people write it: by its name or its short name, with or without marks. A name that no unit
// bears, or several do, is asked about; the answer may also be that it is a new body of the network.

import type { CalendarDay } from "../calendar-day";
import { fold } from "../names";
import { isOpenThroughout } from "../posting";

export type KnownUnit = {
  id: string;
  name: string;
  shortName: string | null;
  spans: { validFrom: CalendarDay; validTo: CalendarDay | null }[];
};

/** By the unit's name as written, folded: a unit's id, or "new". */
export type UnitAnswers = Readonly<Record<string, string>>;

export type FoundUnit =
  | { kind: "known"; unit: KnownUnit }
  | { kind: "new"; name: string }
  | { kind: "unknown"; choices: KnownUnit[] };

export function unitFinder(
  units: readonly KnownUnit[],
  answers: UnitAnswers,
): (written: string, day: CalendarDay) => FoundUnit {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const byName = new Map<string, KnownUnit[]>();
  for (const unit of units) {
    for (const name of new Set([unit.name, unit.shortName ?? unit.name].map(fold)))
      byName.set(name, [...(byName.get(name) ?? []), unit]);
  }
  return (written, day) => {
    const answer = answers[fold(written)];
    if (answer === "new") return { kind: "new", name: written };
    const chosen = byId.get(answer ?? written);
    if (chosen) return { kind: "known", unit: chosen };
    const everNamed = byName.get(fold(written)) ?? [];
    const open = everNamed.filter(({ spans }) => isOpenThroughout(spans, day, null));
    const named = open.length > 0 ? open : everNamed;
    const [only] = named;
    return only && named.length === 1 ? { kind: "known", unit: only } : { kind: "unknown", choices: named };
  };
}
