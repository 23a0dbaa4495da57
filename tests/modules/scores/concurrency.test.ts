import { expect, test } from "vitest";
import { decideAdjustment } from "~/modules/adjustments/decide-adjustment.server";
import { proposeAdjustment } from "~/modules/adjustments/propose-adjustment.server";
import { giveAppraisals } from "~/modules/appraisals/give-appraisals.server";
import { saveAssignments } from "~/modules/campaigns/save-assignments.server";
import type { ResultKey } from "~/modules/results/result-key";
import { returnResult } from "~/modules/results/return-result.server";
import { saveCells } from "~/modules/results/save-cells.server";
import { submitResults } from "~/modules/results/submit-results.server";
import { verifyResults } from "~/modules/results/verify-results.server";
import { listDifferences } from "~/modules/scores/check-scores.server";
import { recomputeCampaign } from "~/modules/scores/recompute-campaign.server";
import { isUnavailable } from "~/platform/db.server";
import type { View, Work } from "~/platform/work.server";
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
  expect(await agency.see("officer", listDifferences, at)).toEqual([]);
  const sums = await agency.see(
    "officer",
    ({ db }) => db.$queryRaw<{ unitId: string; sum: number; parts: number }[]>`
    select r.unit_id as "unitId", r.value::float8 as sum, (select coalesce(sum(p.value), 0)::float8 from result p where p.agency_id = r.agency_id
      and p.indicator_id = r.indicator_id and p.period_id = r.period_id and p.unit_id = r.unit_id and p.subject_id <> r.unit_id) as parts
    from result r where r.agency_id = ${agency.id}::uuid and r.indicator_id = ${events}::uuid and r.subject_id = r.unit_id`,
  );
  expect(sums.filter(({ sum, parts }) => sum !== parts)).toEqual([]);
}, 120_000);

test("kept bests are right after forty writers at once in one cluster, who correct the best, judge, adjust, assign and recompute", async () => {
  const agency = await anAgency();
  const { calendarId, months } = await theMonths(agency);
  const periods = months.slice(6, 9);
  const units: string[] = [];
  for (let index = 1; index <= 6; index++) units.push(await aUnit(agency, `Phòng số ${index}`));
  const visits = await anIndicator(agency, calendarId, { name: "Lượt khách" });
  const events = await anIndicator(agency, calendarId, { name: "Sự kiện" });
  const news = await anIndicator(agency, calendarId, { name: "Tin, bài" });
  const entrants = units.map((unitId, index) => ({
    subjectId: unitId,
    unitId,
    planned: { A: String(40 + index), B: "40", ...(index % 2 === 0 && { C: "20" }) },
  }));
  const judged = { kind: "judged@1", step: "0.5" };
  const led = await aCampaign(agency, {
    targets: [
      { code: "A", max: 10, rules: [{ kind: "leaderRelative@1" }], indicators: { value: visits } },
      { code: "B", max: 10, rules: [{ kind: "proportional@1" }], indicators: { value: news } },
      { code: "C", max: 10, rules: [{ kind: "leaderRelative@1" }, judged], indicators: { value: events } },
    ],
    entrants,
  });
  const ranked = await aCampaign(agency, {
    targets: [
      {
        code: "A",
        max: 10,
        rules: [{ kind: "relativeRank@1", points: ["10", "6", "3"], otherwise: "0" }],
        indicators: { value: visits },
      },
      { code: "B", max: 10, rules: [{ kind: "leaderRelative@1" }], indicators: { value: news } },
      { code: "C", max: 10, rules: [judged] },
    ],
    entrants,
  });
  await led.launch();
  await ranked.launch();

  const at = { now: october };
  const officer = await agency.seatOf("officer");
  const verifier = await agency.seatOf("verifier");
  const leader = await agency.seatOf("leader");
  const ask = <T>(run: (view: View) => Promise<T>) => patiently(() => agency.see(officer, run, at));
  const act = <T>(who: TestSeat, run: (work: Work) => Promise<T>) => patiently(() => agency.as(who, run, at));
  const versionOf = (key: ResultKey) =>
    ask(async ({ db, scope }) => {
      const [row] = await db.$queryRaw<
        { version: number }[]
      >`select version from result where agency_id = ${scope.agencyId}::uuid
        and indicator_id = ${key.indicatorId}::uuid and period_id = ${key.periodId}::uuid and subject_id = ${key.subjectId}::uuid`;
      return row?.version ?? 0;
    });
  const holders = () =>
    ask(
      ({ db, scope }) => db.$queryRaw<{ subjectId: string }[]>`select growth_holder as "subjectId" from cluster_best
        where agency_id = ${scope.agencyId}::uuid and growth_holder is not null order by campaign_id, target_id, board`,
    );
  const save = async (key: ResultKey, text: string) => {
    const version = await versionOf(key);
    await act(officer, (work) => saveCells(work, { cells: [{ ...key, text, version }] }));
    await act(officer, (work) => submitResults(work, { unitId: key.subjectId, periodId: key.periodId }));
    const item = { ...key, version: await versionOf(key) };
    await act(verifier, async (work) =>
      text.length % 3 === 0
        ? returnResult(work, { ...item, reason: "Cần sửa" })
        : verifyResults(work, { items: [item] }),
    );
  };
  const write = async (turn: number) => {
    const [unit, periodId] = [units[turn % units.length] ?? "", periods[turn % periods.length] ?? ""];
    for (const indicatorId of [visits, events, news])
      await save({ indicatorId, periodId, subjectId: unit }, String(10 + ((turn * 13) % 120)));
    const [best] = await holders();
    if (best) await save({ indicatorId: visits, periodId, subjectId: best.subjectId }, turn % 2 === 0 ? "5" : "KAD");
    const campaign = turn % 2 === 0 ? led : ranked;
    const cell = {
      targetId: campaign.targetIds.C ?? "",
      subjectId: unit,
      points: String(turn % 10),
      reason: "Biên bản",
    };
    await act(verifier, (work) => giveAppraisals(work, campaign.campaignId, { cells: [{ ...cell, version: 0 }] }));
    const proposal = { subjectId: unit, targetId: null, points: "1", reason: "Khen ngoài" };
    const proposed = await act(officer, (work) => proposeAdjustment(work, campaign.campaignId, proposal));
    if (proposed.ok)
      await act(leader, (work) =>
        decideAdjustment(work, campaign.campaignId, proposed.adjustmentId, { isGranted: true, reason: "" }),
      );
    if (turn % 8 === 0) {
      const plan = { targetId: campaign.targetIds.A ?? "", subjectId: unit, text: String(30 + turn) };
      await act(officer, (work) => saveAssignments(work, campaign.campaignId, { cells: [plan] }));
    }
    if (turn % 10 === 5) await act(officer, (work) => recomputeCampaign.run(work, { campaignId: led.campaignId }));
  };
  await Promise.all(Array.from({ length: 40 }, (_, turn) => write(turn)));

  const kept = await ask(
    ({ db, scope }) => db.$queryRaw<{ rows: number; known: number; held: number }[]>`
      select count(*)::int as rows, count(*) filter (where is_known)::int as known,
        count(*) filter (where growth_holder is not null or actual_holder is not null)::int as held
      from cluster_best where agency_id = ${scope.agencyId}::uuid`,
  );
  expect(kept).toEqual([{ rows: 6, known: 6, held: 6 }]);
  expect(await ask(listDifferences)).toEqual([]);
}, 180_000);

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
