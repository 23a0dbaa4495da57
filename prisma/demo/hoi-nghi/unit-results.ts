import { listPeriods } from "~/modules/calendars/queries.server";
import { returnResult } from "~/modules/results/return-result.server";
import { type CellInput, saveCells } from "~/modules/results/save-cells.server";
import { submitResults } from "~/modules/results/submit-results.server";
import { verifyResults } from "~/modules/results/verify-results.server";
import type { DemoAgency } from "../demo-agency";
import { between, seeded } from "../seeded";
import type { Indicators } from "./indicators";
import type { Department, Organisation } from "./organisation";

type DemoPeriod = { id: string; code: string; cadence: "month" | "quarter"; month: number };

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

/** Twelve months and four quarters of every department: entered, submitted and verified; the last ones are still on their way. */
export async function enterUnitResults(
  centre: DemoAgency,
  { departments }: Organisation,
  indicators: Indicators,
): Promise<void> {
  const random = seeded(2023);
  for (const period of await listDemoPeriods(centre)) {
    const day = (number: number) => dayAfter(period.month, number);
    const cells = departments.map((department) => ({
      department,
      cells: cellsOf(department, period, indicators, random),
    }));
    const saved = await centre.as("officer", `${day(2)} 09:00`, (work) =>
      saveCells(work, { cells: cells.flatMap((each) => each.cells) }),
    );
    const problem = saved.cells.find(({ outcome }) => outcome !== "saved");
    if (problem) throw new Error(`results of the demo: ${JSON.stringify(problem)}`);
    const submitted = cells.filter(({ department }) => period.code !== "2023-12" || department.key !== "am-thuc");
    for (const { department } of submitted) {
      await centre.as("officer", `${day(3)} 16:00`, (work) =>
        submitResults(work, { unitId: department.id, periodId: period.id }),
      );
    }
    const items = submitted
      .filter(
        ({ department }) => period.code !== "2023-12" || !["le-tan", "kinh-doanh", "quan-tri"].includes(department.key),
      )
      .flatMap((each) => each.cells.map(({ text: _, ...cell }) => ({ ...cell, version: 1 })));
    await centre.as("verifier", `${day(7)} 10:00`, (work) => verifyResults(work, { items }));
  }
  await returnOne(centre, departments, indicators);
}

export async function listDemoPeriods(centre: DemoAgency): Promise<DemoPeriod[]> {
  const { periods } = await centre.as("officer", "2023-01-06 15:00", async (work) => ({
    ok: true,
    periods: await listPeriods(work, { from: "2023-01-01", to: "2023-12-31" }),
  }));
  return periods
    .map(({ id, code, startsOn, endsOn }): DemoPeriod => {
      const cadence = startsOn.slice(0, 7) === endsOn.slice(0, 7) ? "month" : "quarter";
      return { id, code, cadence, month: Number(endsOn.slice(5, 7)) };
    })
    .sort((a, b) => a.month - b.month || a.code.localeCompare(b.code));
}

/** The day of the month after a month of 2023. */
export function dayAfter(month: number, day: number): string {
  const next = month === 12 ? "2024-01" : `2023-${String(month + 1).padStart(2, "0")}`;
  return `${next}-${String(day).padStart(2, "0")}`;
}

function cellsOf(
  { id: subjectId, key }: Department,
  period: DemoPeriod,
  indicators: Indicators,
  random: () => number,
): CellInput[] {
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
    indicatorId: indicators[code] ?? "",
    periodId: period.id,
    subjectId,
    text,
    version: 0,
  }));
}

/** One figure of the reception department comes back with its reason and waits to be mended. */
async function returnOne(centre: DemoAgency, departments: Department[], indicators: Indicators): Promise<void> {
  const reception = departments.find(({ key }) => key === "le-tan");
  const december = (await listDemoPeriods(centre)).find(({ code }) => code === "2023-12");
  await centre.as("verifier", "2024-01-08 09:00", (work) =>
    returnResult(work, {
      indicatorId: indicators.U04 ?? "",
      periodId: december?.id ?? "",
      subjectId: reception?.id ?? "",
      version: 1,
      reason: "Thiếu sổ theo dõi phiếu ngày 14/12. Bổ sung số phiếu nhận trong ngày rồi nộp lại.",
    }),
  );
}
