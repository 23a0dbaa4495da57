import fc from "fast-check";
import { expect, test } from "vitest";
import { proposeColumns } from "~/domain/people-list/columns";
import { readPeopleList } from "~/domain/people-list/read-people-list";
import { readTable } from "~/domain/people-list/read-table";

const defaults = { unit: "", title: "Tuyên truyền viên", validFrom: "2022-01-01", today: "2026-11-28" };
const people = (text: string, said = {}) =>
  readPeopleList(text, defaults, said).rows.flatMap((row) => (row.ok ? [row.person] : []));
const problems = (text: string) =>
  readPeopleList(text, defaults).rows.flatMap((row) => (row.ok ? [] : row.problems.map(({ problem }) => problem)));

test("a header in any order says what each column is, and columns nobody asks for are passed over", () => {
  const { hasHeader, fields } = readPeopleList(
    "STT\tĐơn vị công tác\tHọ và tên\tGiới tính\tNGÀY SINH\tMã CB\tChức vụ\tTừ ngày\tĐoàn viên\n1\tChi bộ 1\tLê Thị An\tNữ\t03/05/1988\t007\tBí thư\t01/02/2022\tx",
    defaults,
  );
  expect(hasHeader).toBe(true);
  expect(fields).toEqual([null, "unit", "name", null, "bornOn", "staffCode", "title", "validFrom", "isUnionMember"]);
});

test("without a header the cells say it: numbers in order are none, dates a birth, codes a code, a title before a unit", () => {
  const { hasHeader, fields } = readPeopleList(
    "1\tLê Thị An\t03/05/1988\tCB-001\tPhó bí thư\tChi bộ Phường 1\tx\n2\tTrần Văn Đạt\t1/12/1990\tCB-002\tỦy viên\tChi bộ Phường 2\t",
    defaults,
  );
  expect(hasHeader).toBe(false);
  expect(fields).toEqual([null, "name", "bornOn", "staffCode", "title", "unit", "isUnionMember"]);
});

test("family names and given name in two columns are one name; an abbreviated address is no part of it", () => {
  expect(people("Họ và tên đệm\tTên\nNGUYỄN  VĂN\tAN\nĐ/c Hồ Thị\tBình").map(({ name }) => name)).toEqual([
    "Nguyễn Văn An",
    "Hồ Thị Bình",
  ]);
});

test("the family name Hồ in a first row is not taken for the caption Họ", () => {
  expect(proposeColumns(readTable("Hồ\tAn\nLê\tBình")).hasHeader).toBe(false);
  expect(proposeColumns(readTable("Họ\tTên\nHồ\tAn")).hasHeader).toBe(true);
});

test("what was said about the columns stands above what was proposed", () => {
  const said = { hasHeader: false, fields: ["title", "name"] as ("title" | "name")[] };
  expect(people("Chuyên viên\tLê Thị An", said)).toMatchObject([{ name: "Lê Thị An" }]);
});

test("quotes of Excel around a cell with a line end or quotes are taken off, other quotes are text", () => {
  expect(readTable('"Lê Thị\nAn"\t"Tổ ""Ngọn lửa"""\r\nTrần Văn Đạt\tTổ "Hoa" mới').map(({ cells }) => cells)).toEqual([
    ["Lê Thị An", 'Tổ "Ngọn lửa"'],
    ["Trần Văn Đạt", 'Tổ "Hoa" mới'],
  ]);
});

test("names written apart in Unicode, doubled and hard spaces and blank rows change nothing; zeros before a code stay", () => {
  const decomposed = "Nguyễn Thị Ánh".normalize("NFD").replaceAll(" ", " \u00a0 ");
  expect(people(`Họ tên\tMã\r\n\r\n${decomposed}\t00042\r\n\t\r\n`)).toMatchObject([
    { line: 3, name: "Nguyễn Thị Ánh", staffCode: "00042" },
  ]);
});

test("a semicolon parts the cells where there is no tab", () => {
  expect(people("Họ tên;Mã\nLê Thị An;CB-1")).toMatchObject([{ name: "Lê Thị An", staffCode: "CB-1" }]);
});

test("days are read as day, month, year; a year alone, another order and a birth to come are named, not guessed", () => {
  expect(people("Họ tên\tNgày sinh\nLê Thị An\t3/5/1988")).toMatchObject([{ bornOn: "1988-05-03" }]);
  expect(problems("Họ tên\tNgày sinh\nLê Thị An\t1988")).toEqual(["born-unreadable"]);
  expect(problems("Họ tên\tNgày sinh\nLê Thị An\t12/25/1988")).toEqual(["born-unreadable"]);
  expect(problems("Họ tên\tNgày sinh\nLê Thị An\t01/01/2030")).toEqual(["born-in-future"]);
});

test("a row without a name, with digits in it, or with a post without a title is named with what is wrong", () => {
  expect(problems("Họ tên\tMã\n\tCB-1\nLê 2\tCB-2")).toEqual(["name-missing", "name-unreadable"]);
  const untitled = { ...defaults, title: "" };
  expect(readPeopleList("Họ tên\tĐơn vị\nLê Thị An\tChi bộ 1", untitled).rows).toMatchObject([
    { ok: false, problems: [{ problem: "title-missing" }] },
  ]);
});

test("a row without a unit goes where the list goes, and nowhere when nothing is said", () => {
  const rows = "Họ tên\tĐơn vị\nLê Thị An\tChi bộ 1\nTrần Văn Đạt\t";
  expect(readPeopleList(rows, { ...defaults, unit: "unit-id" }).rows).toMatchObject([
    { person: { post: { unit: "Chi bộ 1", title: "Tuyên truyền viên", validFrom: "2022-01-01" } } },
    { person: { post: { unit: "unit-id" } } },
  ]);
  expect(people(rows)[1]?.post).toBeNull();
});

const cell = fc.string({ unit: fc.constantFrom("a", "ầ", " ", '"', "\t", "\n", ";", "1") });

test("whatever Excel copies comes back cell by cell, with single spaces", () => {
  const clean = (text: string) => text.normalize("NFC").replace(/\s+/g, " ").trim();
  const quoted = (text: string) => (/["\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 }), (rows) => {
      const text = rows.map((cells) => cells.map(quoted).join("\t")).join("\r\n");
      const wanted = rows.map((cells) => cells.map(clean)).filter((cells) => cells.some((each) => each !== ""));
      expect(readTable(text).map(({ cells }) => cells)).toEqual(wanted);
    }),
  );
});

test("no text makes the reader fail, and every row that is not blank is answered for", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
      const { rows, hasHeader } = readPeopleList(text, defaults);
      expect(rows.length).toBe(Math.max(0, readTable(text).length - (hasHeader ? 1 : 0)));
    }),
  );
});
