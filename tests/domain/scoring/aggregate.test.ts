import fc from "fast-check";
import { expect, test } from "vitest";
import { compare, toDecimal } from "~/domain/fraction";
import { aggregateFacts } from "~/domain/scoring/aggregate";
import type { Aggregate } from "~/domain/scoring/types";
import { decimal, value } from "../../support/scoring-factories";

const months = [value("10.5", "2023-02"), value(30, "2023-11"), value(1, "2023-01")];

function actual(aggregate: Aggregate): string | null {
  const figure = aggregateFacts(months, aggregate).actual;
  return figure === null ? null : toDecimal(figure);
}

test("flows add up, a stock counts at its latest, a rate is averaged, extremes are taken", () => {
  expect([actual("sum"), actual("latest"), actual("max"), actual("min")]).toEqual(["41.5", "30", "30", "1"]);
  const average = aggregateFacts(months, "average").actual;
  expect(average && compare(average, { numerator: 415n, denominator: 30n })).toBe(0);
});

test("counts add whatever the aggregate; a step, met, evidence and previous are those of the last period that has them", () => {
  const figures = aggregateFacts(
    [
      { period: "2023-03", counts: { bonus: decimal(1), penalty: decimal(2) }, evidence: false },
      { period: "2023-01", step: "good", evidence: true, previous: decimal(5), judged: 1000 },
      {
        period: "2023-02",
        step: "fair",
        counts: { bonus: decimal(2), penalty: decimal(0) },
        met: true,
        previous: decimal(7),
      },
    ],
    "latest",
  );
  expect(figures).toMatchObject({ step: "fair", met: true, evidence: false, actual: null });
  expect(figures.counts && [figures.counts.bonus, figures.counts.penalty].map(toDecimal)).toEqual(["3", "2"]);
  expect(figures.previous && toDecimal(figures.previous)).toBe("7");
  expect(figures.judged && toDecimal(figures.judged)).toBe("1");
});

test("the order in which figures arrived never matters", () => {
  const twelve = fc.array(fc.integer({ min: -999, max: 999 }), { minLength: 1, maxLength: 12 });
  const aggregates = fc.constantFrom<Aggregate>("sum", "latest", "average", "max", "min");
  fc.assert(
    fc.property(twelve, aggregates, fc.infiniteStream(fc.nat()), (values, aggregate, stream) => {
      const facts = values.map((one, index) => value(one, `2023-${String(index + 1).padStart(2, "0")}`));
      const keys = facts.map(() => stream.next().value ?? 0);
      const shuffled = facts.map((_, index) => index).sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0));
      const moved = shuffled.flatMap((index) => facts[index] ?? []);
      const [first, second] = [facts, moved].map((list) => aggregateFacts(list, aggregate).actual);
      expect(first && second && compare(first, second)).toBe(0);
    }),
  );
});
