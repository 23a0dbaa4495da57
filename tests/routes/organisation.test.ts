import { expect, test } from "vitest";
import { grantRole } from "~/modules/members/grant-role.server";
import { addUnit } from "~/modules/units/add-unit.server";
import { paths } from "~/paths";
import { loader as members } from "~/routes/a.$agency.members._index/route";
import { action as endSeat } from "~/routes/a.$agency.members.$member.end";
import { action as grant } from "~/routes/a.$agency.members.$member.roles";
import { action as revoke } from "~/routes/a.$agency.members.$member.roles_.$role.revocation";
import { action as enrol } from "~/routes/a.$agency.members.new";
import { loader as people } from "~/routes/a.$agency.people._index";
import { action as editPerson, loader as personToEdit } from "~/routes/a.$agency.people.$person.edit/route";
import { action as post } from "~/routes/a.$agency.people.$person.postings";
import { action as endPost } from "~/routes/a.$agency.people.$person.postings_.$posting.end";
import { action as addPerson } from "~/routes/a.$agency.people.new";
import { loader as units } from "~/routes/a.$agency.units._index/route";
import { loader as unit } from "~/routes/a.$agency.units.$unit._index/route";
import { action as close } from "~/routes/a.$agency.units.$unit.closure";
import { action as rename } from "~/routes/a.$agency.units.$unit.name";
import { action as move } from "~/routes/a.$agency.units.$unit.parent";
import { action as addUnitAction, loader as newUnit } from "~/routes/a.$agency.units.new";
import { anAgency, done, type TestAgency } from "../support/agency";
import { ask } from "../support/requests";

const newUnitForm = {
  structure: "government",
  name: "Phòng Tài chính",
  shortName: "",
  parentId: "",
  validFrom: "01/02/2024",
};
const newPersonForm = {
  name: "Lê Thị An",
  staffCode: "",
  bornOn: "3/5/1988",
  unitId: "",
  title: "",
  validFrom: "",
};

async function aUnit(agency: TestAgency, name = "Phòng Một") {
  const added = await agency.as("officer", (work) =>
    addUnit(work, { structure: "government", name, shortName: null, parentId: null, validFrom: "2020-01-01" }),
  );
  return done(added).unitId;
}

test("without signing in, a page leads to the sign-in and back", async () => {
  const agency = await anAgency();
  const answer = await ask(null, units, { params: { agency: agency.slug } });
  expect(answer.status).toBe(302);
  expect(answer.location).toBe(`/login?to=${encodeURIComponent(`/a/${agency.slug}`)}`);
});

test("another agency's unit, an unknown one and a seat elsewhere are the same 404", async () => {
  const [agency, other] = [await anAgency(), await anAgency()];
  const foreign = await aUnit(other);
  const officer = await agency.seatOf("officer");
  const at = (params: Record<string, string>) => ask(officer, unit, { params });
  const answers = await Promise.all([
    at({ agency: agency.slug, unit: foreign }),
    at({ agency: agency.slug, unit: "khong-co" }),
    at({ agency: other.slug, unit: foreign }),
  ]);
  expect(answers.map(({ status, body }) => [status, body])).toEqual(Array(3).fill([404, null]));
  const form = { name: "Phòng Khác", shortName: "", on: "01/01/2024" };
  expect((await ask(officer, rename, { params: { agency: agency.slug, unit: foreign }, form })).status).toBe(404);
});

test("who may not change the organisation gets 403 for its forms, and no buttons on its pages", async () => {
  const agency = await anAgency();
  const unitId = await aUnit(agency);
  const head = await agency.seat("unitHead", { unitId });
  const params = { agency: agency.slug, unit: unitId };
  expect((await ask(head, newUnit, { params })).status).toBe(403);
  expect((await ask(head, addUnitAction, { params, form: newUnitForm })).status).toBe(403);
  expect((await ask(head, members, { params })).status).toBe(403);
  expect((await ask(head, units, { params })).body).toMatchObject({ mayWrite: false });
  expect((await ask(head, unit, { params })).body).toMatchObject({ mayChange: false, others: [] });
  const council = await agency.seat("council");
  expect((await ask(council, people, { params })).status).toBe(403);
});

