import { expect, test } from "vitest";
import { addPerson } from "~/modules/people/add-person.server";
import { listPeople } from "~/modules/people/queries.server";
import { addUnit } from "~/modules/units/add-unit.server";
import { closeUnit } from "~/modules/units/close-unit.server";
import { findUnit } from "~/modules/units/queries.server";
import { loader as collectives } from "~/routes/a.$agency.collectives._index";
import { loader as collective } from "~/routes/a.$agency.collectives.$collective._index/route";
import { action as change } from "~/routes/a.$agency.collectives.$collective.name";
import { action as addCollective } from "~/routes/a.$agency.collectives.new";
import { loader as people } from "~/routes/a.$agency.people._index";
import { action as importList } from "~/routes/a.$agency.people.import";
import { action as check } from "~/routes/a.$agency.people.pasted/route";
import { action as addUnitAction } from "~/routes/a.$agency.units.new";
import { anAgency, done, type TestAgency } from "../support/agency";
import { ask } from "../support/requests";

const text = "STT\tHọ và tên\tNgày sinh\tĐơn vị\r\n1\tLê Thị An\t03/05/1988\tChi bộ 1\r\n2\tTrần Văn Đạt\t\tChi bộ 1";
const form = { text, unitId: "", title: "Tuyên truyền viên", validFrom: "01/02/2022" };

async function post(
  agency: TestAgency,
  action: typeof check | typeof importList,
  more: Record<string, string | string[]> = {},
) {
  const officer = await agency.seatOf("officer");
  return ask(officer, action, { params: { agency: agency.slug }, form: { ...form, ...more } });
}

async function aUnit(agency: TestAgency, name: string, structure: "government" | "network" = "network") {
  const unit = { structure, name, shortName: null, parentId: null, validFrom: "2020-01-01" };
  return done(await agency.as("officer", (work) => addUnit(work, unit))).unitId;
}

test("a preview says what each row does, asks what is not clear, and enters nobody", async () => {
  const agency = await anAgency();
  const twin = { name: "Trần Văn Đạt", staffCode: "CB-7", bornOn: null, isUnionMember: false };
  const { personId } = done(await agency.as("officer", (work) => addPerson(work, twin)));
  const unknown = await post(agency, check);
  expect(unknown).toMatchObject({
    status: 200,
    body: {
      planned: {
        hasHeader: true,
        plans: [
          { line: 2, kind: "unit-unknown" },
          { line: 3, kind: "unit-unknown" },
        ],
      },
    },
  });
  await aUnit(agency, "Chi bộ 1");
  expect((await post(agency, check)).body).toMatchObject({
    planned: { plans: [{ kind: "new" }, { kind: "ask", candidates: [{ value: personId, staffCode: "CB-7" }] }] },
  });
  expect((await agency.see("officer", (view) => listPeople(view))).total).toBe(1);
});

test("answers and columns that were said hold, and the list is entered as previewed", async () => {
  const agency = await anAgency();
  const twin = { name: "Trần Văn Đạt", staffCode: "CB-7", bornOn: null, isUnionMember: false };
  const { personId } = done(await agency.as("officer", (work) => addPerson(work, twin)));
  const said = {
    captions: "STT\tHọ và tên\tNgày sinh\tĐơn vị",
    "fields[]": ["", "name", "", "unit"],
    hasHeader: "yes",
    "answerLines[]": ["3"],
    "answers[]": [personId],
    "unitNames[]": ["Chi bộ 1"],
    "unitChoices[]": ["new"],
  };
  const answer = await post(agency, importList, said);
  expect(answer).toMatchObject({ status: 200, body: { imported: { added: 1, posted: 1, unitsAdded: 1 } } });
  const listed = await agency.see("officer", (view) => listPeople(view, { standing: "network" }));
  expect(listed).toMatchObject({ total: 2, staff: 0, network: 2 });
});

test("nothing is entered while a row cannot be read, unless it is left out", async () => {
  const agency = await anAgency();
  const broken = { text: "Họ và tên\tNgày sinh\nLê Thị An\t1988\nTrần Văn Đạt\t01/01/1990" };
  expect(await post(agency, importList, broken)).toMatchObject({
    status: 422,
    body: { problem: { refusal: "list-unreadable", detail: { count: 1, line: 2 } } },
  });
  const leftOut = { ...broken, "answerLines[]": ["2"], "answers[]": ["skip"] };
  expect(await post(agency, importList, leftOut)).toMatchObject({ status: 200, body: { imported: { added: 1 } } });
});

