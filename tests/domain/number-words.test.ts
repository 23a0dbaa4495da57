import { expect, test } from "vitest";
import { spellNumber } from "~/domain/number-words";

test("numbers are spelled as they are read aloud", () => {
  expect(spellNumber("0")).toBe("không");
  expect(spellNumber("15")).toBe("mười lăm");
  expect(spellNumber("11")).toBe("mười một");
  expect(spellNumber("21")).toBe("hai mươi mốt");
  expect(spellNumber("44")).toBe("bốn mươi tư");
  expect(spellNumber("105")).toBe("một trăm linh năm");
  expect(spellNumber("-12.5")).toBe("âm mười hai phẩy năm");
});

test("a missing hundred is said inside a number", () => {
  expect(spellNumber("10114")).toBe("mười nghìn một trăm mười bốn");
  expect(spellNumber("1005")).toBe("một nghìn không trăm linh năm");
  expect(spellNumber("760000")).toBe("bảy trăm sáu mươi nghìn");
  expect(spellNumber("2530000")).toBe("hai triệu năm trăm ba mươi nghìn");
  expect(spellNumber("3000000007")).toBe("ba tỷ không trăm linh bảy");
  expect(spellNumber("1000000")).toBe("một triệu");
});
