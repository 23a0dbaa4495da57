import { expect, test } from "vitest";
import type { KnownPerson } from "~/domain/people-list/identify-person";
import type { ListedPerson } from "~/domain/people-list/listed-person";
import { planRows } from "~/domain/people-list/plan-rows";

const open = [{ validFrom: "2020-01-01", validTo: null }];
const units = [
  { id: "u1", name: "Chi bộ Phường 1", shortName: "CB1", spans: open },
  { id: "u2", name: "Phòng Hành chính", shortName: null, spans: open },
  { id: "u3", name: "Phòng Hành chính", shortName: null, spans: open },
  { id: "u4", name: "Tổ Cũ", shortName: null, spans: [{ validFrom: "2010-01-01", validTo: "2021-01-01" }] },
];

function row(
  line: number,
  name: string,
  more: Partial<ListedPerson> & { unit?: string; title?: string } = {},
): ListedPerson {
  const { unit = "CB1", title = "Tuyên truyền viên", ...person } = more;
  const post = { unit, title, validFrom: "2022-01-01" };
  return { line, name, staffCode: null, bornOn: null, isUnionMember: false, post, ...person };
}

function known(id: string, name: string, more: Partial<KnownPerson> = {}): KnownPerson {
  return { id, name, staffCode: null, bornOn: null, postings: [], ...more };
}

const inUnit = {
  unitId: "u1",
  unitName: "Chi bộ Phường 1",
  title: "Tuyên truyền viên",
  validFrom: "2021-01-01",
  validTo: null,
};

function plan(rows: ListedPerson[], people: KnownPerson[] = [], answers: Record<number, string> = {}, names = {}) {
  return planRows(rows, { people, units }, { rows: answers, units: names });
}

test("somebody whom the agency does not have is new, in the unit that the name without marks finds", () => {
  expect(plan([row(1, "Lê Thị An", { unit: "chi bo phuong 1" })])).toMatchObject([
    { kind: "new", post: { unitId: "u1" } },
  ]);
});

test("a staff code says who it is; under another name it belongs to another", () => {
  const people = [known("p1", "Lê Thị An", { staffCode: "CB-1", bornOn: "1980-01-01" })];
  expect(plan([row(1, "Lê Thị An", { staffCode: "cb-1", bornOn: "1990-01-01" })], people)).toMatchObject([
    { kind: "known", is: "p1", post: { unitId: "u1" } },
  ]);
  expect(plan([row(1, "Trần Văn Đạt", { staffCode: "CB-1" })], people)).toMatchObject([
    { kind: "code-of-another", of: "Lê Thị An" },
  ]);
});

test("two different codes tell namesakes apart, and so do two birth dates", () => {
  const people = [known("p1", "Lê Thị An", { staffCode: "CB-1", bornOn: "1980-01-01" })];
  expect(plan([row(1, "Lê Thị An", { staffCode: "CB-2" })], people)).toMatchObject([{ kind: "new" }]);
  expect(plan([row(1, "Lê Thị An", { bornOn: "1980-01-02" })], people)).toMatchObject([{ kind: "new" }]);
});

test("name, birth date and unit together are the same person; in another unit it is asked", () => {
  const people = [known("p1", "Lê Thị An", { bornOn: "1980-01-01", postings: [inUnit] })];
  const twin = row(1, "Lê Thị An", { bornOn: "1980-01-01" });
  expect(plan([twin], people)).toMatchObject([{ kind: "known", is: "p1", post: null }]);
  const elsewhere = row(1, "Lê Thị An", { bornOn: "1980-01-01", unit: "u2" });
  expect(plan([elsewhere], people)).toMatchObject([
    { kind: "ask", candidates: [{ value: "p1", unitName: "Chi bộ Phường 1" }] },
  ]);
});

