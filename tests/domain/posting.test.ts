import fc from "fast-check";
import { expect, test } from "vitest";
import { isOpenThroughout, postingRefusal } from "~/domain/posting";

const post = (validFrom: string, validTo: string | null = null, title = "Kế toán", unitId = "office") => ({
  unitId,
  title,
  validFrom,
  validTo,
});
const open = [{ validFrom: "2020-01-01", validTo: null }];
const closed = [
  { validFrom: "2018-01-01", validTo: "2020-01-01" },
  { validFrom: "2020-01-01", validTo: "2022-01-01" },
];

test("one title in one unit is held once at a time, from day to day", () => {
  const held = post("2021-01-01", "2022-01-01");
  expect(postingRefusal(post("2021-12-31"), [held], open)).toBe("posting-twice");
  expect(postingRefusal(post("2022-01-01"), [held], open)).toBeNull();
  expect(postingRefusal(post("2020-06-01", "2021-01-01"), [held], open)).toBeNull();
});

test("another title, or the same one in another unit, stands beside it", () => {
  const held = post("2021-01-01");
  expect(postingRefusal(post("2021-01-01", null, "Thủ quỹ"), [held], open)).toBeNull();
  expect(postingRefusal(post("2021-01-01", null, "Kế toán", "union"), [held], open)).toBeNull();
});

test("a posting holds at least one day", () => {
  expect(postingRefusal(post("2021-01-01", "2021-01-01"), [], open)).toBe("posting-ends-before-start");
  expect(postingRefusal(post("2021-01-01", "2021-01-02"), [], open)).toBeNull();
});

test("the unit stands for all of that time", () => {
  expect(postingRefusal(post("2019-12-31"), [], open)).toBe("unit-not-open");
  expect(postingRefusal(post("2021-01-01"), [], closed)).toBe("unit-not-open");
  expect(postingRefusal(post("2019-01-01", "2022-01-01"), [], closed)).toBeNull();
  expect(postingRefusal(post("2019-01-01", "2022-01-02"), [], closed)).toBe("unit-not-open");
});

test("a unit that stands through a time stands through every shorter one inside", () => {
  const day = fc.integer({ min: 10, max: 28 }).map((number) => `2021-06-${number}`);
  fc.assert(
    fc.property(fc.tuple(day, day, day, day), (days) => {
      const [first, second, third, fourth] = [...days].sort();
      if (!first || !second || !third || !fourth || second >= third) return;
      const unit = [{ validFrom: first, validTo: fourth }];
      expect(isOpenThroughout(unit, second, third)).toBe(true);
    }),
  );
});
