import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { paths } from "~/paths";
import type { Answer, Client } from "./http-client";
import { idOf } from "./ids";
import { seededRandom } from "./measure";
import type { SeededAgency } from "./seeded-agency";

export type Grid = ReturnType<typeof gridOf>;
export type Place = { unit: number; indicator: number; period: number };
type Cell = { indicatorId: string; periodId: string; subjectId: string; version: number; value: string };
type Outcome = { outcome: "saved" | "refused" | "conflict"; version: number };

/** Changes cells of an agency as somebody at the grid does, each with the version that was last on screen. */
export function gridOf(seeded: SeededAgency, seed: number) {
  const random = seededRandom(seed);
  const versions = new Map<string, number>();
  const { units, indicators, periods, filledPeriods } = seeded.shape;
  const draw = (below: number) => 1 + Math.floor(random() * below);

  const cellAt = (place: Place): Cell => {
    const version = versions.get(keyOf(place)) ?? (place.period <= filledPeriods ? 1 : 0);
    return { ...idsOf(place), version, value: String(100 + draw(1_000_000)) };
  };

  return {
    anyPlace: (): Place => ({ unit: draw(units), indicator: draw(indicators), period: draw(periods) }),
    /** Every figure of one period. */
    placesOf: (period: number): Place[] =>
      Array.from({ length: units * indicators }, (_, n) => ({
        unit: 1 + (n % units),
        indicator: 1 + Math.floor(n / units),
        period,
      })),
    /** Saves through the app; how many cells were saved, and how many somebody else had changed. */
    async saveByApp(client: Client, places: readonly Place[]): Promise<{ saved: number; conflicts: number }> {
      const cells = places.map(cellAt).map(({ value, ...cell }) => ({ ...cell, text: value }));
      const sent = {
        headers: { Accept: "application/json", "Content-Type": "application/json", "Idempotency-Key": randomUUID() },
        body: JSON.stringify({ cells }),
      };
      const { status, text } = await untilServed(() => client(paths.entryCells(seeded.agency.slug), sent));
      if (status !== 200) throw new Error(`${status} ${text.slice(0, 500)}`);
      const outcomes = (JSON.parse(text) as { cells: Outcome[] }).cells;
      for (const [index, place] of places.entries()) versions.set(keyOf(place), outcomes[index]?.version ?? 0);
      const count = (wanted: Outcome["outcome"]) => outcomes.filter(({ outcome }) => outcome === wanted).length;
      if (count("refused") > 0) throw new Error(`refused: ${text.slice(0, 500)}`);
      return { saved: count("saved"), conflicts: count("conflict") };
    },
    async saveByFloor(client: Client, places: readonly Place[], path: "/" | "/walled" = "/"): Promise<void> {
      const cells = places.map(cellAt);
      const { agency, officer, campaignId } = seeded;
      const body = JSON.stringify({ agencyId: agency.id, memberId: officer.memberId, campaignId, cells });
      const { status, text } = await client(path, { body });
      if (status !== 200) throw new Error(`${status} ${text.slice(0, 500)}`);
      for (const [index, place] of places.entries()) versions.set(keyOf(place), (cells[index]?.version ?? 0) + 1);
    },
  };
}

/** A server that has too much to do asks to come back, and the grid does. */
async function untilServed(ask: () => Promise<Answer>): Promise<Answer> {
  for (let attempt = 1; ; attempt++) {
    const answer = await ask();
    if (answer.status !== 503 || attempt === 10) return answer;
    await pause(500);
  }
}

function keyOf({ unit, indicator, period }: Place): string {
  return `${unit}:${indicator}:${period}`;
}

function idsOf({ unit, indicator, period }: Place) {
  return {
    indicatorId: idOf("indicator", indicator),
    periodId: idOf("period", period),
    subjectId: idOf("unit", unit),
  };
}
