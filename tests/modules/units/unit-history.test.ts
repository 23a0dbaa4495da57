import { expect, test } from "vitest";
import { addPerson } from "~/modules/people/add-person.server";
import { addPosting } from "~/modules/people/add-posting.server";
import { addUnit } from "~/modules/units/add-unit.server";
import { closeUnit } from "~/modules/units/close-unit.server";
import { moveUnit } from "~/modules/units/move-unit.server";
import { findUnit, listUnitChoices, listUnits } from "~/modules/units/queries.server";
import { renameUnit } from "~/modules/units/rename-unit.server";
import { anAgency, done, type TestAgency } from "../../support/agency";

const opened = "2020-01-01";

async function unit(
  agency: TestAgency,
  name: string,
  parentId: string | null = null,
  structure: "government" | "union" = "government",
) {
  const added = await agency.as("officer", (work) =>
    addUnit(work, { structure, name, shortName: null, parentId, validFrom: opened }),
  );
  return done(added).unitId;
}

async function person(agency: TestAgency, name: string, unitId: string, title = "Chuyên viên", isHead = false) {
  const { personId } = done(
    await agency.as("officer", (work) => addPerson(work, { name, staffCode: null, bornOn: null, isUnionMember: true })),
  );
  const posting = { unitId, title, isHead, isActing: false, validFrom: "2021-01-01" };
  done(await agency.as("officer", (work) => addPosting(work, personId, posting)));
  return personId;
}

test("a renamed unit is called as it was on each day, and its spans never overlap", async () => {
  const agency = await anAgency();
  const office = await unit(agency, "Phòng Tin học");
  done(
    await agency.as("officer", (work) =>
      renameUnit(work, office, { name: "Phòng Chuyển đổi số", shortName: "CĐS", on: "2023-07-01" }),
    ),
  );
  const before = await agency.see("officer", (view) => listUnits(view, { onDay: "2023-06-30" }));
  const after = await agency.see("officer", (view) => listUnits(view, { onDay: "2023-07-01" }));
  expect(before.map(({ name }) => name)).toEqual(["Phòng Tin học"]);
  expect(after.map(({ name, shortName }) => [name, shortName])).toEqual([["Phòng Chuyển đổi số", "CĐS"]]);
  const overlapping = agency.as(
    "officer",
    ({ db, scope }) => db.$executeRaw`
    insert into unit_span (agency_id, unit_id, valid_from, name, name_key)
    values (${scope.agencyId}::uuid, ${office}::uuid, '2024-01-01', 'Phòng Khác', 'phong khac')`,
  );
  await expect(overlapping).rejects.toThrow(/exclusion|23P01/);
});

test("the same name again changes nothing, and a name before the last change is refused", async () => {
  const agency = await anAgency();
  const office = await unit(agency, "Văn phòng");
  done(
    await agency.as("officer", (work) =>
      renameUnit(work, office, { name: "Văn phòng ", shortName: null, on: "2022-01-01" }),
    ),
  );
  done(
    await agency.as("officer", (work) =>
      renameUnit(work, office, { name: "Văn phòng Sở", shortName: null, on: "2023-01-01" }),
    ),
  );
  const early = await agency.as("officer", (work) =>
    renameUnit(work, office, { name: "Phòng", shortName: null, on: "2022-06-01" }),
  );
  expect(early).toMatchObject({ ok: false, refusal: "day-before-span" });
  const found = await agency.see("officer", (view) => findUnit(view, office));
  expect(found?.spans.map(({ name, validTo }) => [name, validTo])).toEqual([
    ["Văn phòng", "2023-01-01"],
    ["Văn phòng Sở", null],
  ]);
});

test("a unit moves with everything below it, and never under its own", async () => {
  const agency = await anAgency();
  const [north, south] = [await unit(agency, "Khối Bắc"), await unit(agency, "Khối Nam")];
  const office = await unit(agency, "Phòng Một", north);
  const team = await unit(agency, "Tổ Một", office);
  done(await agency.as("officer", (work) => moveUnit(work, office, { parentId: south, on: "2024-01-01" })));
  const tree = await agency.see("officer", (view) => listUnitChoices(view));
  expect(tree.map(({ name, depth }) => [name, depth])).toEqual([
    ["Khối Bắc", 0],
    ["Khối Nam", 0],
    ["Phòng Một", 1],
    ["Tổ Một", 2],
  ]);
  const inside = await agency.as("officer", (work) => moveUnit(work, office, { parentId: team, on: "2024-02-01" }));
  expect(inside).toMatchObject({ ok: false, refusal: "unit-under-itself" });
  const past = await agency.see("officer", (view) => listUnits(view, { onDay: "2023-12-31" }));
  expect(past.find(({ id }) => id === office)?.parentId).toBe(north);
});

test("a move that is planned for later already forbids the opposite move", async () => {
  const agency = await anAgency();
  const [first, second] = [await unit(agency, "Phòng Một"), await unit(agency, "Phòng Hai")];
  done(await agency.as("officer", (work) => moveUnit(work, first, { parentId: second, on: "2090-01-01" })));
  const opposite = await agency.as("officer", (work) => moveUnit(work, second, { parentId: first, on: "2024-01-01" }));
  expect(opposite).toMatchObject({ ok: false, refusal: "unit-under-itself" });
});

test("of two moves at once that would put two units under each other, one is refused", async () => {
  const agency = await anAgency();
  const [first, second] = [await unit(agency, "Phòng Một"), await unit(agency, "Phòng Hai")];
  await agency.seatOf("officer");
  const outcomes = await Promise.all([
    agency.as("officer", (work) => moveUnit(work, first, { parentId: second, on: "2024-01-01" })),
    agency.as("officer", (work) => moveUnit(work, second, { parentId: first, on: "2024-01-01" })),
  ]);
  expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
});

