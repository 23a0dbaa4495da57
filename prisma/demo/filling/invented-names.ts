import { seeded } from "../seeded";

const families = [
  "Nguyễn",
  "Trần",
  "Lê",
  "Phạm",
  "Hoàng",
  "Huỳnh",
  "Phan",
  "Vũ",
  "Võ",
  "Đặng",
  "Bùi",
  "Đỗ",
  "Hồ",
  "Ngô",
  "Dương",
  "Lý",
];
const middles = [
  "Thị",
  "Văn",
  "Hữu",
  "Đức",
  "Minh",
  "Ngọc",
  "Thanh",
  "Quang",
  "Thu",
  "Xuân",
  "Hồng",
  "Gia",
  "Bảo",
  "Khánh",
];
const givens = [
  ...[
    "An",
    "Anh",
    "Bình",
    "Châu",
    "Chi",
    "Cường",
    "Dung",
    "Dũng",
    "Duyên",
    "Đạt",
    "Giang",
    "Hà",
    "Hải",
    "Hạnh",
    "Hiền",
    "Hiếu",
    "Hoa",
    "Hòa",
  ],
  ...[
    "Huệ",
    "Hùng",
    "Hương",
    "Khoa",
    "Lan",
    "Liên",
    "Linh",
    "Long",
    "Mai",
    "Nam",
    "Nga",
    "Nhung",
    "Phúc",
    "Phương",
    "Quân",
    "Sơn",
    "Tâm",
    "Thảo",
  ],
  ...["Thắng", "Thủy", "Tiến", "Toàn", "Trang", "Trung", "Tuấn", "Tùng", "Tuyết", "Uyên", "Vân", "Việt", "Vinh", "Yến"],
];

/** So many different invented names, the same in every run of one seed. */
export function inventedNames(count: number, seed: number): string[] {
  const random = seeded(seed);
  const one = (words: readonly string[]) => words[Math.floor(random() * words.length)] ?? "";
  const names = new Set<string>();
  while (names.size < count) names.add(`${one(families)} ${one(middles)} ${one(givens)}`);
  return [...names];
}
