import { expect, test } from "vitest";
import type { RuleJson } from "~/domain/scoring/rules";
import { listTargets, readCampaignDefinition } from "~/modules/campaigns/queries.server";
import { saveTarget, type TargetToSave } from "~/modules/campaigns/save-target.server";
import { anAgency, done, type TestAgency } from "../../support/agency";
import { aCalendar, aDraft, anIndicator } from "../../support/draft-campaign";

const judged: TargetToSave = {
  parentId: null,
  pillarId: null,
  title: "Chuyên môn",
  indicators: [],
  unitOfMeasure: null,
  maxPoints: "10",
  direction: "more",
  aggregate: "sum",
  rules: [{ kind: "judged" }],
};

const whole = { from: "0", to: "100", points: "1" };

const ruleOfEachKind: { rule: RuleJson; roles: string[] }[] = [
  { rule: { kind: "proportional", floorPercent: 80 }, roles: ["value"] },
  { rule: { kind: "inverse" }, roles: ["value"] },
  {
    rule: {
      kind: "bands",
      on: "value",
      bands: [
        { to: 5, points: 0 },
        { from: 5, points: 10 },
      ],
    },
    roles: ["value"],
  },
  {
    rule: {
      kind: "twoWayBands",
      rows: { measure: "tỷ lệ", bands: [{ to: 50 }, { from: 50 }] },
      columns: { measure: "khối lượng", bands: [{}] },
      points: [[1], [10]],
    },
    roles: ["tỷ lệ", "khối lượng"],
  },
  { rule: { kind: "met" }, roles: ["value"] },
  { rule: { kind: "steps", on: "value", from: 5, gain: { per: 1, points: 2 } }, roles: ["value"] },
  {
    rule: { kind: "perOccurrence", start: "max", bonus: { points: 1 }, penalty: { points: 2, cap: 6 } },
    roles: ["bonus", "penalty"],
  },
  { rule: { kind: "rating", scale: { Tốt: 10, Đạt: 5 } }, roles: [] },
  { rule: { kind: "judged", step: "0.5" }, roles: [] },
  { rule: { kind: "leaderRelative" }, roles: ["value"] },
  { rule: { kind: "relativeRank", points: [10, 8], otherwise: 3 }, roles: ["value"] },
  { rule: { kind: "improvement", per: 1, points: 2, cap: 6 }, roles: ["value"] },
];

type Desk = { agency: TestAgency; campaignId: string; indicators: string[] };

async function aDesk(): Promise<Desk> {
  const agency = await anAgency();
  const campaignId = await aDraft(agency);
  const calendarId = await aCalendar(agency);
  const indicators = [
    await anIndicator(agency, calendarId),
    await anIndicator(agency, calendarId, { code: "THU-HAI" }),
  ];
  return { agency, campaignId, indicators };
}

function save({ agency, campaignId }: Desk, fields: Partial<TargetToSave>) {
  return agency.as("officer", (work) => saveTarget(work, campaignId, { ...judged, ...fields }));
}

function reading({ indicators }: Desk, roles: string[]) {
  return roles.map((role, index) => ({ role, indicatorId: indicators[index % indicators.length] ?? "" }));
}

test("a rule of every kind is stored under its version, says itself in words, and is read back as it was sent", async () => {
  const desk = await aDesk();
  for (const { rule, roles } of ruleOfEachKind) {
    done(await save(desk, { rules: [rule], indicators: reading(desk, roles) }));
  }
  const targets = await desk.agency.see("officer", (view) => listTargets(view, desk.campaignId));
  expect(targets.map(({ rules }) => rules[0]?.kind)).toEqual(ruleOfEachKind.map(({ rule }) => rule.kind));
  expect(targets.every(({ sentence }) => (sentence ?? "").length > 10)).toBe(true);
  const campaign = await desk.agency.see("officer", (view) => readCampaignDefinition(view, desk.campaignId));
  expect(campaign?.leaves.map(({ indicators }) => indicators.map(({ role }) => role).sort())).toEqual(
    ruleOfEachKind.map(({ roles }) => [...roles].sort()),
  );
});

test("the points of several rules are added within the target's own limits, and the sentence says all of it", async () => {
  const desk = await aDesk();
  const rules: RuleJson[] = [
    { kind: "judged", step: 1 },
    { kind: "perOccurrence", start: 0, bonus: { points: "0.5", cap: 2 } },
  ];
  const limits = { minPoints: "-1,5", bonusMax: "2" };
  const { targetId } = done(await save(desk, { rules, indicators: reading(desk, ["bonus"]), ...limits }));
  const [target] = await desk.agency.see("officer", (view) => listTargets(view, desk.campaignId));
  expect(target).toMatchObject({ id: targetId, minPoints: -1500, bonusMax: 2000, isGiven: true, needsPlan: false });
  expect(target?.sentence).toBe(
    "Điểm do người thẩm định cho, nhiều nhất 10 điểm, theo bước 1 điểm. Cộng với: Bắt đầu từ 0 điểm; mỗi lần cộng 0,5 điểm, " +
      "nhiều nhất 2 điểm; thưởng vượt mức tối đa nhiều nhất 2 điểm; thấp nhất −1,5 điểm",
  );
});