test("an empty list, one that is too long and a day that is none are refused at their fields, and what was typed comes back", async () => {
  const agency = await anAgency();
  expect(await post(agency, check, { text: " \n\t" })).toMatchObject({
    status: 422,
    body: { problem: { refusal: "list-empty", fields: { text: "list-empty" } } },
  });
  const long = Array.from({ length: 1001 }, () => "Lê Thị An").join("\n");
  expect((await post(agency, check, { text: long })).body).toMatchObject({ problem: { refusal: "list-too-long" } });
  expect(await post(agency, check, { validFrom: "31/02/2022" })).toMatchObject({
    status: 422,
    body: { typed: { text: text.replaceAll("\r\n", "\n") }, problem: { refusal: "input-invalid" } },
  });
});

test("the list of people tells the own staff from the network", async () => {
  const agency = await anAgency();
  await aUnit(agency, "Chi bộ 1");
  await aUnit(agency, "Phòng Một", "government");
  const mixed = { text: "Họ tên\tĐơn vị\nLê Thị An\tChi bộ 1\nLê Thị An\tPhòng Một\nTrần Văn Đạt\tChi bộ 1" };
  await post(agency, importList, { ...mixed, "answerLines[]": ["3"], "answers[]": ["line:2"] });
  const officer = await agency.seatOf("officer");
  const seen = (search: string) => ask(officer, people, { params: { agency: agency.slug }, search });
  expect((await seen("?standing=network")).body).toMatchObject({
    total: 1,
    staff: 1,
    network: 1,
    people: [{ name: "Trần Văn Đạt", isOutside: true }],
  });
  expect((await seen("?standing=staff")).body).toMatchObject({
    people: [{ name: "Lê Thị An", isOutside: false, postingCount: 2 }],
  });
  expect((await seen("?structure=network")).body).toMatchObject({ total: 2 });
});

test("a collective is added and renamed from its pages, and stands in the list", async () => {
  const agency = await anAgency();
  const officer = await agency.seatOf("officer");
  const unitId = await aUnit(agency, "Chi bộ 1");
  const added = await ask(officer, addCollective, {
    params: { agency: agency.slug },
    form: { name: "Đội tuyên truyền", unitId, formedOn: "01/02/2022" },
  });
  expect(added.status).toBe(302);
  const id = added.location?.split("/").at(-1) ?? "";
  const at = { params: { agency: agency.slug, collective: id } };
  expect(await ask(officer, change, { ...at, form: { name: "Đội nòng cốt", unitId, on: "01/01/2021" } })).toMatchObject(
    {
      status: 422,
      body: { problem: { refusal: "day-before-collective" } },
    },
  );
  expect((await ask(officer, change, { ...at, form: { name: "Đội nòng cốt", unitId, on: "01/01/2023" } })).status).toBe(
    302,
  );
  expect((await ask(officer, collective, at)).body).toMatchObject({
    collective: { name: "Đội nòng cốt", formerNames: [{ name: "Đội tuyên truyền" }] },
    mayEnter: true,
  });
  expect((await ask(officer, collectives, { params: { agency: agency.slug }, search: "?q=doi" })).body).toMatchObject({
    collectives: [{ id, unitName: "Chi bộ 1" }],
  });
});

test("a unit formed from an earlier one is tied to it both ways, as far as nobody else has taken it over", async () => {
  const agency = await anAgency();
  const officer = await agency.seatOf("officer");
  const former = await aUnit(agency, "Cổng thông tin", "government");
  done(await agency.as("officer", (work) => closeUnit(work, former, { on: "2022-01-01", successors: [] })));
  const unit = {
    structure: "government",
    name: "Trung tâm Báo chí",
    shortName: "",
    parentId: "",
    validFrom: "01/01/2022",
  };
  const form = { ...unit, predecessorId: former };
  const added = await ask(officer, addUnitAction, { params: { agency: agency.slug }, form });
  const id = added.location?.split("/").at(-1) ?? "";
  expect(await agency.see("officer", (view) => findUnit(view, id))).toMatchObject({
    predecessors: [{ id: former, name: "Cổng thông tin", onDay: "2022-01-01", sharePercent: 100 }],
  });
  expect(await agency.see("officer", (view) => findUnit(view, former))).toMatchObject({ successors: [{ id }] });
  expect(await ask(officer, addUnitAction, { params: { agency: agency.slug }, form })).toMatchObject({
    status: 422,
    body: { problem: { fields: { predecessorId: "predecessor-taken" } } },
  });
});
