import { useState } from "react";
import { formatDay } from "~/domain/calendar-day";
import { formatFraction, fromPoints } from "~/domain/fraction";
import { noticedPlan } from "~/domain/noticed-plan";
import { formatNumber } from "~/domain/numbers";
import { parsePoints } from "~/domain/points";
import { evenPoints, type JudgedBy, proposedJudgement } from "~/domain/target-answer";
import { readTargetList } from "~/domain/target-list";
import { useTypedLists } from "./use-typed-lists";

export type ListRow = {
  key: number;
  title: string;
  parentKey: number | null;
  /** Null for a group. */
  judgedBy: JudgedBy | null;
  points: string;
  pillarId: string;
  plan: string;
  unit: string;
  indicatorId: string;
  taskIds: string[];
};

type Typed = { list: string; total: string };
type Setting = { decimals: number; pillarId: string };

/** The pasted list and an answer for each of its lines. Until a line is changed by hand, the list decides them. */
export function useTargetList(typed: Typed, setting: Setting) {
  const lists = useTypedLists();
  const [list, setList] = useState(typed.list);
  const [total, setTotal] = useState(typed.total);
  const [rows, setRows] = useState(() => typedRows(lists));
  const [isByHand, setByHand] = useState(rows.length > 0);
  const read = (text: string) => setRows(distributed(rowsOf(text, setting.pillarId), total, setting.decimals));
  const byHand = (change: (before: ListRow[]) => ListRow[]) => {
    setByHand(true);
    setRows(change);
  };
  return {
    list,
    total,
    rows,
    introduction: readTargetList(list).introduction,
    isByHand,
    changeList(text: string) {
      setList(text);
      if (!isByHand) read(text);
    },
    readAgain() {
      setByHand(false);
      read(list);
    },
    changeTotal: setTotal,
    distribute: () => byHand((all) => distributed(all, total, setting.decimals)),
    change: (key: number, change: Partial<ListRow>) =>
      byHand((all) => all.map((row) => (row.key === key ? { ...row, ...change } : row))),
    /** Those of a removed group stand where the group stood. */
    remove: (key: number) =>
      byHand((all) => {
        const above = all.find((row) => row.key === key)?.parentKey ?? null;
        return all
          .filter((row) => row.key !== key)
          .map((row) => (row.parentKey === key ? { ...row, parentKey: above } : row));
      }),
  };
}

export type TargetListState = ReturnType<typeof useTargetList>;

function rowsOf(text: string, pillarId: string): ListRow[] {
  return readTargetList(text).targets.map(({ title, parent, isGroup }, key) => ({
    key,
    title,
    parentKey: parent,
    judgedBy: isGroup ? null : proposedJudgement(title),
    points: "",
    pillarId,
    indicatorId: "",
    taskIds: [],
    ...(isGroup ? { plan: "", unit: "" } : proposedPlan(title)),
  }));
}

function proposedPlan(title: string): { plan: string; unit: string } {
  const noticed = noticedPlan(title);
  if (noticed === null) return { plan: "", unit: "" };
  return noticed.kind === "day"
    ? { plan: formatDay(noticed.day), unit: "" }
    : { plan: formatNumber(noticed.percent), unit: "%" };
}

function distributed(rows: readonly ListRow[], total: string, decimals: number): ListRow[] {
  const scored = rows.filter(({ judgedBy }) => judgedBy !== null);
  const points = evenPoints(parsePoints(total) ?? 0, scored.length, decimals);
  const of = new Map(scored.map(({ key }, index) => [key, points[index] ?? 0]));
  return rows.map((row) => ({
    ...row,
    points: row.judgedBy === null ? "" : formatFraction(fromPoints(of.get(row.key) ?? 0), 3),
  }));
}

function typedRows(typed: (name: string) => string[] | null): ListRow[] {
  const at = (name: string, row: number) => typed(name)?.[row] ?? "";
  return (typed("titles") ?? []).map((title, key) => ({
    key,
    title,
    parentKey: at("parents", key) === "" ? null : Number(at("parents", key)),
    judgedBy: (at("judgements", key) || null) as JudgedBy | null,
    points: at("points", key),
    pillarId: at("pillars", key),
    plan: at("plans", key),
    unit: at("units", key),
    indicatorId: at("indicators", key),
    taskIds: (typed("taskTargets") ?? []).flatMap((pair) =>
      pair.startsWith(`${key}:`) ? [pair.split(":")[1] ?? ""] : [],
    ),
  }));
}
