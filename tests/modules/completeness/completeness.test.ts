import { expect, test } from "vitest";
import { explainGap } from "~/modules/completeness/explain-gap.server";
import { type GapFilter, listPeriodGaps } from "~/modules/completeness/queries.server";
import { anAgency, done, type TestAgency, type TestSeat } from "../../support/agency";
import { aCampaign } from "../../support/campaign-of-rules";
import { anIndicator, aPerson, aUnit, theMonths, type } from "../../support/figures";

/** November is due, December is not. */
const december = { now: new Date("2023-12-09T03:00:00Z") };
const held = [0, 2, 3, 4, 5, 6, 7, 8];

type Work = Parameters<Parameters<TestAgency["as"]>[1]>[0];

async function aGap(options: { level?: "unit" | "sumOfPeople" } = {}) {
  const agency = await anAgency();
  const [unitId, otherId] = [await aUnit(agency, "Trung tâm"), await aUnit(agency, "Phòng Khác")];
  const { calendarId, months } = await theMonths(agency);
  const indicatorId = await anIndicator(agency, calendarId, {
    name: "Hội nghị thông tin",
    kind: "occurrence",
    ...options,
  });
  const { campaignId, targetIds, launch } = await aCampaign(agency, {
    targets: [
      { code: "HN", max: 10, rules: [{ kind: "proportional" }], indicators: { value: indicatorId } },
      { code: "KHAC", max: 10, rules: [{ kind: "judged", step: "0.5" }] },
    ],
    entrants: [
      { subjectId: unitId, unitId, planned: { HN: "12" } },
      { subjectId: otherId, unitId: otherId, planned: { HN: null } },
    ],
  });
  await launch();
  const head = await agency.seat("unitHead", { unitId, name: "Đặng Văn Lượng" });
  const gaps = (who: TestSeat | "officer" | "leader" | "staff", filter: GapFilter = { campaignId }) =>
    agency.see(who, (view) => listPeriodGaps(view, filter), december);
  const explain = (who: TestSeat | "officer" | "verifier", words: string, run = december) =>
    agency.as(who, (work: Work) => explainGap(work, campaignId, { indicatorId, subjectId: unitId, words }), run);
  const record = async (places: readonly number[], text = "1", subjectId = unitId) => {
    for (const place of places)
      await type(agency, "officer", { indicatorId, periodId: months[place] ?? "", subjectId }, text, december);
  };
  return { agency, unitId, otherId, indicatorId, campaignId, targetIds, head, gaps, explain, record };
}

test("eight months of eleven that are due read 8/11, and where nothing is assigned nothing is missing", async () => {
  const { gaps, record, head, targetIds, unitId } = await aGap();
  await record(held);
  const found = await gaps(head);
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({
    subjectId: unitId,
    subject: "Trung tâm",
    indicator: "Hội nghị thông tin",
    targetIds: [targetIds.HN],
    due: 11,
    recorded: 8,
    missing: ["Tháng 2/2023", "Tháng 10/2023", "Tháng 11/2023"],
    isExplained: false,
    mayExplain: true,
  });
});

test("zero and not applicable are figures, a cleared cell is none", async () => {
  const { gaps, record } = await aGap();
  await record(held, "0");
  await record([1], "KAD");
  expect((await gaps("officer"))[0]).toMatchObject({ recorded: 9, due: 11 });
  await record([9, 10]);
  expect(await gaps("officer")).toEqual([]);
});

test("a sum counts by its own figures", async () => {
  const { agency, unitId, gaps, record } = await aGap({ level: "sumOfPeople" });
  const personId = await aPerson(agency, "Mai Khánh Chi", unitId);
  await record([0, 1], "3", personId);
  expect((await gaps("officer"))[0]).toMatchObject({ subjectId: unitId, recorded: 2, due: 11 });
});

test("the head explains it, everybody who reads the score sees it, and what was said before stays", async () => {
  const { agency, unitId, gaps, explain, record, head } = await aGap();
  await record(held);
  done(await explain(head, "Tháng 2 nghỉ Tết"));
  done(await explain(head, "Tháng 10 và 11 lùi sang tháng 12"));
  const verifier = await agency.seat("verifier", { unitId, name: "Người thẩm định" });
  for (const who of [verifier, "officer", "leader"] as const) {
    const [gap] = await gaps(who);
    expect(gap).toMatchObject({ isExplained: true, mayExplain: who === "officer" });
    expect(gap?.explanations.map(({ words, by, due, recorded }) => [words, by, due, recorded])).toEqual([
      ["Tháng 10 và 11 lùi sang tháng 12", "Đặng Văn Lượng", 11, 8],
      ["Tháng 2 nghỉ Tết", "Đặng Văn Lượng", 11, 8],
    ]);
  }
});

test("an explanation no longer stands when more is missing than it was given for", async () => {
  const { agency, campaignId, gaps, explain, record, head } = await aGap();
  await record(held);
  done(await explain(head, "Tháng 2 nghỉ Tết"));
  expect((await gaps(head))[0]?.isExplained).toBe(true);
  const later = await agency.see(head, (view) => listPeriodGaps(view, { campaignId }), {
    now: new Date("2024-02-01T03:00:00Z"),
  });
  expect(later[0]).toMatchObject({ due: 12, recorded: 8, isExplained: false });
});

test("only who may enter the figures explains them, and only while something is missing", async () => {
  const { agency, otherId, gaps, explain, record } = await aGap();
  await record(held);
  const stranger = await agency.seat("unitHead", { unitId: otherId, name: "Trưởng phòng khác" });
  expect(await gaps(stranger)).toEqual([]);
  await expect(explain("verifier", "Tháng 2 nghỉ Tết")).rejects.toThrow();
  expect(await explain(stranger, "Tháng 2 nghỉ Tết")).toMatchObject({ ok: false });
  await record([1, 9, 10]);
  expect(await explain("officer", "Đã đủ")).toMatchObject({ ok: false, refusal: "gap-closed" });
});

test("an explanation leaves an audit line, and cannot be changed", async () => {
  const { agency, explain, record, head } = await aGap();
  await record(held);
  done(await explain(head, "Tháng 2 nghỉ Tết"));
  await expect(
    agency.as(
      "officer",
      ({ db, scope }) =>
        db.$executeRaw`update period_explanation set words = 'khác' where agency_id = ${scope.agencyId}::uuid`,
    ),
  ).rejects.toThrow();
});
