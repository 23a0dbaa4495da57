import { expect, test } from "vitest";
import type { ListedPerson } from "~/domain/people-list/listed-person";
import { listAudit } from "~/modules/audit/queries.server";
import { addPerson } from "~/modules/people/add-person.server";
import { addPosting } from "~/modules/people/add-posting.server";
import { importPeople } from "~/modules/people/import-people.server";
import { planImport } from "~/modules/people/plan-import.server";
import { findPerson, listPeople } from "~/modules/people/queries.server";
import { addUnit } from "~/modules/units/add-unit.server";
import { listUnits } from "~/modules/units/queries.server";
import { anAgency, done, type TestAgency } from "../../support/agency";

async function cell(agency: TestAgency, name = "Chi bộ Phường 1") {
  const unit = { structure: "network" as const, name, shortName: null, parentId: null, validFrom: "2020-01-01" };
  return done(await agency.as("officer", (work) => addUnit(work, unit))).unitId;
}

function row(line: number, name: string, unit: string | null, more: Partial<ListedPerson> = {}): ListedPerson {
  const post = unit === null ? null : { unit, title: "Tuyên truyền viên", validFrom: "2022-01-01" };
  return { line, name, staffCode: null, bornOn: null, isUnionMember: false, post, ...more };
}

test("a list enters people with their posts on the given day, in a unit named by its name or its id", async () => {
  const agency = await anAgency();
  const unitId = await cell(agency);
  const rows = [
    row(1, "Lê Thị An", "chi bo phuong 1", { staffCode: "007", bornOn: "1988-05-03", isUnionMember: true }),
    row(2, "Trần Văn Đạt", unitId),
    row(3, "Hồ Bình", null),
  ];
  const imported = done(await agency.as("officer", (work) => importPeople(work, { rows })));
  expect(imported).toMatchObject({ added: 3, posted: 0, present: 0, skipped: 0, unitsAdded: 0 });
  const [first] = imported.rows;
  const an = await agency.see("officer", (view) => findPerson(view, first?.personId ?? ""));
  expect(an).toMatchObject({
    name: "Lê Thị An",
    staffCode: "007",
    bornOn: "1988-05-03",
    isUnionMember: true,
    postings: [{ unitId, title: "Tuyên truyền viên", validFrom: "2022-01-01", validTo: null, structure: "network" }],
  });
  const { people } = await agency.see("officer", (view) => listPeople(view, { search: "tran van dat" }));
  expect(people).toMatchObject([{ name: "Trần Văn Đạt", unitName: "Chi bộ Phường 1" }]);
});

test("pasted a second time, a list changes nothing", async () => {
  const agency = await anAgency();
  await cell(agency);
  const rows = [
    row(1, "Lê Thị An", "Chi bộ Phường 1", { bornOn: "1988-05-03" }),
    row(2, "Trần Văn Đạt", "Chi bộ Phường 1", { staffCode: "CB-2" }),
  ];
  done(await agency.as("officer", (work) => importPeople(work, { rows })));
  const again = done(await agency.as("officer", (work) => importPeople(work, { rows })));
  expect(again).toMatchObject({ added: 0, posted: 0, present: 2 });
  expect((await agency.see("officer", (view) => listPeople(view))).total).toBe(2);
});

test("while one row is in doubt nobody is entered, and the answer says who it is", async () => {
  const agency = await anAgency();
  const unitId = await cell(agency);
  const { personId } = done(
    await agency.as("officer", (work) =>
      addPerson(work, { name: "Lê Thị An", staffCode: null, bornOn: null, isUnionMember: false }),
    ),
  );
  const rows = [
    row(1, "Trần Văn Đạt", unitId),
    row(2, "Lê Thị An", unitId, { staffCode: "CB-9", bornOn: "1980-01-01" }),
  ];
  expect(await agency.as("officer", (work) => importPeople(work, { rows }))).toMatchObject({
    refusal: "list-undecided",
    detail: { count: 1, line: 2 },
  });
  expect((await agency.see("officer", (view) => listPeople(view))).total).toBe(1);

  const same = done(await agency.as("officer", (work) => importPeople(work, { rows, answers: { 2: personId } })));
  expect(same).toMatchObject({ added: 1, posted: 1 });
  expect(await agency.see("officer", (view) => findPerson(view, personId))).toMatchObject({
    staffCode: "CB-9",
    bornOn: "1980-01-01",
    postings: [{ unitId }],
  });
});

