// A class in words, as it stands under the board: its threshold, its gates and its quota; and why an entrant that reached
// the threshold of a class stands in a lower one.

import type { ClassBar } from "./classes";
import { formatFraction, fromPoints, parseDecimal, zero } from "./fraction";
import type { ClassRule, Gate, Quota } from "./scoring/types";

/** "Xuất sắc: từ 90 điểm; mỗi chỉ tiêu đạt ít nhất 85 %; không vướng “kỷ luật”; nhiều nhất 20 % số được xếp hạng, làm tròn xuống" */
export function describeClass(rule: ClassRule, classes: readonly ClassRule[]): string {
  const { label, atLeast, gates, quota } = rule;
  const threshold = atLeast === null ? "mọi mức điểm" : `từ ${formatFraction(fromPoints(atLeast), 3)} điểm`;
  const limit = quota === null ? [] : [describeQuota(quota, label, classes)];
  return `${label}: ${[threshold, ...gates.map(describeGate), ...limit].join("; ")}`;
}

/** "đủ điểm Xuất sắc, nhưng đã hết suất (nhiều nhất 1 trên 5)" */
export function describeBar(bar: ClassBar, classes: readonly ClassRule[], titleOf: (code: string) => string): string {
  const label = classes.find(({ id }) => id === bar.classId)?.label ?? bar.classId;
  switch (bar.by) {
    case "flag":
      return `đủ điểm ${label}, nhưng vướng “${bar.flag}”`;
    case "leaves":
      return `đủ điểm ${label}, nhưng dưới ${percent(bar.percent)} ở ${listed(bar.leaves.map((code) => `“${titleOf(code)}”`))}`;
    case "quota":
      return `đủ điểm ${label}, nhưng đã hết suất (nhiều nhất ${bar.limit} trên ${bar.size})`;
  }
}

function describeGate(gate: Gate): string {
  return "flag" in gate
    ? `không vướng “${gate.flag}”`
    : `mỗi chỉ tiêu đạt ít nhất ${percent(gate.everyLeafAtLeastPercent)} điểm tối đa`;
}

function describeQuota(quota: Quota, own: string, classes: readonly ClassRule[]): string {
  const other = classes.find(({ id }) => id === quota.of)?.label ?? quota.of;
  const base =
    quota.of === "ranked"
      ? "số được xếp hạng"
      : other === own
        ? `số đủ điều kiện ${own}`
        : quota.base === "all"
          ? `tổng số đủ điều kiện ${own} và ${other}`
          : `số còn lại ở mức ${other}`;
  const rounding = { floor: "làm tròn xuống", ceil: "làm tròn lên", nearest: "làm tròn đến số gần nhất" };
  return `nhiều nhất ${percent(quota.percent)} ${base}, ${rounding[quota.rounding]}`;
}

function percent(number: number): string {
  return `${formatFraction(parseDecimal(number) ?? zero, 6)}\u00a0%`;
}

const mostListed = 3;

function listed(names: string[]): string {
  if (names.length <= mostListed) return names.join(", ");
  return `${names.slice(0, mostListed - 1).join(", ")} và ${names.length - mostListed + 1} chỉ tiêu khác`;
}
