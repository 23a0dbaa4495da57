import fc from "fast-check";
import { expect, test } from "vitest";
import { ancestry, subtree, type UnitRow, unitTree } from "~/domain/unit-tree";

const rows: UnitRow[] = [
  { id: "team", parentId: "events", name: "Tổ Lễ tân" },
  { id: "hotel", parentId: "centre", name: "Phòng Ẩm thực" },
  { id: "events", parentId: "centre", name: "Phòng Tổ chức sự kiện" },
  { id: "centre", parentId: null, name: "Trung tâm" },
  { id: "board", parentId: "centre", name: "Ban Giám đốc", position: 1 },
];

test("each unit stands right before what is below it, in the agency's order and then by name", () => {
  expect(unitTree(rows).map(({ row, depth }) => `${"-".repeat(depth)}${row.id}`)).toEqual([
    "centre",
    "-board",
    "-hotel",
    "-events",
    "--team",
  ]);
});

test("numbered units are listed by their numbers", () => {
  const numbered = ["Tổ 10", "Tổ 9"].map((name) => ({ id: name, parentId: null, name }));
  expect(unitTree(numbered).map(({ row }) => row.name)).toEqual(["Tổ 9", "Tổ 10"]);
});

test("a unit whose parent is not shown stands as a root", () => {
  const shown = rows.filter(({ id }) => id === "team" || id === "events");
  expect(unitTree(shown).map(({ row, depth }) => [row.id, depth])).toEqual([
    ["events", 0],
    ["team", 1],
  ]);
});

test("a unit's ancestry begins with itself and ends at the root", () => {
  expect(ancestry(rows, "team")).toEqual(["team", "events", "centre"]);
  expect(ancestry(rows, "unknown")).toEqual([]);
});

test("a subtree is the unit and everything below it", () => {
  expect(subtree(rows, "events").sort()).toEqual(["events", "team"]);
  expect(subtree(rows, "centre")).toHaveLength(rows.length);
  expect(subtree(rows, "team")).toEqual(["team"]);
});

test("a tree shows every unit once, one step below its parent", () => {
  const someForest = fc.array(fc.nat(), { minLength: 1, maxLength: 30 }).map((choices) =>
    choices.map((choice, index) => ({
      id: `u${index}`,
      parentId: index === 0 || choice % 5 === 0 ? null : `u${choice % index}`,
      name: `Đơn vị ${choice}`,
    })),
  );
  fc.assert(
    fc.property(someForest, (forest) => {
      const tree = unitTree(forest);
      expect(tree.map(({ row }) => row.id).sort()).toEqual(forest.map(({ id }) => id).sort());
      for (const { row, depth } of tree) expect(ancestry(forest, row.id)).toHaveLength(depth + 1);
    }),
  );
});