test("another of the same name is somebody else", async () => {
  const agency = await anAgency();
  const unitId = await cell(agency);
  const rows = [row(1, "Lê Thị An", unitId)];
  done(await agency.as("officer", (work) => importPeople(work, { rows })));
  const other = await agency.as("officer", (work) => importPeople(work, { rows, answers: { 1: "another" } }));
  expect(done(other)).toMatchObject({ added: 1 });
  expect((await agency.see("officer", (view) => listPeople(view))).total).toBe(2);
});

test("one person in two rows holds both posts", async () => {
  const agency = await anAgency();
  const [one, two] = [await cell(agency), await cell(agency, "Chi bộ Phường 2")];
  const rows = [row(1, "Lê Thị An", one), row(2, "Lê Thị An", two, { staffCode: "CB-1" })];
  const imported = done(await agency.as("officer", (work) => importPeople(work, { rows, answers: { 2: "line:1" } })));
  expect(imported).toMatchObject({ added: 1, posted: 1 });
  const found = await agency.see("officer", (view) => findPerson(view, imported.rows[0]?.personId ?? ""));
  expect(found?.staffCode).toBe("CB-1");
  expect(found?.unitIds.toSorted()).toEqual([one, two].toSorted());
});

test("a body that is not there is made in the network from the first day on which somebody is posted there", async () => {
  const agency = await anAgency();
  const post = (validFrom: string) => ({ unit: "Chi bộ Mới", title: "Ủy viên", validFrom });
  const rows = [
    row(1, "Lê Thị An", null, { post: post("2022-03-01") }),
    row(2, "Trần Văn Đạt", null, { post: { ...post("2021-06-01"), unit: "CHI BỘ MỚI" } }),
  ];
  expect(await agency.as("officer", (work) => importPeople(work, { rows }))).toMatchObject({
    refusal: "list-undecided",
  });
  const units = { "chi bo moi": "new" };
  expect(done(await agency.as("officer", (work) => importPeople(work, { rows, units })))).toMatchObject({
    unitsAdded: 1,
  });
  const listed = await agency.see("officer", (view) => listUnits(view, { structure: "network", onDay: "2021-06-01" }));
  expect(listed).toMatchObject([{ structure: "network", peopleCount: 1 }]);
});

test("a row of a list leaves one audit line for all of it", async () => {
  const agency = await anAgency();
  const rows = [row(1, "Lê Thị An", null), row(2, "Trần Văn Đạt", null)];
  done(await agency.as("officer", (work) => importPeople(work, { rows })));
  const { entries } = await agency.see("officer", (view) => listAudit(view));
  const lines = entries.filter(({ command }) => command === "import-people");
  expect(lines).toMatchObject([{ detail: { added: 2, posts: 0 } }]);
});

test("another agency's people and units are nobody's and nothing's here", async () => {
  const [agency, other] = [await anAgency(), await anAgency()];
  const foreign = await cell(other);
  const theirs = done(
    await other.as("officer", (work) =>
      importPeople(work, { rows: [row(1, "Lê Thị An", foreign, { staffCode: "X-1" })] }),
    ),
  );
  const plans = await agency.see("officer", (view) =>
    planImport(view, { rows: [row(1, "Lê Thị An", null, { staffCode: "X-1" }), row(2, "Hồ Bình", foreign)] }),
  );
  expect(plans).toMatchObject([{ kind: "new" }, { kind: "unit-unknown", choices: [] }]);
  const answers = { 1: theirs.rows[0]?.personId ?? "" };
  expect(
    done(await agency.as("officer", (work) => importPeople(work, { rows: [row(1, "Lê Thị An", null)], answers }))),
  ).toMatchObject({ added: 1 });
});

test("five hundred people with their posts are entered within two seconds", async () => {
  const agency = await anAgency();
  const unitId = await cell(agency);
  const given = ["An", "Bình", "Chi", "Dung", "Đạt", "Giang", "Hà", "Khánh", "Lan", "Minh"];
  const rows = Array.from({ length: 500 }, (_, index) =>
    row(index + 1, `Nguyễn ${given[index % 10]} ${given[Math.trunc(index / 10) % 10]}`, unitId, {
      staffCode: `M${index}`,
      bornOn: "1980-01-01",
    }),
  );
  await agency.seatOf("officer");
  const started = performance.now();
  const imported = done(await agency.as("officer", (work) => importPeople(work, { rows })));
  expect(performance.now() - started).toBeLessThan(2000);
  expect(imported.added).toBe(500);
  done(
    await agency.as("officer", (work) =>
      addPosting(work, imported.rows[0]?.personId ?? "", {
        unitId,
        title: "Bí thư",
        isHead: true,
        isActing: false,
        validFrom: "2023-01-01",
      }),
    ),
  );
});