test("a unit does not close while people or units stand in it, and the refusal names them", async () => {
  const agency = await anAgency();
  const office = await unit(agency, "Phòng Kế toán");
  await unit(agency, "Tổ Quỹ", office);
  await person(agency, "Nguyễn Thị Hoa", office);
  const refused = await agency.as("officer", (work) => closeUnit(work, office, { on: "2025-01-01", successors: [] }));
  expect(refused).toMatchObject({
    ok: false,
    refusal: "unit-not-empty",
    detail: { people: 1, units: 1, names: "Tổ Quỹ, Nguyễn Thị Hoa" },
  });
});

test("a closed unit leads to its successors, and stays where it was on the days before", async () => {
  const agency = await anAgency();
  const old = await unit(agency, "Phòng Cũ");
  const [one, two] = [await unit(agency, "Phòng Một"), await unit(agency, "Phòng Hai")];
  const successors = [
    { unitId: one, share: 0.6 },
    { unitId: two, share: 0.4 },
  ];
  done(await agency.as("officer", (work) => closeUnit(work, old, { on: "2025-03-01", successors })));
  const found = await agency.see("officer", (view) => findUnit(view, old));
  expect(found).toMatchObject({ name: "Phòng Cũ", closedOn: "2025-03-01" });
  expect(found?.successors.map(({ name, sharePercent }) => [name, sharePercent])).toEqual([
    ["Phòng Một", 60],
    ["Phòng Hai", 40],
  ]);
  const heir = await agency.see("officer", (view) => findUnit(view, two));
  expect(heir?.predecessors.map(({ id }) => id)).toEqual([old]);
  const names = async (onDay: string) =>
    (await agency.see("officer", (view) => listUnits(view, { onDay }))).map(({ name }) => name);
  expect(await names("2025-02-28")).toContain("Phòng Cũ");
  expect(await names("2025-03-01")).not.toContain("Phòng Cũ");
});

test("shares of more than the whole, a successor twice or the unit itself are refused", async () => {
  const agency = await anAgency();
  const [old, next] = [await unit(agency, "Phòng Cũ"), await unit(agency, "Phòng Mới")];
  const close = (successors: { unitId: string; share: number }[]) =>
    agency.as("officer", (work) => closeUnit(work, old, { on: "2025-03-01", successors }));
  expect(await close([{ unitId: next, share: 1.2 }])).toMatchObject({ refusal: "shares-over-whole" });
  expect(await close([{ unitId: old, share: 1 }])).toMatchObject({ refusal: "successor-not-open" });
  const half = { unitId: next, share: 0.5 };
  expect(await close([half, half])).toMatchObject({ refusal: "successor-twice" });
});

test("nothing is put under a unit of another structure or one that closes", async () => {
  const agency = await anAgency();
  const union = await unit(agency, "Công đoàn cơ sở", null, "union");
  const closed = await unit(agency, "Phòng Cũ");
  done(await agency.as("officer", (work) => closeUnit(work, closed, { on: "2025-03-01", successors: [] })));
  const add = (parentId: string) =>
    agency.as("officer", (work) =>
      addUnit(work, { structure: "government", name: "Tổ Một", shortName: null, parentId, validFrom: "2024-01-01" }),
    );
  expect(await add(union)).toMatchObject({ refusal: "unit-other-structure" });
  expect(await add(closed)).toMatchObject({ refusal: "parent-not-open" });
});

test("a unit of another agency is unknown as a parent, and the database refuses it too", async () => {
  const [agency, other] = [await anAgency(), await anAgency()];
  const foreign = await unit(other, "Phòng của cơ quan khác");
  const own = await unit(agency, "Phòng Một");
  expect(await agency.as("officer", (work) => moveUnit(work, own, { parentId: foreign, on: "2024-01-01" }))).toEqual({
    ok: false,
    refusal: "unknown",
  });
  const added = await agency.as("officer", (work) =>
    addUnit(work, { structure: "government", name: "Tổ Một", shortName: null, parentId: foreign, validFrom: opened }),
  );
  expect(added).toEqual({ ok: false, refusal: "unknown" });
  expect(await agency.see("officer", (view) => findUnit(view, foreign))).toBeNull();
  const written = agency.as(
    "officer",
    ({ db, scope }) => db.$executeRaw`
    update unit_span set parent_id = ${foreign}::uuid where agency_id = ${scope.agencyId}::uuid and unit_id = ${own}::uuid`,
  );
  await expect(written).rejects.toThrow(/foreign key|23503/);
});

test("units are searched without marks and show their head and how many people they have", async () => {
  const agency = await anAgency();
  const office = await unit(agency, "Phòng Tổ chức – Đào tạo");
  await unit(agency, "Văn phòng");
  await person(agency, "Trần Văn Bình", office, "Phó trưởng phòng");
  await person(agency, "Lê Thị An", office, "Trưởng phòng", true);
  const found = await agency.see("officer", (view) => listUnits(view, { search: "to chuc" }));
  expect(found).toMatchObject([{ name: "Phòng Tổ chức – Đào tạo", headName: "Lê Thị An", peopleCount: 2 }]);
});

test("staff see their own unit and what is below it, and no other", async () => {
  const agency = await anAgency();
  const office = await unit(agency, "Phòng Một");
  await unit(agency, "Tổ Một", office);
  const other = await unit(agency, "Phòng Hai");
  const staff = await agency.seat("staff", { unitId: office });
  const seen = await agency.see(staff, (view) => listUnits(view));
  expect(seen.map(({ name, depth }) => [name, depth])).toEqual([
    ["Phòng Một", 0],
    ["Tổ Một", 1],
  ]);
  await expect(agency.see(staff, (view) => findUnit(view, other))).rejects.toThrow("denied");
});
