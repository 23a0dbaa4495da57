import { expect, test } from "vitest";
import { giveAppraisals } from "~/modules/appraisals/give-appraisals.server";
import type { ResultKey } from "~/modules/results/result-key";
import { returnResult } from "~/modules/results/return-result.server";
import { saveCells } from "~/modules/results/save-cells.server";
import { submitResults } from "~/modules/results/submit-results.server";
import { verifyResults } from "~/modules/results/verify-results.server";
import { listDifferingStandings } from "~/modules/scores/check-scores.server";
import { isUnavailable } from "~/platform/db.server";
import { anAgency, type TestSeat } from "../../support/agency";
import { aCampaign } from "../../support/campaign-of-rules";
import { anIndicator, aPerson, aUnit, october, theMonths } from "../../support/figures";

test("kept scores are right after forty writers at once over the same cells, a launch among them", async () => {
  const agency = await anAgency();
  const { calendarId, months } = await theMonths(agency);
  const periods = months.slice(6, 9);
  const units: string[] = [];
  for (const name of ["Phòng Một", "Phòng Hai", "Phòng Ba", "Phòng Bốn"]) units.push(await aUnit(agency, name));
  const people: string[] = [];
  for (const [index, unitId] of units.entries()) {
    for (const given of ["Toàn", "Yến"])
      people.push(await aPerson(agency, `${["Vũ", "Đỗ", "Lý", "Phan"][index]} ${given}`, unitId));
  }
  const visits = await anIndicator(agency, calendarId, { name: "Lượt khách" });
  const power = await anIndicator(agency, calendarId, { name: "Điện tiêu thụ", direction: "less" });
  const events = await anIndicator(agency, calendarId, { name: "Sự kiện", level: "sumOfPeople" });
  const targets = [
    { code: "A", max: 10, rules: [{ kind: "leaderRelative@1" }], indicators: { value: visits } },
    { code: "B", max: 10, rules: [{ kind: "proportional@1" }], indicators: { value: power } },
    {
      code: "C",
      max: 10,
      rules: [{ kind: "relativeRank@1", points: ["10", "6", "3"], otherwise: "0" }],
      indicators: { value: events },
    },
    { code: "D", max: 10, rules: [{ kind: "judged@1", step: "0.5" }] },
  ];
  const entrants = units.map((unitId, index) => ({
    subjectId: unitId,
    unitId,
    planned: { A: String(50 + index), B: "40" },
  }));
  const running = await aCampaign(agency, { targets, entrants });
  await running.launch();
  const launchedMeanwhile = await aCampaign(agency, { targets, entrants: entrants.slice(0, 3) });

  const writers: TestSeat[] = [];
  for (let index = 0; index < 4; index++) writers.push(await agency.seat("officer", { name: `Cán bộ ${index}` }));
  const verifier = await agency.seatOf("verifier");
  const at = { now: october };
  const cellsOf = (turn: number) =>
    periods.flatMap((periodId, month) => [
      ...units.flatMap((subjectId, unit) =>
        [visits, power].map((indicatorId) => ({
          indicatorId,
          periodId,
          subjectId,
          text: String(10 + ((turn * 7 + unit * 3 + month) % 40)),
          version: turn % 3,
        })),
      ),
      ...people.map((subjectId, person) => ({
        indicatorId: events,
        periodId,
        subjectId,
        text: String((turn + person) % 9),
        version: turn % 3,
      })),
    ]);
  const write = async (turn: number) => {
    const who = writers[turn % writers.length] ?? verifier;
    const cells = cellsOf(turn).filter((_, index) => (index + turn) % 4 !== 0);
    if (turn % 2 === 1) cells.reverse();
    await patiently(() => agency.as(who, (work) => saveCells(work, { cells }), at));
    const unitId = units[turn % units.length] ?? "";
    const periodId = periods[turn % periods.length] ?? "";
    await patiently(() => agency.as(who, (work) => submitResults(work, { unitId, periodId }), at));
    const waiting = await patiently(() =>
      agency.see(
        verifier,
        ({ db, scope }) => db.$queryRaw<(ResultKey & { version: number })[]>`
      select indicator_id as "indicatorId", period_id as "periodId", subject_id as "subjectId", version from result
      where agency_id = ${scope.agencyId}::uuid and state = 'submitted' and unit_id = ${unitId}::uuid
        and (indicator_id <> ${events}::uuid or subject_id <> unit_id)`,
      ),
    );
    for (const item of turn % 3 === 0 ? waiting.slice(0, 2) : waiting) {
      await patiently(() =>
        agency.as(
          verifier,
          async (work) =>
            turn % 3 === 0
              ? returnResult(work, { ...item, reason: "Cần sửa" })
              : verifyResults(work, { items: [item] }),
          at,
        ),
      );
    }
    const cell = {
      targetId: running.targetIds.D ?? "",
      subjectId: unitId,
      points: String(turn % 10),
      reason: "Theo biên bản",
      version: 0,
    };
    await patiently(() =>
      agency.as(verifier, (work) => giveAppraisals(work, running.campaignId, { cells: [cell] }), at),
    );
  };
  await Promise.all([...Array.from({ length: 40 }, (_, turn) => write(turn)), patiently(launchedMeanwhile.launch)]);

  const standings = await agency.see(
    "officer",
    ({ db }) => db.$queryRaw<{ count: number; scored: number }[]>`
    select count(*)::int as count, count(*) filter (where official_points > 0)::int as scored from standing where agency_id = ${agency.id}::uuid`,
  );
  expect(standings).toEqual([{ count: 7, scored: 7 }]);
  expect(await agency.see("officer", listDifferingStandings, at)).toEqual([]);
  const sums = await agency.see(
    "officer",
    ({ db }) => db.$queryRaw<{ unitId: string; sum: number; parts: number }[]>`
    select r.unit_id as "unitId", r.value::float8 as sum, (select coalesce(sum(p.value), 0)::float8 from result p where p.agency_id = r.agency_id
      and p.indicator_id = r.indicator_id and p.period_id = r.period_id and p.unit_id = r.unit_id and p.subject_id <> r.unit_id) as parts
    from result r where r.agency_id = ${agency.id}::uuid and r.indicator_id = ${events}::uuid and r.subject_id = r.unit_id`,
  );
  expect(sums.filter(({ sum, parts }) => sum !== parts)).toEqual([]);
}, 120_000);

/** Comes back when the pool was exhausted, as a browser does after a 503; any other failure is one. */
async function patiently<T>(run: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await run();
    } catch (error) {
      if (!isUnavailable(error)) throw error;
    }
  }
}