test("a group has limits of its own and no bonus", async () => {
  const desk = await aDesk();
  const group = { rules: [], maxPoints: "20", minPoints: "5" };
  const { targetId } = done(await save(desk, group));
  done(await save(desk, { parentId: targetId }));
  const campaign = await desk.agency.see("officer", (view) => readCampaignDefinition(view, desk.campaignId));
  expect(campaign?.definition.targets[0]).toMatchObject({ min: 5000, max: 20000 });
  expect(await save(desk, { ...group, bonusMax: "1" })).toMatchObject({
    refusal: "rule-invalid",
    fields: { bonusMax: expect.stringContaining("không có điểm thưởng riêng") },
  });
  expect(await save(desk, { minPoints: "11" })).toMatchObject({
    fields: { minPoints: expect.stringContaining("cao hơn điểm tối đa") },
  });
});

test("bands that leave a gap or overlap are refused with their ends named, at the rule that has them", async () => {
  const desk = await aDesk();
  const bands = (list: object[]) =>
    save(desk, {
      rules: [{ kind: "judged" }, { kind: "bands", on: "value", bands: list }],
      indicators: reading(desk, ["value"]),
    });
  expect(
    await bands([
      { to: 80, points: 5 },
      { from: 90, points: 10 },
    ]),
  ).toMatchObject({
    refusal: "rule-invalid",
    fields: { "rules.1.bands": "Có khoảng trống: từ 80 đến dưới 90 không thuộc khoảng nào." },
  });
  expect(
    await bands([
      { to: 90, points: 5 },
      { from: 80, points: 10 },
    ]),
  ).toMatchObject({
    fields: { "rules.1.bands": "Hai khoảng chồng nhau: dưới 90 và từ 80." },
  });
  expect(await bands([whole, { points: "x" }])).toMatchObject({
    fields: { "rules.1.bands.1.points": expect.any(String) },
  });
});

test("what a rule looks at must be named, and nothing else", async () => {
  const desk = await aDesk();
  const needs = { refusal: "rule-needs-indicator" };
  for (const { rule, roles } of ruleOfEachKind.filter((each) => each.roles.length > 0)) {
    const fields = Object.fromEntries(roles.map((role) => [`indicators.${role}`, "rule-needs-indicator"]));
    expect(await save(desk, { rules: [rule] })).toMatchObject({ ...needs, fields });
  }
  expect(await save(desk, { indicators: reading(desk, ["value"]) })).toMatchObject({
    refusal: "indicator-idle",
    fields: { "indicators.value": "indicator-idle" },
  });
  const met: RuleJson = { kind: "met" };
  expect(await save(desk, { rules: [met], indicators: reading(desk, ["value", "value"]) })).toMatchObject({
    refusal: "role-twice",
  });
  const words = await anIndicator(desk.agency, await aCalendar(desk.agency, { years: [2027] }), {
    code: "LOI",
    kind: "narrative",
  });
  expect(await save(desk, { rules: [met], indicators: [{ role: "value", indicatorId: words }] })).toMatchObject({
    refusal: "rule-needs-figures",
  });
});

test("what an officer cannot have meant is refused where it is mended", async () => {
  const desk = await aDesk();
  const value = reading(desk, ["value"]);
  expect(await save(desk, { rules: [{ kind: "leaderRelative" }], indicators: value, direction: "less" })).toMatchObject(
    {
      fields: { direction: "leader-takes-more" },
    },
  );
  expect(await save(desk, { rules: [{ kind: "perOccurrence", start: 0 }] })).toMatchObject({
    fields: { "rules.0.bonus.points": "occurrence-without-points" },
  });
  expect(await save(desk, { rules: [{ kind: "judged" }, { kind: "rating", scale: { Tốt: 10 } }] })).toMatchObject({
    fields: { "rules.1.kind": "given-twice" },
  });
  const axis = (measure: string) => ({ measure, bands: [{}] });
  const table: RuleJson = { kind: "twoWayBands", rows: axis("bonus"), columns: axis("v"), points: [[1]] };
  expect(await save(desk, { rules: [table] })).toMatchObject({
    fields: { "rules.0.rows.measure": "measure-name-taken" },
  });
  expect(
    await save(desk, {
      rules: [{ kind: "improvement", per: 1, points: 1, cap: "0.001" }],
      indicators: value,
    }),
  ).toMatchObject({ fields: { "rules.0.cap": expect.stringContaining("chi tiết hơn 2 chữ số") } });
});
