import type { PeriodKind } from "~/domain/period";
import { addCalendar, type Round } from "~/modules/calendars/add-calendar.server";
import { listPeriods } from "~/modules/calendars/queries.server";
import { addIndicator } from "~/modules/indicators/add-indicator.server";
import type { IndicatorFields } from "~/modules/indicators/indicator-fields";
import type { DemoAgency } from "../demo-agency";

/** "own": the rounds that the agency names. */
export type Cadence = PeriodKind;

export type PlannedIndicator = Pick<IndicatorFields, "code" | "name" | "unitOfMeasure" | "kind" | "nature" | "level"> &
  Partial<Pick<IndicatorFields, "decimals" | "direction" | "scale" | "definition">> & { calendar: Cadence };

export type DemoIndicators = {
  /** The id behind a code. */
  indicator: (code: string) => string;
  /** The id of a period by its code: "2023-01", "2023-Q1", "2023-H1", "2023"; of a round by its last day. */
  period: (code: string) => string;
};

const names: Record<Cadence, string> = {
  month: "Hằng tháng",
  quarter: "Hằng quý",
  halfYear: "Sáu tháng",
  year: "Hằng năm",
  own: "Theo đợt",
};

/** One calendar for each cadence that the indicators use, over the given years, and the indicators in their order. */
export async function addIndicators(
  agency: DemoAgency,
  at: string,
  planned: { years: number[]; rounds?: readonly Round[]; indicators: readonly PlannedIndicator[] },
): Promise<DemoIndicators> {
  const calendars = new Map<Cadence, string>();
  for (const cadence of new Set(planned.indicators.map(({ calendar }) => calendar))) {
    const { calendarId } = await agency.as("officer", at, (work) =>
      addCalendar(work, { ...calendarOf(cadence, planned), dueDays: 6, graceDays: 4 }),
    );
    calendars.set(cadence, calendarId);
  }
  const indicators = new Map<string, string>();
  for (const { calendar, ...indicator } of planned.indicators) {
    const { indicatorId } = await agency.as("officer", at, (work) =>
      addIndicator(work, {
        definition: null,
        decimals: 0,
        direction: "more",
        scale: null,
        ...indicator,
        calendarId: calendars.get(calendar) ?? "",
      }),
    );
    indicators.set(indicator.code, indicatorId);
  }
  const periods = await readPeriods(agency, at, planned.years);
  return { indicator: (code) => found(indicators, code), period: (code) => found(periods, code) };
}

function calendarOf(cadence: Cadence, { years, rounds = [] }: { years: number[]; rounds?: readonly Round[] }) {
  return { name: names[cadence], cadence, ...(cadence === "own" ? { years: [], rounds } : { years }) };
}

async function readPeriods(agency: DemoAgency, at: string, years: number[]): Promise<Map<string, string>> {
  const [from, to] = [`${Math.min(...years)}-01-01`, `${Math.max(...years)}-12-31`];
  const { periods } = await agency.as("officer", at, async (work) => ({
    ok: true,
    periods: await listPeriods(work, { from, to }),
  }));
  return new Map(periods.map(({ code, id }) => [code, id]));
}

function found(ids: ReadonlyMap<string, string>, code: string): string {
  const id = ids.get(code);
  if (id === undefined) throw new Error(`the demo has no "${code}"`);
  return id;
}
