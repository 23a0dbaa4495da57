import { expect, test } from "vitest";
import { addAwardType } from "~/modules/awards/add-award-type.server";
import { adoptAwardType } from "~/modules/awards/adopt-award-type.server";
import { findAwardType, listAwardTypes } from "~/modules/awards/queries.server";
import { retireAwardType } from "~/modules/awards/retire-award-type.server";
import { anAgency, done, type TestAgency } from "../../support/agency";

const merit = { lawId: "giay-khen-don-vi-ca-nhan", subjectKind: "individual" as const, name: "Giấy khen của Giám đốc" };
const adopt = (agency: TestAgency, adoption = merit, now = new Date()) =>
  agency.as("officer", (work) => adoptAwardType(work, adoption), { now });

test("an adopted award carries the law's kind and edition, under the agency's own name", async () => {
  const agency = await anAgency();
  const { awardTypeId } = done(await adopt(agency));
  expect(await agency.see("officer", (view) => findAwardType(view, awardTypeId))).toMatchObject({
    name: "Giấy khen của Giám đốc",
    code: "giay-khen-don-vi-ca-nhan",
    kind: "commendation",
    subjectKind: "individual",
    lawId: "giay-khen-don-vi-ca-nhan",
    lawVersion: "2026-11-22",
    awarded: 0,
  });
});

test("an award of the law is adopted once for each kind of subject that the law gives it to", async () => {
  const agency = await anAgency();
  done(await adopt(agency));
  expect(await adopt(agency)).toMatchObject({ refusal: "award-type-adopted" });
  expect(await adopt(agency, { ...merit, subjectKind: "collective" as never })).toMatchObject({
    refusal: "award-not-for-subject",
  });
  const order = { lawId: "huan-chuong-sao-vang", name: "Huân chương Sao vàng" };
  done(await adopt(agency, { ...order, subjectKind: "individual" }));
  done(await adopt(agency, { ...order, subjectKind: "collective" as never }));
  expect(await adopt(agency, { ...merit, lawId: "khong-co" })).toMatchObject({ refusal: "unknown" });
});

test("two who adopt at once adopt once", async () => {
  const agency = await anAgency();
  const outcomes = await Promise.all([adopt(agency), adopt(agency), adopt(agency)]);
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await agency.see("officer", (view) => listAwardTypes(view))).toHaveLength(1);
});

test("by the law of a day before it came into force nothing is adopted", async () => {
  const agency = await anAgency();
  expect(await adopt(agency, merit, new Date("2023-12-31T05:00:00Z"))).toMatchObject({ refusal: "unknown" });
  done(await adopt(agency, merit, new Date("2023-12-31T17:30:00Z")));
});

test("what was retired is adopted anew beside what was awarded, and an own award keeps its code", async () => {
  const agency = await anAgency();
  const own = {
    code: merit.lawId,
    name: "Giấy khen cũ",
    kind: "commendation" as const,
    subjectKind: "individual" as const,
  };
  done(await agency.as("officer", (work) => addAwardType(work, own)));
  const first = done(await adopt(agency));
  done(await agency.as("officer", (work) => retireAwardType(work, first.awardTypeId)));
  done(await adopt(agency));
  const types = await agency.see("officer", (view) => listAwardTypes(view, { withRetired: true }));
  expect(types.map(({ code, isRetired }) => [code, isRetired]).sort()).toEqual([
    [merit.lawId, false],
    [`${merit.lawId}-2`, true],
    [`${merit.lawId}-3`, false],
  ]);
});
