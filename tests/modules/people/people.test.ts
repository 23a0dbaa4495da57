import { expect, test } from "vitest";
import { addPerson } from "~/modules/people/add-person.server";
import { addPosting } from "~/modules/people/add-posting.server";
import { changePerson } from "~/modules/people/change-person.server";
import { endPosting } from "~/modules/people/end-posting.server";
import { findPerson, findPersonChoices, listPeople, listPeopleOfUnits } from "~/modules/people/queries.server";
import { addUnit } from "~/modules/units/add-unit.server";
import { closeUnit } from "~/modules/units/close-unit.server";
import { anAgency, done, type TestAgency } from "../../support/agency";

const details = { staffCode: null, bornOn: null, isUnionMember: true };

async function unit(agency: TestAgency, name: string, parentId: string | null = null) {
  const added = await agency.as("officer", (work) =>
    addUnit(work, { structure: "government", name, shortName: null, parentId, validFrom: "2020-01-01" }),
  );
  return done(added).unitId;
}

async function person(agency: TestAgency, name: string, unitId: string | null = null, title = "Chuyên viên") {
  const { personId } = done(await agency.as("officer", (work) => addPerson(work, { ...details, name })));
  if (unitId) done(await post(agency, personId, unitId, title));
  return personId;
}

const post = (
  agency: TestAgency,
  personId: string,
  unitId: string,
  title: string,
  validFrom = "2021-01-01",
  validTo: string | null = null,
) =>
  agency.as("officer", (work) =>
    addPosting(work, personId, { unitId, title, isHead: false, isActing: false, validFrom, validTo }),
  );

test("a search without marks finds the name with its marks, whatever stands between the words", async () => {
  const agency = await anAgency();
  await person(agency, "Nguyễn Đức");
  await person(agency, "Nguyễn Minh Đức");
  await person(agency, "Nguyễn Văn Dũng");
  const { people } = await agency.see("officer", (view) => listPeople(view, { search: "nguyen duc" }));
  expect(people.map(({ name }) => name)).toEqual(["Nguyễn Đức", "Nguyễn Minh Đức"]);
});

test("a staff code finds its person, and a wildcard finds nobody", async () => {
  const agency = await anAgency();
  done(await agency.as("officer", (work) => addPerson(work, { ...details, name: "Lê Thị An", staffCode: "CB-017" })));
  const names = async (search: string) =>
    (await agency.see("officer", (view) => listPeople(view, { search }))).people.map(({ name }) => name);
  expect(await names("cb-017")).toEqual(["Lê Thị An"]);
  expect(await names("%")).toEqual([]);
});

test("people stand by given name, then family name, in the order of the Vietnamese alphabet", async () => {
  const agency = await anAgency();
  for (const name of ["Trần Văn Đạt", "Nguyễn Thị Dung", "Phạm Hà", "Lê Thị Ánh", "Đỗ Văn An", "Bùi Thị An", "Vũ Ha"])
    await person(agency, name);
  const { people } = await agency.see("officer", (view) => listPeople(view));
  expect(people.map(({ name }) => name)).toEqual([
    "Bùi Thị An",
    "Đỗ Văn An",
    "Lê Thị Ánh",
    "Nguyễn Thị Dung",
    "Trần Văn Đạt",
    "Vũ Ha",
    "Phạm Hà",
  ]);
});

test("a namesake is asked about once and can be confirmed as somebody else", async () => {
  const agency = await anAgency();
  const twin = { ...details, name: "Nguyễn Văn Hùng", bornOn: "1985-02-03" };
  done(await agency.as("officer", (work) => addPerson(work, twin)));
  expect(await agency.as("officer", (work) => addPerson(work, twin))).toMatchObject({
    refusal: "person-same-name",
    fields: { isAnother: "person-same-name" },
  });
  expect(await agency.as("officer", (work) => addPerson(work, { ...twin, bornOn: null }))).toMatchObject({
    refusal: "person-same-name",
  });
  done(await agency.as("officer", (work) => addPerson(work, { ...twin, bornOn: "1990-01-01" })));
  done(await agency.as("officer", (work) => addPerson(work, { ...twin, isAnother: true })));
});

test("a staff code belongs to one person, and a person keeps his own", async () => {
  const agency = await anAgency();
  const first = { ...details, name: "Lê Thị An", staffCode: "01" };
  const { personId } = done(await agency.as("officer", (work) => addPerson(work, first)));
  const taken = await agency.as("officer", (work) =>
    addPerson(work, { ...details, name: "Vũ Thị Bình", staffCode: "01" }),
  );
  expect(taken).toMatchObject({ refusal: "staff-code-taken", detail: { name: "Lê Thị An" } });
  done(await agency.as("officer", (work) => changePerson(work, personId, { ...first, name: "Lê Thị Ân" })));
  const { people } = await agency.see("officer", (view) => listPeople(view, { search: "le thi an" }));
  expect(people.map(({ name }) => name)).toEqual(["Lê Thị Ân"]);
});

test("a post is held once at a time and only in a unit that stands", async () => {
  const agency = await anAgency();
  const [office, closed] = [await unit(agency, "Phòng Một"), await unit(agency, "Phòng Cũ")];
  done(await agency.as("officer", (work) => closeUnit(work, closed, { on: "2022-01-01", successors: [] })));
  const personId = await person(agency, "Lê Thị An", office, "Kế toán");
  expect(await post(agency, personId, office, "Kế toán", "2023-01-01")).toMatchObject({ refusal: "posting-twice" });
  expect(await post(agency, personId, closed, "Kế toán", "2021-01-01")).toMatchObject({ refusal: "unit-not-open" });
  done(await post(agency, personId, closed, "Kế toán", "2020-06-01", "2021-01-01"));
  done(await post(agency, personId, office, "Thủ quỹ"));
});