test("a unit is added and shown on its page, and what was typed wrong stays in the form", async () => {
  const agency = await anAgency();
  const officer = await agency.seatOf("officer");
  const params = { agency: agency.slug };
  const wrong = await ask(officer, addUnitAction, {
    params,
    form: { ...newUnitForm, name: " ", validFrom: "31/02/2024" },
  });
  expect(wrong.status).toBe(422);
  expect(wrong.body).toMatchObject({
    problem: { refusal: "input-invalid", fields: { name: "Nhập tên đơn vị." } },
    typed: { validFrom: "31/02/2024" },
  });
  const added = await ask(officer, addUnitAction, { params, form: newUnitForm });
  expect(added.status).toBe(302);
  const unitId = added.location?.split("/").at(-1) ?? "";
  const shown = await ask(officer, unit, { params: { ...params, unit: unitId } });
  expect(shown.body).toMatchObject({
    unit: { name: "Phòng Tài chính", spans: [{ validFrom: "2024-02-01" }] },
    mayChange: true,
  });
});

test("a unit is renamed, moved and closed from a day on, each back to its page", async () => {
  const agency = await anAgency();
  const officer = await agency.seatOf("officer");
  const [unitId, next] = [await aUnit(agency), await aUnit(agency, "Phòng Hai")];
  const params = { agency: agency.slug, unit: unitId };
  const steps = [
    await ask(officer, rename, { params, form: { name: "Phòng Ba", shortName: "P3", on: "01/01/2023" } }),
    await ask(officer, move, { params, form: { parentId: next, on: "01/06/2023" } }),
    await ask(officer, close, {
      params,
      form: { on: "01/01/2024", "successorId[]": [next, "", ""], "share[]": ["100", "", ""] },
    }),
  ];
  expect(steps.map(({ location }) => location)).toEqual(Array(3).fill(paths.unit(agency.slug, unitId)));
  const shown = await ask(officer, unit, { params });
  expect(shown.body).toMatchObject({
    mayChange: false,
    unit: { name: "Phòng Ba", closedOn: "2024-01-01", successors: [{ id: next, sharePercent: 100 }] },
  });
  const again = await ask(officer, rename, { params, form: { name: "Phòng Bốn", shortName: "", on: "01/01/2025" } });
  expect(again).toMatchObject({
    status: 422,
    body: { problem: { refusal: "unit-closed" }, typed: { name: "Phòng Bốn" } },
  });
});

test("a successor without a share in percent is asked for it", async () => {
  const agency = await anAgency();
  const [unitId, next] = [await aUnit(agency), await aUnit(agency, "Phòng Hai")];
  const form = { on: "01/01/2024", "successorId[]": [next], "share[]": ["nửa"] };
  const answer = await ask(await agency.seatOf("officer"), close, {
    params: { agency: agency.slug, unit: unitId },
    form,
  });
  expect(answer).toMatchObject({
    status: 422,
    body: { problem: { fields: { successors: "Phần kế tục là số nguyên từ 1 đến 100." } } },
  });
});

test("the tree is shown as it was on a day, and a day that cannot be read is said", async () => {
  const agency = await anAgency();
  const officer = await agency.seatOf("officer");
  await aUnit(agency);
  const at = async (search: string) => (await ask(officer, units, { params: { agency: agency.slug }, search })).body;
  expect(await at("?on=31/12/2019")).toMatchObject({ units: [], onDay: "2019-12-31", isToday: false });
  expect(await at("?on=2020-01-01")).toMatchObject({ units: [{ name: "Phòng Một" }] });
  expect(await at("?on=hom-qua")).toMatchObject({ isDayUnread: true, typedDay: "hom-qua", units: { length: 1 } });
});

test("a person is entered with the first post in one form; both are refused together", async () => {
  const agency = await anAgency();
  const officer = await agency.seatOf("officer");
  const unitId = await aUnit(agency);
  const params = { agency: agency.slug };
  const before = { ...newPersonForm, unitId, title: "Chuyên viên", validFrom: "01/01/2019" };
  const refused = await ask(officer, addPerson, { params, form: before });
  expect(refused).toMatchObject({
    status: 422,
    body: { problem: { refusal: "unit-not-open" }, typed: { name: "Lê Thị An" } },
  });
  expect((await ask(officer, people, { params })).body).toMatchObject({ total: 0 });
  const untitled = await ask(officer, addPerson, { params, form: { ...before, title: "" } });
  expect(untitled.body).toMatchObject({ problem: { fields: { title: "Nhập chức vụ, ít nhất hai ký tự." } } });
  const added = await ask(officer, addPerson, { params, form: { ...before, validFrom: "01/01/2022" } });
  const person = added.location?.split("/").at(-2) ?? "";
  const shown = await ask(officer, personToEdit, { params: { ...params, person } });
  expect(shown.body).toMatchObject({
    person: { name: "Lê Thị An", bornOn: "1988-05-03", postings: [{ title: "Chuyên viên", validFrom: "2022-01-01" }] },
  });
});

