import { expect, test } from "vitest";
import { saveAssignments } from "~/modules/campaigns/save-assignments.server";
import type { ResultKey } from "~/modules/results/result-key";
import { returnResult } from "~/modules/results/return-result.server";
import { saveCells } from "~/modules/results/save-cells.server";
import { submitResults } from "~/modules/results/submit-results.server";
import { verifyResults } from "~/modules/results/verify-results.server";
import { listDifferences } from "~/modules/scores/check-scores.server";
import { anAgency, done, type TestAgency } from "../../support/agency";
import { aCampaign } from "../../support/campaign-of-rules";
import { anIndicator, aUnit, october, theMonths, type } from "../../support/figures";

const at = { now: october };

type Led = {
  agency: TestAgency;
  campaignId: string;
  units: string[];
  /** The figure of the unit with this number. */
  figure: (unit: number) => ResultKey & { version: number };
  targetId: string;
  beside: string;
};

/** Four units, with a plan of 100 each at a target that compares them with their leader, and one target beside it. */
async function aLedCampaign(): Promise<Led> {
  const agency = await anAgency();
  const { calendarId, months } = await theMonths(agency);
  const units: string[] = [];
  for (const name of ["Phòng Một", "Phòng Hai", "Phòng Ba", "Phòng Bốn"]) units.push(await aUnit(agency, name));
  const visits = await anIndicator(agency, calendarId, { name: "Lượt khách" });
  const beside = await anIndicator(agency, calendarId, { name: "Tin, bài" });
  const { campaignId, launch, targetIds } = await aCampaign(agency, {
    targets: [
      { code: "A", max: 10, rules: [{ kind: "leaderRelative@1" }], indicators: { value: visits } },
      { code: "B", max: 10, rules: [{ kind: "proportional@1" }], indicators: { value: beside } },
    ],
    entrants: units.map((unitId) => ({ subjectId: unitId, unitId, planned: { A: "100", B: "100" } })),
  });
  await launch();
  const figure = (unit: number) => ({
    indicatorId: visits,
    periodId: months[8] ?? "",
    subjectId: units[unit] ?? "",
    version: 1,
  });
  return { agency, campaignId, units, figure, targetId: targetIds.A ?? "", beside };
}

/** Types, submits and verifies the first figures. */
async function report({ agency, figure, units }: Led, values: readonly string[]): Promise<void> {
  const cells = values.map((text, unit) => ({ ...figure(unit), text, version: 0 }));
  done(await agency.as("officer", (work) => saveCells(work, { cells }), at));
  for (const unitId of units)
    await agency.as("officer", (work) => submitResults(work, { unitId, periodId: figure(0).periodId }), at);
  const items = values.map((_, unit) => figure(unit));
  done(await agency.as("verifier", (work) => verifyResults(work, { items }), at));
}

/** Types another value over the first one, submits it, and verifies it. */
async function correct({ agency, figure, units }: Led, unit: number, text: string, version = 1): Promise<void> {
  await type(agency, "officer", figure(unit), text, { version });
  const unitId = units[unit] ?? "";
  done(await agency.as("officer", (work) => submitResults(work, { unitId, periodId: figure(unit).periodId }), at));
  done(
    await agency.as(
      "verifier",
      (work) => verifyResults(work, { items: [{ ...figure(unit), version: version + 1 }] }),
      at,
    ),
  );
}

const pointsOf = ({ agency, campaignId, units }: Led, board: "official" | "provisional" = "official") =>
  agency.see("officer", async ({ db, scope }) => {
    const rows = await db.$queryRaw<{ id: string; official: number | null; provisional: number | null }[]>`
      select subject_id as id, official_points as official, provisional_points as provisional from standing
      where agency_id = ${scope.agencyId}::uuid and campaign_id = ${campaignId}::uuid`;
    return units.map((unit) => rows.find(({ id }) => id === unit)?.[board] ?? null);
  });

/** The units whose standing or scores were written while this ran: row versions, not what they say of themselves. */
async function rowsWrittenBy({ agency, campaignId, units }: Led, run: () => Promise<unknown>): Promise<number[]> {
  const versions = () =>
    agency.see(
      "officer",
      ({ db, scope }) => db.$queryRaw<{ id: string; mark: string }[]>`
      select s.subject_id as id, s.ctid::text || s.xmin::text || (select string_agg(k.ctid::text || k.xmin::text, ',' order by k.target_id)
        from score k where k.agency_id = s.agency_id and k.campaign_id = s.campaign_id and k.subject_id = s.subject_id) as mark
      from standing s where s.agency_id = ${scope.agencyId}::uuid and s.campaign_id = ${campaignId}::uuid`,
    );
  const before = new Map((await versions()).map(({ id, mark }) => [id, mark]));
  await run();
  const written = (await versions()).filter(({ id, mark }) => before.get(id) !== mark).map(({ id }) => id);
  return units.flatMap((unit, index) => (written.includes(unit) ? [index] : []));
}

async function expectAllKept({ agency }: Led): Promise<void> {
  expect(await agency.see("officer", listDifferences, at)).toEqual([]);
}

