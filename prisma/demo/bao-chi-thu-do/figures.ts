import type { PlannedTarget } from "../filling/campaign";
import type { PlannedIndicator } from "../filling/indicators";

/** A figure of the year-end report, with the words it was written with, and the department to which it belongs. */
type Reported = {
  code: string;
  name: string;
  unitOfMeasure: string;
  nature: "flow" | "stock";
  department: string;
  points: string;
  plan2022: string;
  result2022: string;
  result2023: string;
};

export const reported: Reported[] = [
  {
    code: "TIN",
    name: "Tin, bài trên Cổng",
    unitOfMeasure: "tin, bài",
    nature: "flow",
    department: "tin-bai",
    points: "12",
    plan2022: "4.500",
    result2022: "hơn 4.900",
    result2023: "5.120",
  },
  {
    code: "VIDEO",
    name: "Video, phóng sự",
    unitOfMeasure: "video",
    nature: "flow",
    department: "truyen-hinh",
    points: "10",
    plan2022: "550",
    result2022: "541",
    result2023: "560",
  },
  {
    code: "VBPQ",
    name: "Văn bản pháp quy, chỉ đạo điều hành đăng tải",
    unitOfMeasure: "văn bản",
    nature: "flow",
    department: "tuong-tac",
    points: "8",
    plan2022: "850",
    result2022: "hơn 900",
    result2023: "930",
  },
  {
    code: "DUTHAO",
    name: "Dự thảo văn bản đăng lấy ý kiến",
    unitOfMeasure: "dự thảo",
    nature: "flow",
    department: "tuong-tac",
    points: "8",
    plan2022: "70",
    result2022: "66",
    result2023: "71",
  },
  {
    code: "GOPY",
    name: "Ý kiến góp ý của công dân",
    unitOfMeasure: "ý kiến",
    nature: "flow",
    department: "tuong-tac",
    points: "8",
    plan2022: "300",
    result2022: "336",
    result2023: "352",
  },
  {
    code: "CAUHOI",
    name: "Câu hỏi, ý kiến đã giải đáp",
    unitOfMeasure: "câu hỏi",
    nature: "flow",
    department: "tong-dai",
    points: "8",
    plan2022: "210",
    result2022: "200",
    result2023: "214",
  },
  {
    code: "CUOCGOI",
    name: "Cuộc gọi hỗ trợ dịch vụ công trực tuyến qua tổng đài",
    unitOfMeasure: "cuộc gọi",
    nature: "flow",
    department: "tong-dai",
    points: "13",
    plan2022: "10.000",
    result2022: "10.114",
    result2023: "10.480",
  },
  {
    code: "TENMIEN",
    name: "Tên miền cấp 4, cấp 5 cấp mới và duy trì",
    unitOfMeasure: "tên miền",
    nature: "stock",
    department: "ha-tang",
    points: "13",
    plan2022: "840",
    result2022: "trên 850",
    result2023: "900",
  },
];

export const indicators: PlannedIndicator[] = reported.map(({ code, name, unitOfMeasure, nature }) => ({
  ...{ code, name, unitOfMeasure, nature },
  kind: "quantity",
  level: "unit",
  calendar: "year",
}));

const elsewhere = "KG: nhiệm vụ của phòng khác";

/** Each figure is one department's; the others have it not assigned, and what is open to them is rescaled. */
export function targetsOf(departmentKeys: readonly string[]): PlannedTarget[] {
  return [
    ...reported.map(({ code, name, unitOfMeasure, nature, department, points, plan2022 }, index) => ({
      code: String(index + 1),
      pillar: 1,
      title: name,
      ...{ unitOfMeasure, points },
      aggregate: nature === "stock" ? ("latest" as const) : ("sum" as const),
      rules: [{ kind: "proportional" as const }],
      indicator: code,
      plan: Object.fromEntries(departmentKeys.map((key) => [key, key === department ? plan2022 : elsewhere])),
    })),
    {
      code: "9",
      pillar: 2,
      title: "Chấp hành kỷ luật, phối hợp giữa các phòng",
      points: "20",
      rules: [{ kind: "judged", step: "0.5" }],
    },
  ];
}
