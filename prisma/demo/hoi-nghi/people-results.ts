import type { DemoAgency } from "../demo-agency";
import { enterFigures, type Figure } from "../filling/figures";
import type { DemoIndicators } from "../filling/indicators";
import { between, seeded } from "../seeded";
import type { Organisation } from "./organisation";
import { dayAfter } from "./unit-results";

/** How far the figures of December have come where they are not verified yet. */
const onTheirWay: Record<string, "entered" | "submitted"> = {
  "le-tan": "entered",
  "am-thuc": "entered",
  "hoi-nghi": "submitted",
};

/** Twelve months of every person's figures; one who was abroad for a month has "not applicable" there. */
export async function enterPeopleResults(
  centre: DemoAgency,
  { departments }: Organisation,
  { indicator, period }: DemoIndicators,
): Promise<void> {
  const random = seeded(4711);
  for (let month = 1; month <= 12; month++) {
    const texts = () => ({
      P01: String(between(random, 19, 23)),
      P02: String(between(random, 5, 10)),
      P03: `${between(random, 91, 99)},${between(random, 0, 9)}`,
      P04: month % 4 === 2 ? "0" : String(between(random, 3, 6)),
    });
    const figures = departments.flatMap((department) =>
      department.people.flatMap(({ id: subjectId, name }) =>
        Object.entries(texts()).map(
          ([code, text]): Figure => ({
            indicatorId: indicator(code),
            periodId: period(`2023-${String(month).padStart(2, "0")}`),
            subjectId,
            unitId: department.id,
            text: name === "Ngô Phương Thảo" && month === 9 ? "KAD" : text,
            upTo: month === 12 ? (onTheirWay[department.key] ?? "verified") : "verified",
          }),
        ),
      ),
    );
    await enterFigures(centre, figures, {
      entered: `${dayAfter(month, 2)} 14:00`,
      submitted: `${dayAfter(month, 3)} 17:00`,
      verified: `${dayAfter(month, 7)} 11:00`,
    });
  }
}
