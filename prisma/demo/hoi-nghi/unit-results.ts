import { returnResult } from "~/modules/results/return-result.server";
import type { DemoAgency } from "../demo-agency";
import { enterFigures, type Figure } from "../filling/figures";
import type { DemoIndicators } from "../filling/indicators";
import { between, seeded } from "../seeded";
import type { Department, Organisation } from "./organisation";

type DemoPeriod = { code: string; cadence: "month" | "quarter"; month: number };

/** How well each department does, from 0 to 1; what follows from it is the same in every run. */
export const strength: Record<string, number> = {
  "hoi-nghi": 0.92,
  "ky-thuat": 0.84,
  "le-tan": 0.86,
  "kinh-doanh": 0.78,
  "am-thuc": 0.55,
  "to-chuc": 0.88,
  "ke-hoach": 0.84,
  "quan-tri": 0.7,
};

const revenue: Record<string, [number, number]> = {
  "hoi-nghi": [1790, 1950],
  "ky-thuat": [590, 640],
  "le-tan": [285, 325],
  "kinh-doanh": [1240, 1380],
  "am-thuc": [560, 660],
};

/** Months and quarters of 2023, each quarter after its last month. */
const periodsOfTheYear: DemoPeriod[] = Array.from({ length: 12 }, (_, index) => index + 1).flatMap((month) => {
  const periods: DemoPeriod[] = [{ code: `2023-${String(month).padStart(2, "0")}`, cadence: "month", month }];
  return month % 3 === 0 ? [...periods, { code: `2023-Q${month / 3}`, cadence: "quarter", month }] : periods;
});

/** Twelve months and four quarters of every department: entered, submitted and verified; the last ones are still on their way. */
export async function enterUnitResults(
  centre: DemoAgency,
  { departments }: Organisation,
  indicators: DemoIndicators,
): Promise<void> {
  const random = seeded(2023);
  for (const period of periodsOfTheYear) {
    const figures = departments.flatMap((department) => figuresOf(department, period, indicators, random));
    await enterFigures(centre, figures, {
      entered: `${dayAfter(period.month, 2)} 09:00`,
      submitted: `${dayAfter(period.month, 3)} 16:00`,
      verified: `${dayAfter(period.month, 7)} 10:00`,
    });
  }
  await returnOne(centre, departments, indicators);
}

/** How far the figures of December have come where they are not verified yet. */
const onTheirWay: Record<string, "entered" | "submitted"> = {
  "am-thuc": "entered",
  "le-tan": "submitted",
  "kinh-doanh": "submitted",
  "quan-tri": "submitted",
};

/** The day of the month after a month of 2023. */
export function dayAfter(month: number, day: number): string {
  const next = month === 12 ? "2024-01" : `2023-${String(month + 1).padStart(2, "0")}`;
  return `${next}-${String(day).padStart(2, "0")}`;
}

function figuresOf(
  { id: subjectId, key }: Department,
  period: DemoPeriod,
  { indicator, period: periodId }: DemoIndicators,
  random: () => number,
): Figure[] {
  const share = strength[key] ?? 0.7;
  const percent = (least: number, most: number) => {
    const tenths = Math.min(
      1000,
      between(
        random,
        Math.round((least + (most - least) * share) * 10) - 15,
        Math.round((least + (most - least) * share) * 10) + 15,
      ),
    );
    return tenths % 10 === 0 ? String(tenths / 10) : `${Math.floor(tenths / 10)},${tenths % 10}`;
  };
  const texts: Record<string, string> =
    period.cadence === "month"
      ? { U01: percent(88, 100), U02: percent(95, 99.5), U03: percent(88, 97), U04: percent(84, 97) }
      : {
          U05: percent(88, 97.5),
          U06: percent(82, 93),
          ...(revenue[key] ? { U07: String(between(random, revenue[key][0], revenue[key][1])) } : {}),
          U08: String(between(random, 0, share > 0.8 ? 2 : 1)),
        };
  return Object.entries(texts).map(([code, text]) => ({
    indicatorId: indicator(code),
    periodId: periodId(period.code),
    subjectId,
    unitId: subjectId,
    text,
    upTo: period.code === "2023-12" ? (onTheirWay[key] ?? "verified") : "verified",
  }));
}

/** One figure of the reception department comes back with its reason and waits to be mended. */
async function returnOne(centre: DemoAgency, departments: Department[], indicators: DemoIndicators): Promise<void> {
  const reception = departments.find(({ key }) => key === "le-tan");
  await centre.as("verifier", "2024-01-08 09:00", (work) =>
    returnResult(work, {
      indicatorId: indicators.indicator("U04"),
      periodId: indicators.period("2023-12"),
      subjectId: reception?.id ?? "",
      version: 1,
      reason: "Thiếu sổ theo dõi phiếu ngày 14/12. Bổ sung số phiếu nhận trong ngày rồi nộp lại.",
    }),
  );
}
