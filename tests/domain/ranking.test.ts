import fc from "fast-check";
import { expect, test } from "vitest";
import { type RankingLine, rank } from "~/domain/ranking";

function line(id: string, points: number | null, ties: number[] = [], name = id): RankingLine {
  return { id, name, points, ties };
}

function places(lines: RankingLine[], ties: "competition" | "dense" = "competition") {
  return rank(lines, ties).map(({ id, place }) => [id, place]);
}

test("who is equal shares the place, and the next place is left empty", () => {
  const lines = [line("a", 10), line("b", 30), line("c", 20), line("d", 20)];
  expect(places(lines)).toEqual([
    ["b", 1],
    ["c", 2],
    ["d", 2],
    ["a", 4],
  ]);
  expect(places(lines, "dense")).toEqual([
    ["b", 1],
    ["c", 2],
    ["d", 2],
    ["a", 3],
  ]);
});

test("tie-breakers decide in their order before a place is shared", () => {
  const lines = [line("a", 20, [-5, 3]), line("b", 20, [-2, 1]), line("c", 20, [-2, 4]), line("d", 20, [-2, 1])];
  expect(rank(lines, "competition")).toEqual([
    { id: "c", place: 1, tied: false },
    { id: "b", place: 2, tied: true },
    { id: "d", place: 2, tied: true },
    { id: "a", place: 4, tied: false },
  ]);
});

test("who is not ranked stands last and has no place; nothing is a place", () => {
  expect(places([line("a", null), line("b", -1), line("c", 0)])).toEqual([
    ["c", 1],
    ["b", 2],
    ["a", null],
  ]);
});

test("equals are listed in the Vietnamese order of their names", () => {
  const names = ["Ê", "Đ", "D", "Ă", "A", "Â"].map((name) => line(name, 5));
  expect(rank(names, "competition").map(({ id }) => id)).toEqual(["A", "Ă", "Â", "D", "Đ", "Ê"]);
});

test("places form a competition ranking: one more than the number of those who are better", () => {
  const lines = fc.array(fc.tuple(fc.option(fc.nat(4)), fc.nat(2)), { maxLength: 12 });
  fc.assert(
    fc.property(lines, (drawn) => {
      const all = drawn.map(([points, tie], index) => line(String(index), points, [tie]));
      for (const { id, place } of rank(all, "competition")) {
        const own = all.find((candidate) => candidate.id === id);
        const merit = ({ points, ties }: RankingLine) => (points ?? -1) * 10 + (ties[0] ?? 0);
        const better = all.filter((other) => own && other.points !== null && merit(other) > merit(own)).length;
        expect(place).toBe(own?.points === null ? null : better + 1);
      }
    }),
  );
});

test("dense places leave no gap and order as competition places do", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(5), { minLength: 1, maxLength: 12 }), (points) => {
      const all = points.map((own, index) => line(String(index), own));
      const dense = rank(all, "dense");
      expect(new Set(dense.map(({ place }) => place))).toEqual(
        new Set(Array.from({ length: new Set(points).size }, (_, index) => index + 1)),
      );
      expect(dense.map(({ id }) => id)).toEqual(rank(all, "competition").map(({ id }) => id));
    }),
  );
});