test("a post ends on a day after its first, and the person keeps the others", async () => {
  const agency = await anAgency();
  const office = await unit(agency, "Phòng Một");
  const personId = await person(agency, "Lê Thị An", office, "Kế toán");
  const { postingId } = done(await post(agency, personId, office, "Thủ quỹ"));
  const end = (on: string) => agency.as("officer", (work) => endPosting(work, personId, postingId, { on }));
  expect(await end("2021-01-01")).toMatchObject({ refusal: "posting-ends-before-start" });
  done(await end("2022-01-01"));
  const found = await agency.see("officer", (view) => findPerson(view, personId));
  expect(found?.postings.map(({ title, validTo }) => [title, validTo])).toEqual([
    ["Kế toán", null],
    ["Thủ quỹ", "2022-01-01"],
  ]);
  expect(found?.unitIds).toEqual([office]);
});

test("the people of a unit are those of all units below it, on the day asked for", async () => {
  const agency = await anAgency();
  const office = await unit(agency, "Phòng Một");
  const team = await unit(agency, "Tổ Một", office);
  const away = await unit(agency, "Phòng Hai");
  await person(agency, "Lê Thị An", office);
  const moved = await person(agency, "Vũ Văn Bình", team);
  await person(agency, "Đỗ Thị Chi", away);
  const names = async (onDay: string) =>
    (await agency.see("officer", (view) => listPeople(view, { unitId: office, onDay }))).people.map(({ name }) => name);
  expect(await names("2023-01-01")).toEqual(["Lê Thị An", "Vũ Văn Bình"]);
  const found = await agency.see("officer", (view) => findPerson(view, moved));
  const postingId = found?.postings[0]?.id ?? "";
  done(await agency.as("officer", (work) => endPosting(work, moved, postingId, { on: "2022-01-01" })));
  expect(await names("2023-01-01")).toEqual(["Lê Thị An"]);
  expect(await names("2021-12-31")).toEqual(["Lê Thị An", "Vũ Văn Bình"]);
});

test("staff see the people of their own unit, a head sees all but reads only the unit's records", async () => {
  const agency = await anAgency();
  const [office, away] = [await unit(agency, "Phòng Một"), await unit(agency, "Phòng Hai")];
  const self = await person(agency, "Lê Thị An", office);
  const stranger = await person(agency, "Đỗ Thị Chi", away);
  const born = { ...details, name: "Đỗ Thị Chi", bornOn: "1980-05-05" };
  done(await agency.as("officer", (work) => changePerson(work, stranger, born)));
  const staff = await agency.seat("staff", { unitId: office, personId: self });
  const head = await agency.seat("unitHead", { unitId: office });

  expect((await agency.see(staff, (view) => listPeople(view))).people.map(({ id }) => id)).toEqual([self]);
  expect(await agency.see(staff, (view) => findPersonChoices(view, "do thi"))).toEqual([]);
  expect(await agency.see(staff, (view) => listPeopleOfUnits(view, [office, away], view.today))).toHaveLength(1);
  await expect(agency.see(staff, (view) => findPerson(view, stranger))).rejects.toThrow("denied");
  expect(await agency.see(staff, (view) => findPerson(view, self))).toMatchObject({ mayReadRecord: true });

  expect((await agency.see(head, (view) => listPeople(view))).total).toBe(2);
  expect(await agency.see(head, (view) => findPerson(view, stranger))).toMatchObject({
    mayReadRecord: false,
    bornOn: null,
  });
  expect(await agency.see(head, (view) => findPerson(view, self))).toMatchObject({ mayReadRecord: true });
  expect(await agency.see("officer", (view) => findPerson(view, stranger))).toMatchObject({ bornOn: "1980-05-05" });
});

test("people and units of another agency are unknown", async () => {
  const [agency, other] = [await anAgency(), await anAgency()];
  const foreignUnit = await unit(other, "Phòng khác");
  const foreigner = await person(other, "Vũ Văn Bình", foreignUnit);
  const own = await person(agency, "Lê Thị An");
  expect(await agency.see("officer", (view) => findPerson(view, foreigner))).toBeNull();
  expect(await agency.see("officer", (view) => findPerson(view, "khong-phai-ma"))).toBeNull();
  expect(await post(agency, own, foreignUnit, "Chuyên viên")).toEqual({ ok: false, refusal: "unknown" });
  expect(await post(agency, foreigner, foreignUnit, "Chuyên viên")).toEqual({ ok: false, refusal: "unknown" });
  expect((await agency.see("officer", (view) => listPeople(view, { unitId: foreignUnit }))).total).toBe(0);
});

test("fifty people stand on a page and the total counts all", async () => {
  const agency = await anAgency();
  await agency.as("officer", async ({ db, scope }) => {
    await db.$executeRaw`with made as (insert into subject (agency_id, id, kind)
      select ${scope.agencyId}::uuid, gen_random_uuid(), 'person' from generate_series(1, 51) returning id)
      select count(*) from made`;
    await db.$executeRaw`insert into person (agency_id, id, name, name_key, sort_key)
      select agency_id, id, 'Lê Thị An', 'le thi an', 'an' from subject where agency_id = ${scope.agencyId}::uuid and kind = 'person'`;
  });
  const page = (number: number) => agency.see("officer", (view) => listPeople(view, { page: number }));
  expect(await page(1)).toMatchObject({ total: 51, page: 1, people: { length: 50 } });
  expect((await page(2)).people).toHaveLength(1);
});
