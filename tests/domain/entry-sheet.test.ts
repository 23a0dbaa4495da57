import { expect, test } from "vitest";
import {
  countedPlaces,
  type EntrySheet,
  isOpenAt,
  lacksFigures,
  placeAt,
  summary,
  together,
} from "~/domain/entry-sheet";

const indicator = {
  id: "visits",
  name: "Lượt khách",
  unitOfMeasure: "lượt",
  nature: "flow" as const,
  direction: "more" as const,
  kind: "quantity",
  limits: { decimals: 1 },
  scale: null,
  isDerived: false,
};

const unitSheet: EntrySheet = {
  kind: "unit",
  unitId: "reception",
  periodId: "september",
  people: [],
  indicators: [indicator, { ...indicator, id: "sum", isDerived: true }],
  periods: [
    { id: "august", label: "Tháng 8/2023", dueOn: "2023-09-06", hasBegun: true },
    { id: "september", label: "Tháng 9/2023", dueOn: "2023-10-06", hasBegun: true },
    { id: "december", label: "Tháng 12/2023", dueOn: "2024-01-06", hasBegun: false },
  ],
  cells: [],
  plans: [],
};

test("a cell of a unit's sheet is one indicator in one period, of a people's sheet one person's indicator", () => {
  expect(placeAt(unitSheet, 0, 1)).toEqual({ indicatorId: "visits", periodId: "september", subjectId: "reception" });
  const people = {
    ...unitSheet,
    kind: "people" as const,
    people: [{ id: "hoa", name: "Hoa", title: "" }],
    periods: unitSheet.periods.slice(1, 2),
  };
  expect(placeAt(people, 0, 1)).toEqual({ indicatorId: "sum", periodId: "september", subjectId: "hoa" });
});

test("sums of people's figures and periods that have not begun are not entered", () => {
  expect([isOpenAt(unitSheet, 0, 0), isOpenAt(unitSheet, 1, 0), isOpenAt(unitSheet, 0, 2)]).toEqual([
    true,
    false,
    false,
  ]);
  expect(countedPlaces(unitSheet)).toEqual([{ row: 0, column: 1 }]);
});

test("a period lacks figures until each that is asked for was handed in and not returned", () => {
  const cell = { row: 0, column: 1, text: "5", version: 1, isLate: false, returnReason: null, isOpened: false };
  const having = (state: EntrySheet["cells"][number]["state"]) => ({
    ...unitSheet,
    cells: [{ ...cell, hasEvidence: false, verifiedText: null, state }],
  });
  expect(lacksFigures(unitSheet)).toBe(true);
  expect((["draft", "returned", "submitted", "verified"] as const).map((state) => lacksFigures(having(state)))).toEqual(
    [true, true, false, false],
  );
  const plan = { indicatorId: "visits", subjectId: "reception", isForAll: false };
  expect(lacksFigures({ ...unitSheet, plans: [{ ...plan, planned: null }] })).toBe(false);
  expect(
    lacksFigures({
      ...unitSheet,
      plans: [
        { ...plan, planned: null },
        { ...plan, planned: "5" },
      ],
    }),
  ).toBe(true);
});

test("people's figures come together by their nature: flows and stocks add up, rates average, extremes are the greatest", () => {
  const texts = ["1,5", "hơn 4", "KAD", "", "0"];
  const of = (nature: EntrySheet["indicators"][number]["nature"]) => together({ ...indicator, nature }, texts);
  expect([of("flow"), of("stock"), of("rate"), of("extreme")]).toEqual(["5,5", "5,5", "1,8", "4"]);
  expect(together(indicator, ["KAD", ""])).toBeNull();
});

test("chosen cells are summed exactly, and what is no figure is left out", () => {
  const cells = ["0,1", "0,2", "KAD"].map((text) => ({ form: indicator, text }));
  expect(summary(cells)).toEqual({ sum: "0,3", average: "0,15" });
});
