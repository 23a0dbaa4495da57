import fc from "fast-check";
import { expect, test } from "vitest";
import { compareNames, fold, initials, isPersonName, nameParts, normaliseName, personSortKey } from "~/domain/names";

const sorted = (...names: string[]) => [...names].sort(compareNames);

const someName = fc
  .array(
    fc.constantFrom("Ha", "Hà", "Hả", "Hạ", "Hân", "An", "Anh", "Ân", "Đỗ", "Dũng", "Nguyễn", "Nguyên", "Lê", "Thị"),
    { minLength: 2, maxLength: 5 },
  )
  .map((words) => words.join(" "));

test("a name is kept in NFC with single spaces", () => {
  expect(normaliseName("  Nguyễn\u00a0 Văn   Hà ".normalize("NFD"))).toBe("Nguyễn Văn Hà");
  expect(normaliseName("Lê\u200b Thị Ân")).toBe("Lê Thị Ân");
});

test("a person's name has two to five words of letters", () => {
  expect(isPersonName("Nguyễn Hà")).toBe(true);
  expect(isPersonName("Công Tôn Nữ Ngọc Hà")).toBe(true);
  expect(isPersonName("H'Hen Niê")).toBe(true);
  expect(isPersonName("Hà")).toBe(false);
  expect(isPersonName("Một Hai Ba Bốn Năm Sáu")).toBe(false);
  expect(isPersonName("Phòng 214")).toBe(false);
  expect(isPersonName("")).toBe(false);
});

test("the given name is the last word, the family name the first", () => {
  expect(nameParts("Nguyễn Thị Thu Hà")).toEqual({
    givenName: "Hà",
    familyName: "Nguyễn",
    middleNames: "Thị Thu",
  });
});

test("people are listed by given name, then family name, then the rest", () => {
  expect(sorted("Trần Văn Ba", "Lê Thị Anh", "Bùi Văn Anh", "Lê Văn An", "Bùi An Anh")).toEqual([
    "Lê Văn An",
    "Bùi An Anh",
    "Bùi Văn Anh",
    "Lê Thị Anh",
    "Trần Văn Ba",
  ]);
});

test("the tone of a given name weighs more than the family name", () => {
  expect(sorted("An Văn Hạ", "An Văn Hà", "Vũ Văn Ha", "Vũ Văn Hả")).toEqual([
    "Vũ Văn Ha",
    "An Văn Hà",
    "Vũ Văn Hả",
    "An Văn Hạ",
  ]);
});

test("đ follows d, and ă and â follow a", () => {
  expect(sorted("Lê Đông", "Lê Dung", "Lê Ân", "Lê Ăn", "Lê Anh")).toEqual([
    "Lê Anh",
    "Lê Ăn",
    "Lê Ân",
    "Lê Dung",
    "Lê Đông",
  ]);
});

test("the place of a tone mark in the syllable does not separate two spellings of a name", () => {
  expect(personSortKey("Lê Hòa")).toBe(personSortKey("Lê Hoà"));
});

test("the order of names is the order of their given names first", () => {
  const collator = new Intl.Collator("vi");
  fc.assert(
    fc.property(someName, someName, (a, b) => {
      const byGivenName = collator.compare(nameParts(a).givenName, nameParts(b).givenName);
      if (byGivenName !== 0) expect(Math.sign(compareNames(a, b))).toBe(byGivenName);
      expect(Math.sign(compareNames(a, b))).toBe(-Math.sign(compareNames(b, a)) + 0);
    }),
  );
});

test("a search ignores marks, case and đ", () => {
  expect(fold("  ĐẶNG  Thị Ưởng ")).toBe("dang thi uong");
  expect(fold("Nguyễn".normalize("NFD"))).toBe("nguyen");
});

test("initials are those of the family name and the given name", () => {
  expect(initials("Nguyễn Văn Hà")).toBe("NH");
  expect(initials("đặng thị ánh")).toBe("ĐA");
});
