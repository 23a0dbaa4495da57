import { beforeAll, expect, test } from "vitest";
import { closeDatabase } from "~/platform/db.server";
import { settings } from "~/platform/env.server";
import { anAgency, type TestAgency } from "../support/agency";
import { contentsOf } from "../support/contents";
import { aPopulatedAgency, type PopulatedAgency } from "../support/populated-agency";
import { comparable, tried } from "../support/sweep";
import { samples } from "./isolation-samples";

let mine: TestAgency;
let theirs: PopulatedAgency;

beforeAll(async () => {
  mine = await anAgency();
  theirs = await aPopulatedAgency();
  await mine.seatOf("officer");
}, 120_000);

test("with the database's own wall taken down, every query still keeps to its agency", {
  timeout: 180_000,
}, async () => {
  const behindTheWall = await answers();
  const before = await contentsOf(theirs.agencyId);
  await closeDatabase();
  settings().databaseUrl = process.env.ADMIN_DATABASE_URL ?? "";

  const seen = await mine.see(
    "officer",
    ({ db }) => db.$queryRaw<{ agencies: number }[]>`select count(distinct agency_id)::int as agencies from unit`,
  );
  expect(seen[0]?.agencies).toBeGreaterThan(0);
  expect(await answers()).toEqual(behindTheWall);
  expect(await contentsOf(theirs.agencyId)).toEqual(before);
});

async function answers(): Promise<Record<string, string>> {
  const given: Record<string, string> = {};
  for (const [name, call] of Object.entries(samples)) given[name] = comparable(await tried(mine, call, theirs));
  return given;
}
