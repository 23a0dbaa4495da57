import { expect, test } from "vitest";
import { readTags } from "~/domain/tags";

test("topics are divided by commas or semicolons and kept once, as they were first written", () => {
  expect(readTags(" Chuyển đổi số,  vành đai 4; chuyển đổi  số ,, ")).toEqual({
    ok: true,
    tags: ["Chuyển đổi số", "vành đai 4"],
  });
  expect(readTags("")).toEqual({ ok: true, tags: [] });
});

test("too many topics, and a sentence in place of a topic, are refused with what to do", () => {
  expect(readTags(Array.from({ length: 11 }, (_, index) => `chủ đề ${index}`).join(","))).toEqual({
    ok: false,
    sentence: "Ghi nhiều nhất 10 chủ đề.",
  });
  expect(readTags("a".repeat(41))).toMatchObject({ ok: false });
});
