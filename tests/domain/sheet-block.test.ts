import fc from "fast-check";
import { expect, test } from "vitest";
import { blockAround, fillDown, fillRight, placeBlock, readBlock, writeBlock } from "~/domain/sheet-block";

const one = { top: 0, bottom: 0, left: 0, right: 0 };
const sheet = {
  rows: [["Mai Khánh Chi"], ["Lê Ngọc Diệp"], ["Trần Ngọc Hân"]],
  columns: [
    ["Ca trực", "A"],
    ["Khách hài lòng", "B"],
  ],
};

test("a block is written and read again, whatever its cells hold", () => {
  const cell = fc.string({ unit: fc.constantFrom("a", "1", ",", ".", '"', "\t", "\n", " ", "ế"), maxLength: 8 });
  const block = fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
    .chain(([rows, columns]) =>
      fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
    );
  fc.assert(
    fc.property(block, (lines) => {
      fc.pre(!(lines.at(-1)?.length === 1 && lines.at(-1)?.[0] === ""));
      expect(readBlock(writeBlock(lines))).toEqual(lines);
    }),
  );
});

test("a quoted cell holds line breaks, tabs and doubled quotes", () => {
  expect(readBlock('1\t"hai\ndòng"\r\n"nói ""có"""\t4\r\n')).toEqual([
    ["1", "hai\ndòng"],
    ['nói "có"', "4"],
  ]);
  expect(readBlock('"chưa đóng\t2')).toEqual([['"chưa đóng', "2"]]);
});

test("a block begins at the chosen cell, and what lies outside the sheet is counted", () => {
  expect(placeBlock([["1", "2", "3"]], { top: 2, bottom: 2, left: 0, right: 0 }, sheet)).toEqual({
    cells: [
      { row: 2, column: 0, text: "1" },
      { row: 2, column: 1, text: "2" },
    ],
    outside: 1,
    unknown: [],
  });
});

test("one cell fills all that is chosen, and a block repeats where the choice is a multiple of it", () => {
  const all = { top: 0, bottom: 2, left: 0, right: 1 };
  expect(placeBlock([["5"]], all, sheet).cells.map(({ text }) => text)).toEqual(["5", "5", "5", "5", "5", "5"]);
  expect(placeBlock([["1", "2"]], all, sheet).cells.map(({ text }) => text)).toEqual(["1", "2", "1", "2", "1", "2"]);
  expect(placeBlock([["1"], ["2"]], all, sheet).cells).toHaveLength(2);
});

test("a head line and a column of names send each figure to its place, in any order and spelling", () => {
  const lines = [
    ["TT", "Họ và tên", "KHÁCH HÀI LÒNG", "a"],
    ["1", "tran ngoc han", "91", "3"],
    ["2", "Mai Khánh Chi", "90", "1"],
    ["3", "Người Lạ Mặt", "80", "2"],
  ];
  expect(placeBlock(lines, one, sheet)).toEqual({
    cells: [
      { row: 2, column: 1, text: "91" },
      { row: 2, column: 0, text: "3" },
      { row: 0, column: 1, text: "90" },
      { row: 0, column: 0, text: "1" },
    ],
    outside: 2,
    unknown: ["Người Lạ Mặt"],
  });
});

test("a name that two rows bear is nobody's", () => {
  const twice = { ...sheet, rows: [["Lê Hoa"], ["Lê Hoa"], ["Trần Ngọc Hân"]] };
  const { cells, unknown } = placeBlock(
    [
      ["Lê Hoa", "1"],
      ["Trần Ngọc Hân", "2"],
    ],
    one,
    twice,
  );
  expect([cells, unknown]).toEqual([[{ row: 2, column: 0, text: "2" }], ["Lê Hoa"]]);
});

test("figures are never taken for names", () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.integer({ min: 0, max: 9999 }).map(String), { minLength: 2, maxLength: 2 }), {
        minLength: 1,
        maxLength: 3,
      }),
      (lines) => {
        expect(placeBlock(lines, one, sheet).cells.map(({ text }) => text)).toEqual(lines.flat());
      },
    ),
  );
});

test("filling down copies the first line of the choice, filling right its first column; one line takes its neighbour's", () => {
  const textAt = (row: number, column: number) => `${row}${column}`;
  expect(fillDown({ top: 0, bottom: 2, left: 1, right: 1 }, textAt)).toEqual([
    { row: 1, column: 1, text: "01" },
    { row: 2, column: 1, text: "01" },
  ]);
  expect(fillDown({ top: 1, bottom: 1, left: 0, right: 1 }, textAt).map(({ text }) => text)).toEqual(["00", "01"]);
  expect(fillDown(one, textAt)).toEqual([]);
  expect(fillRight({ top: 0, bottom: 1, left: 0, right: 1 }, textAt)).toEqual([
    { row: 0, column: 1, text: "00" },
    { row: 1, column: 1, text: "10" },
  ]);
});

test("the block around some cells is the least that holds them", () => {
  expect(
    blockAround([
      { row: 2, column: 1 },
      { row: 0, column: 3 },
    ]),
  ).toEqual({ top: 0, bottom: 2, left: 1, right: 3 });
  expect(blockAround([])).toBeNull();
});