test("a namesake is confirmed in the form and then entered", async () => {
  const agency = await anAgency();
  const officer = await agency.seatOf("officer");
  const params = { agency: agency.slug };
  await ask(officer, addPerson, { params, form: newPersonForm });
  const asked = await ask(officer, addPerson, { params, form: newPersonForm });
  expect(asked).toMatchObject({ status: 422, body: { problem: { refusal: "person-same-name" } } });
  expect((await ask(officer, addPerson, { params, form: { ...newPersonForm, isAnother: "on" } })).status).toBe(302);
});

test("a post is added and ended on the last day that was typed", async () => {
  const agency = await anAgency();
  const officer = await agency.seatOf("officer");
  const unitId = await aUnit(agency);
  const added = await ask(officer, addPerson, { params: { agency: agency.slug }, form: newPersonForm });
  const person = added.location?.split("/").at(-2) ?? "";
  const params = { agency: agency.slug, person };
  const form = { unitId, title: "Kế toán", isHead: "on", validFrom: "01/01/2022", validTo: "" };
  expect((await ask(officer, post, { params, form })).status).toBe(302);
  const shown = (await ask(officer, personToEdit, { params })).body as { person: { postings: { id: string }[] } };
  const posting = shown.person.postings[0]?.id ?? "";
  await ask(officer, endPost, { params: { ...params, posting }, form: { on: "31/12/2023" } });
  expect((await ask(officer, personToEdit, { params })).body).toMatchObject({
    person: { postings: [{ isHead: true, validTo: "2024-01-01" }], unitIds: [] },
  });
  const { unitId: _u, title: _t, validFrom: _v, ...details } = newPersonForm;
  const changed = await ask(officer, editPerson, { params, form: { ...details, name: "Lê Thị Ân" } });
  expect(changed.status).toBe(302);
});

test("an administrator enrols a member, grants and revokes roles, and cannot take the last own one", async () => {
  const agency = await anAgency();
  const admin = await agency.seatOf("admin");
  const params = { agency: agency.slug };
  const form = {
    displayName: "Vũ Văn Bình",
    email: `b.${agency.slug}@kiem-thu.example`,
    password: "mot-mat-khau-dai",
    staffCode: "",
  };
  expect((await ask(admin, enrol, { params, form: { ...form, password: "ngan" } })).status).toBe(422);
  expect((await ask(admin, enrol, { params, form: { ...form, staffCode: "??" } })).body).toMatchObject({
    problem: { refusal: "staff-code-unknown" },
  });
  const enrolled = await ask(admin, enrol, { params, form });
  const member = new URL(enrolled.location ?? "", "http://localhost").searchParams.get("member") ?? "";
  const of = { ...params, member };
  expect((await ask(admin, grant, { params: of, form: { role: "unitHead", unitId: "" } })).body).toMatchObject({
    problem: { refusal: "role-needs-unit" },
  });
  expect((await ask(admin, grant, { params: of, form: { role: "leader", unitId: "" } })).status).toBe(302);
  const panel = await ask(admin, members, { params, search: `?member=${member}` });
  const opened = (panel.body as { opened: { roles: { id: string; role: string }[] } }).opened;
  expect(opened.roles.map(({ role }) => role)).toEqual(["leader"]);
  const role = opened.roles[0]?.id ?? "";
  expect((await ask(admin, revoke, { params: { ...of, role }, form: {} })).status).toBe(302);
  expect((await ask(admin, revoke, { params: { ...of, role }, form: {} })).status).toBe(404);
  expect((await ask(admin, endSeat, { params: { ...params, member: admin.memberId }, form: {} })).body).toMatchObject({
    problem: { refusal: "last-administrator" },
  });
  expect((await ask(admin, endSeat, { params: of, form: {} })).location).toBe(paths.members(agency.slug));
});

test("the page of members gives no account's id to the browser", async () => {
  const agency = await anAgency();
  const seat = await agency.seat("staff");
  done(await agency.as("admin", (work) => grantRole(work, seat.memberId, { role: "verifier", unitId: null })));
  const page = await ask(await agency.seatOf("admin"), members, { params: { agency: agency.slug } });
  expect(JSON.stringify(page.body)).not.toContain(seat.accountId);
});
