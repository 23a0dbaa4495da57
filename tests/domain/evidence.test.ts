import { expect, test } from "vitest";
import {
  dayProblem,
  mayAddToFigure,
  mayDate,
  mayRemoveFromClaim,
  mayRemoveFromFigure,
  readLink,
} from "~/domain/evidence";

test("evidence is added until a figure is verified, and taken away while the unit may change the figure", () => {
  expect([null, "draft", "returned", "submitted", "verified"].map((state) => mayAddToFigure(state as null).ok)).toEqual(
    [false, true, true, true, false],
  );
  expect(
    (["draft", "returned", "submitted", "verified"] as const).map((state) => mayRemoveFromFigure(state).ok),
  ).toEqual([true, true, false, false]);
});

test("what points were given on is taken away only by those who give them", () => {
  expect(mayRemoveFromClaim({ isAppraised: false, mayAppraise: false })).toEqual({ ok: true });
  expect(mayRemoveFromClaim({ isAppraised: true, mayAppraise: true })).toEqual({ ok: true });
  expect(mayRemoveFromClaim({ isAppraised: true, mayAppraise: false })).toMatchObject({
    refusal: "evidence-appraised",
  });
});

test("a day that was not known is said at any time, and one that somebody has judged by stays", () => {
  expect(mayDate({ isJudged: true, isDated: false })).toEqual({ ok: true });
  expect(mayDate({ isJudged: false, isDated: true })).toEqual({ ok: true });
  expect(mayDate({ isJudged: true, isDated: true })).toMatchObject({ refusal: "evidence-day-judged" });
});

test("what is shown has taken place, today at the latest, or on a day that is not known", () => {
  expect([null, "2026-11-27", "2026-11-28"].map((day) => dayProblem(day, "2026-11-28"))).toEqual([null, null, null]);
  expect(dayProblem("2026-11-29", "2026-11-28")).toBe("evidence-day-ahead");
});

test("a link is http or https with a host, and is completed when the scheme was left out", () => {
  expect(readLink(" https://bao.vn/tin?id=1#a ")).toBe("https://bao.vn/tin?id=1#a");
  expect(readLink("HTTP://bao.vn")).toBe("http://bao.vn");
  expect(readLink("baoquangngai.vn/tin/1")).toBe("https://baoquangngai.vn/tin/1");
  for (const text of [
    "javascript:alert(1)",
    "data:text/html,x",
    "ftp://bao.vn",
    "https://",
    "báo",
    "https://a b.vn",
    "https://ai:mk@bao.vn/",
    "//bao.vn",
  ])
    expect.soft([text, readLink(text)]).toEqual([text, null]);
});
