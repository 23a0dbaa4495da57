import { addCalendar } from "~/modules/calendars/add-calendar.server";
import { addIndicator } from "~/modules/indicators/add-indicator.server";
import type { IndicatorFields } from "~/modules/indicators/indicator-fields";
import type { DemoAgency } from "../demo-agency";

export type Indicators = Record<string, string>;

type Defined = Pick<IndicatorFields, "code" | "name" | "unitOfMeasure" | "kind" | "nature" | "level" | "decimals"> & {
  calendar: "month" | "quarter";
  definition: string;
};

const percent = { unitOfMeasure: "%", kind: "percent", nature: "rate", decimals: 1 } as const;

const defined: Defined[] = [
  {
    code: "U01",
    name: "Báo cáo nộp đúng hạn",
    ...percent,
    level: "unit",
    calendar: "month",
    definition: "Số báo cáo nộp đúng hạn trên số báo cáo phải nộp trong tháng.",
  },
  {
    code: "U02",
    name: "Chấp hành giờ làm việc, ca trực",
    ...percent,
    level: "unit",
    calendar: "month",
    definition: "Số ca trực đúng giờ trên tổng số ca của phòng.",
  },
  {
    code: "U03",
    name: "Sự kiện không để xảy ra sự cố",
    ...percent,
    level: "unit",
    calendar: "month",
    definition: "Số sự kiện không có sự cố trên số sự kiện phục vụ.",
  },
  {
    code: "U04",
    name: "Phiếu phối hợp xử lý trong 24 giờ",
    ...percent,
    level: "unit",
    calendar: "month",
    definition: "Số phiếu xử lý trong 24 giờ trên số phiếu nhận.",
  },
  {
    code: "U05",
    name: "Đơn vị tổ chức hội nghị hài lòng",
    ...percent,
    level: "unit",
    calendar: "quarter",
    definition: "Tỷ lệ phiếu khảo sát từ mức hài lòng trở lên.",
  },
  {
    code: "U06",
    name: "Nhiệm vụ Bộ giao đúng hạn",
    ...percent,
    level: "unit",
    calendar: "quarter",
    definition: "Số nhiệm vụ xong đúng hạn trên số nhiệm vụ đến hạn.",
  },
  {
    code: "U07",
    name: "Doanh thu dịch vụ",
    unitOfMeasure: "triệu đồng",
    kind: "quantity",
    nature: "flow",
    decimals: 0,
    level: "unit",
    calendar: "quarter",
    definition: "Doanh thu dịch vụ hội nghị ghi sổ trong quý.",
  },
  {
    code: "U08",
    name: "Sáng kiến được công nhận",
    unitOfMeasure: "sáng kiến",
    kind: "occurrence",
    nature: "flow",
    decimals: 0,
    level: "unit",
    calendar: "quarter",
    definition: "Số sáng kiến có quyết định công nhận trong quý.",
  },
  {
    code: "P01",
    name: "Ca trực đúng giờ",
    unitOfMeasure: "ca",
    kind: "quantity",
    nature: "flow",
    decimals: 0,
    level: "person",
    calendar: "month",
    definition: "Số ca trực vào ca đúng giờ trong tháng.",
  },
  {
    code: "P02",
    name: "Sự kiện phục vụ",
    unitOfMeasure: "sự kiện",
    kind: "quantity",
    nature: "flow",
    decimals: 0,
    level: "person",
    calendar: "month",
    definition: "Số sự kiện trực tiếp phục vụ trong tháng.",
  },
  {
    code: "P03",
    name: "Khách hài lòng",
    ...percent,
    level: "person",
    calendar: "month",
    definition: "Tỷ lệ phiếu khách chấm từ mức hài lòng trở lên.",
  },
  {
    code: "P04",
    name: "Giờ tập huấn",
    unitOfMeasure: "giờ",
    kind: "quantity",
    nature: "flow",
    decimals: 1,
    level: "person",
    calendar: "month",
    definition: "Số giờ tập huấn nghiệp vụ trong tháng.",
  },
];

/** Two calendars and twelve indicators, eight of departments and four of people. */
export async function addIndicators(centre: DemoAgency): Promise<Indicators> {
  const at = "2022-11-15 09:00";
  const calendar = async (name: string, cadence: "month" | "quarter") =>
    (
      await centre.as("officer", at, (work) =>
        addCalendar(work, { name, cadence, years: [2023, 2024], dueDays: 6, graceDays: 4 }),
      )
    ).calendarId;
  const calendars = { month: await calendar("Hằng tháng", "month"), quarter: await calendar("Hằng quý", "quarter") };

  const ids: Indicators = {};
  for (const { calendar: cadence, ...indicator } of defined) {
    const made = await centre.as("officer", at, (work) =>
      addIndicator(work, { ...indicator, direction: "more", scale: null, calendarId: calendars[cadence] }),
    );
    ids[indicator.code] = made.indicatorId;
  }
  return ids;
}