test("the answer decides: the same gets the post, another is new, and a row can be left out", () => {
  const people = [known("p1", "Lê Thị An")];
  const asked = row(1, "Lê Thị An", { staffCode: "CB-9" });
  expect(plan([asked], people, { 1: "p1" })).toMatchObject([{ kind: "known", is: "p1", fills: true }]);
  expect(plan([asked], people, { 1: "another" })).toMatchObject([{ kind: "new" }]);
  expect(plan([asked], people, { 1: "skip" })).toMatchObject([{ kind: "skipped" }]);
  expect(plan([asked], people, { 1: "p2" })).toMatchObject([{ kind: "ask" }]);
});

test("a name differs neither by letter case nor by where the tone mark stands", () => {
  const people = [known("p1", "Nguyễn Thị Hoà")];
  expect(plan([row(1, "Nguyễn thị Hòa")], people)).toMatchObject([{ kind: "ask" }]);
});

test("the same name twice in one list is asked about, and one person can hold both posts", () => {
  const rows = [row(1, "Lê Thị An"), row(2, "Lê Thị An", { unit: "u2" })];
  expect(plan(rows)).toMatchObject([{ kind: "new" }, { kind: "ask", candidates: [{ value: "line:1" }] }]);
  expect(plan(rows, [], { 2: "line:1" })).toMatchObject([
    { kind: "new" },
    { kind: "known", is: "line:1", post: { unitId: "u2" } },
  ]);
});

test("one code in two rows is one person, who is asked about once", () => {
  const rows = [row(1, "Lê Thị An", { staffCode: "A" }), row(2, "Lê Thị An", { staffCode: "A", title: "Bí thư" })];
  expect(plan(rows)).toMatchObject([{ kind: "new" }, { kind: "known", is: "line:1" }]);
  expect(plan(rows, [known("p1", "Lê Thị An")], { 1: "p1" })).toMatchObject([
    { kind: "known", is: "p1" },
    { kind: "known", is: "p1" },
  ]);
});

test("a row that repeats an earlier one of the same person adds nothing", () => {
  const rows = [row(1, "Lê Thị An", { staffCode: "A" }), row(2, "Lê Thị An", { staffCode: "A" })];
  expect(plan(rows)).toMatchObject([{ kind: "new" }, { kind: "known", post: null }]);
});

test("a unit that nobody knows, or that two are called by, is asked about and may become a body of the network", () => {
  const rows = [row(1, "Lê Thị An", { unit: "Chi bộ Mới" }), row(2, "Trần Văn Đạt", { unit: "Phòng Hành chính" })];
  expect(plan(rows)).toMatchObject([
    { kind: "unit-unknown", unit: "Chi bộ Mới", choices: [] },
    { kind: "unit-unknown", choices: [{ id: "u2" }, { id: "u3" }] },
  ]);
  expect(plan(rows, [], {}, { "chi bo moi": "new", "phong hanh chinh": "u3" })).toMatchObject([
    { kind: "new", post: { unitId: null, unitName: "Chi bộ Mới" } },
    { kind: "new", post: { unitId: "u3" } },
  ]);
});

test("a unit that is no more takes nobody", () => {
  expect(plan([row(1, "Lê Thị An", { unit: "Tổ Cũ" })])).toMatchObject([{ kind: "unit-not-open", unit: "Tổ Cũ" }]);
});

test("a post that has ended can be held again", () => {
  const ended = { ...inUnit, validTo: "2021-06-01" };
  const people = [known("p1", "Lê Thị An", { staffCode: "A", postings: [ended] })];
  expect(plan([row(1, "Lê Thị An", { staffCode: "A" })], people)).toMatchObject([
    { kind: "known", post: { unitId: "u1" } },
  ]);
});

test("a thousand rows that share a few names are planned in a moment", () => {
  const rows = Array.from({ length: 1000 }, (_, index) =>
    row(index + 1, `Nguyễn Thị ${"Hoa Lan Mai Cúc Đào".split(" ")[index % 5]}`, { staffCode: `M${index}` }),
  );
  const started = performance.now();
  expect(plan(rows).every(({ kind }) => kind === "new")).toBe(true);
  expect(performance.now() - started).toBeLessThan(5000);
});
