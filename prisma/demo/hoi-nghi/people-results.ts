import { type CellInput, saveCells } from "~/modules/results/save-cells.server";
import { submitResults } from "~/modules/results/submit-results.server";
import { verifyResults } from "~/modules/results/verify-results.server";
import type { DemoAgency } from "../demo-agency";
import { between, seeded } from "../seeded";
import type { Indicators } from "./indicators";
import type { Organisation } from "./organisation";
import { dayAfter, listDemoPeriods } from "./unit-results";

/** Twelve months of every person's figures; one who was abroad for a month has "not applicable" there. */
export async function enterPeopleResults(
  centre: DemoAgency,
  { departments }: Organisation,
  indicators: Indicators,
): Promise<void> {
  const random = seeded(4711);
  const months = (await listDemoPeriods(centre)).filter(({ cadence }) => cadence === "month");
  for (const { id: periodId, month } of months) {
    const texts = () => ({
      P01: String(between(random, 19, 23)),
      P02: String(between(random, 5, 10)),
      P03: `${between(random, 91, 99)},${between(random, 0, 9)}`,
      P04: month % 4 === 2 ? "0" : String(between(random, 3, 6)),
    });
    const cells = departments.map((department) => ({
      department,
      cells: department.people.flatMap(({ id: subjectId, name }) =>
        Object.entries(texts()).map(
          ([code, text]): CellInput => ({
            indicatorId: indicators[code] ?? "",
            periodId,
            subjectId,
            text: name === "Ngô Phương Thảo" && month === 9 ? "KAD" : text,
            version: 0,
          }),
        ),
      ),
    }));
    await centre.as("officer", `${dayAfter(month, 2)} 14:00`, (work) =>
      saveCells(work, { cells: cells.flatMap((each) => each.cells) }),
    );
    const submitted = cells.filter(({ department }) => month !== 12 || !["le-tan", "am-thuc"].includes(department.key));
    for (const { department } of submitted) {
      await centre.as("officer", `${dayAfter(month, 3)} 17:00`, (work) =>
        submitResults(work, { unitId: department.id, periodId }),
      );
    }
    const items = submitted
      .filter(({ department }) => month !== 12 || department.key !== "hoi-nghi")
      .flatMap((each) => each.cells.map(({ text: _, ...cell }) => ({ ...cell, version: 1 })));
    await centre.as("verifier", `${dayAfter(month, 7)} 11:00`, (work) => verifyResults(work, { items }));
  }
}
