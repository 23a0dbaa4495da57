import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "~/domain/calendar-day";
import { planClose, planMove, planRename, spanOn, type UnitChange, type UnitSpan } from "~/domain/unit-history";

const office: UnitSpan = {
  name: "Phòng Tin học",
  shortName: "TH",
  parentId: "centre",
  validFrom: "2020-01-01",
  validTo: null,
};
const renamed = { name: "Phòng Chuyển đổi số", shortName: "CĐS" };
const under = (parentId: string, ...above: string[]) => ({
  unitId: "office",
  parentId,
  parentAncestry: [parentId, ...above],
});

const written = (spans: UnitSpan[], change: UnitChange): UnitSpan[] => {
  if (!change.ok) return spans;
  const kept = spans.filter(({ validFrom }) => !change.spans.some((span) => span.validFrom === validFrom));
  return [...kept, ...change.spans].sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
};

test("a span holds from its first day to the day before the next", () => {
  const spans = written([office], planRename([office], "2022-03-01", renamed));
  expect(spanOn(spans, "2019-12-31")).toBeNull();
  expect(spanOn(spans, "2022-02-28")?.name).toBe("Phòng Tin học");
  expect(spanOn(spans, "2022-03-01")?.name).toBe("Phòng Chuyển đổi số");
});

test("a new name opens a span and leaves the old one as it was", () => {
  expect(planRename([office], "2022-03-01", renamed)).toEqual({
    ok: true,
    spans: [
      { ...office, validTo: "2022-03-01" },
      { ...office, ...renamed, validFrom: "2022-03-01" },
    ],
  });
});

test("a name that was wrong from the first day of its span is put right in place", () => {
  expect(planRename([office], "2020-01-01", renamed)).toEqual({ ok: true, spans: [{ ...office, ...renamed }] });
});

test("a change to what is already so writes nothing", () => {
  expect(planRename([office], "2022-03-01", { name: office.name, shortName: office.shortName })).toEqual({
    ok: true,
    spans: [],
  });
});

test("a unit moves under another one, never under itself or its own", () => {
  expect(planMove([office], "2022-03-01", under("board", "centre")).ok).toBe(true);
  expect(planMove([office], "2022-03-01", under("office"))).toEqual({ ok: false, refusal: "unit-under-itself" });
  expect(planMove([office], "2022-03-01", under("team", "office", "centre"))).toEqual({
    ok: false,
    refusal: "unit-under-itself",
  });
});

test("what happened before the last change is not rewritten", () => {
  expect(planRename([office], "2019-12-31", renamed)).toEqual({ ok: false, refusal: "day-before-span" });
  expect(planClose([office], "2020-01-01")).toEqual({ ok: false, refusal: "day-before-span" });
});

test("a closed unit changes no more", () => {
  const closed = written([office], planClose([office], "2023-01-01"));
  expect(spanOn(closed, "2022-12-31")?.name).toBe("Phòng Tin học");
  expect(spanOn(closed, "2023-01-01")).toBeNull();
  expect(planRename(closed, "2023-06-01", renamed)).toEqual({ ok: false, refusal: "unit-closed" });
  expect(planMove(closed, "2023-06-01", under("board"))).toEqual({ ok: false, refusal: "unit-closed" });
  expect(planClose(closed, "2023-06-01")).toEqual({ ok: false, refusal: "unit-closed" });
});

// The model is the unit day by day: what each change says about every day from its own on.
type DayByDay = Map<string, string>;
const days = Array.from({ length: 60 }, (_, index) => addDays("2020-01-01", index));

test("spans never overlap, touch until the unit closes, and say of each day what was planned for it", () => {
  const someChange = fc.record({
    day: fc.integer({ min: -5, max: 59 }).map((offset) => addDays("2020-01-01", offset)),
    kind: fc.constantFrom("rename", "rename", "move", "move", "close"),
    word: fc.constantFrom("a", "b", "c"),
  });
  fc.assert(
    fc.property(fc.array(someChange, { maxLength: 15 }), (changes) => {
      let spans = [office];
      const expected: DayByDay = new Map(days.map((day) => [day, `${office.name} ${office.parentId}`]));
      for (const { day, kind, word } of changes) {
        const change =
          kind === "rename"
            ? planRename(spans, day, { name: word, shortName: null })
            : kind === "move"
              ? planMove(spans, day, under(word))
              : planClose(spans, day);
        spans = written(spans, change);
        if (!change.ok) continue;
        for (const later of days.filter((candidate) => candidate >= day)) {
          const [name = "", parentId = ""] = (expected.get(later) ?? "").split(/ (?=\S+$)/);
          if (kind === "close") expected.delete(later);
          else expected.set(later, kind === "rename" ? `${word} ${parentId}` : `${name} ${word}`);
        }
      }
      for (const [index, span] of spans.entries()) {
        const following = spans[index + 1];
        if (span.validTo !== null) expect(span.validFrom < span.validTo).toBe(true);
        if (following !== undefined) expect(span.validTo).toBe(following.validFrom);
      }
      for (const day of days) {
        const span = spanOn(spans, day);
        expect(span === null ? undefined : `${span.name} ${span.parentId}`).toBe(expected.get(day));
      }
    }),
  );
});