test("a late correction of who is not the best writes his own rows only; one that overtakes moves everybody", async () => {
  const led = await aLedCampaign();
  await report(led, ["120", "110", "105", "80"]);
  expect(await pointsOf(led)).toEqual([10_000, 7500, 6250, 4000]);

  expect(await rowsWrittenBy(led, () => correct(led, 1, "115"))).toEqual([1]);
  expect(await pointsOf(led)).toEqual([10_000, 8750, 6250, 4000]);
  await expectAllKept(led);

  expect(await rowsWrittenBy(led, () => correct(led, 2, "140"))).toEqual([0, 1, 2]);
  expect(await pointsOf(led)).toEqual([7500, 6880, 10_000, 4000]);
  await expectAllKept(led);
});

test("a late correction of the best moves everybody, down as well as up, and back to whoever is the best then", async () => {
  const led = await aLedCampaign();
  await report(led, ["120", "110", "105", "104"]);
  expect(await rowsWrittenBy(led, () => correct(led, 0, "140"))).toEqual([0, 1, 2, 3]);
  expect(await pointsOf(led)).toEqual([10_000, 6250, 5630, 5500]);
  await correct(led, 0, "90", 2);
  expect(await pointsOf(led)).toEqual([4500, 10_000, 7500, 7000]);
  await expectAllKept(led);
  expect(await rowsWrittenBy(led, () => correct(led, 2, "109"))).toEqual([2]);
  await expectAllKept(led);
});

test("a best that is cleared, not applicable or returned is the best no more on the board that it leaves", async () => {
  const led = await aLedCampaign();
  await report(led, ["150", "120", "110", "100"]);
  await correct(led, 0, "KAD");
  expect(await pointsOf(led)).toEqual([null, 10_000, 7500, 5000]);
  await expectAllKept(led);

  await correct(led, 1, "");
  await expectAllKept(led);

  await type(led.agency, "officer", led.figure(2), "200", { version: 1 });
  const [unitId, { periodId }] = [led.units[2] ?? "", led.figure(2)];
  done(await led.agency.as("officer", (work) => submitResults(work, { unitId, periodId }), at));
  expect((await pointsOf(led, "provisional"))[3]).toBe(5000);
  await expectAllKept(led);
  const returned = { ...led.figure(2), version: 2, reason: "Sai số liệu" };
  done(await led.agency.as("verifier", (work) => returnResult(work, returned), at));
  await expectAllKept(led);
});

test("figures of another target leave the comparison alone; a changed plan of the best moves everybody", async () => {
  const led = await aLedCampaign();
  await report(led, ["120", "110", "105", "100"]);
  const beside = { ...led.figure(0), indicatorId: led.beside };
  expect(await rowsWrittenBy(led, () => type(led.agency, "officer", beside, "50"))).toEqual([]);
  const submitted = { unitId: led.units[0] ?? "", periodId: beside.periodId };
  expect(
    await rowsWrittenBy(led, () => led.agency.as("officer", (work) => submitResults(work, submitted), at)),
  ).toEqual([0]);
  await expectAllKept(led);

  const cells = [{ targetId: led.targetId, subjectId: led.units[0] ?? "", text: "110" }];
  done(await led.agency.as("officer", (work) => saveAssignments(work, led.campaignId, { cells }), at));
  expect((await pointsOf(led)).slice(1)).toEqual([10_000, 7500, 5000]);
  await expectAllKept(led);
});

test("a campaign that ran before bests were kept is counted by its next change", async () => {
  const led = await aLedCampaign();
  await report(led, ["120", "110", "105", "80"]);
  await led.agency.as(
    "officer",
    ({ db, scope }) => db.$executeRaw`update cluster_best set is_known = false, best_growth = null, growth_holder = null
      where agency_id = ${scope.agencyId}::uuid`,
  );
  expect(await led.agency.see("officer", listDifferences, at)).toMatchObject([{ campaignId: led.campaignId }]);
  await correct(led, 1, "115");
  expect(await pointsOf(led)).toEqual([10_000, 8750, 6250, 4000]);
  await expectAllKept(led);
});

test("the nightly check names a cluster whose kept best is not the best, or is not its holder's", async () => {
  const led = await aLedCampaign();
  await report(led, ["120", "110", "105", "80"]);
  const falsify = (value: string, holder: string) =>
    led.agency.as(
      "officer",
      ({ db, scope }) => db.$executeRaw`update cluster_best set best_growth = ${value}, growth_holder = ${holder}::uuid
        where agency_id = ${scope.agencyId}::uuid and board = 'official'`,
    );
  const named = [{ campaignId: led.campaignId, clusterId: expect.any(String) }];
  await falsify("1/4", led.units[0] ?? "");
  expect(await led.agency.see("officer", listDifferences, at)).toEqual(named);
  await falsify("1/5", led.units[1] ?? "");
  expect(await led.agency.see("officer", listDifferences, at)).toEqual(named);
  await falsify("1/5", led.units[0] ?? "");
  await expectAllKept(led);
});
