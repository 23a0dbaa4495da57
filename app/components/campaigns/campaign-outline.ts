import { useState } from "react";
import { pillarsOfTheme } from "~/domain/theme";
import { useTypedLists } from "./use-typed-lists";

export type PillarRow = { key: number; id: string; title: string };
export type TaskRow = { key: number; id: string; title: string; assignedBy: string; pillarKeys: number[] };

export type StoredOutline = {
  theme: string;
  pillars: readonly { id: string; title: string }[];
  tasks: readonly { id: string; title: string; assignedBy: string | null; pillarIds: string[] }[];
};

/** Theme, pillars and tasks while they are being written. Until a pillar is touched by hand, the theme decides them. */
export function useCampaignOutline(stored: StoredOutline, typedTheme: string) {
  const typed = useTypedLists();
  const [theme, setTheme] = useState(typedTheme);
  const [start] = useState(() => startOf(stored, typed));
  const [pillars, setPillars] = useState(start.pillars);
  const [tasks, setTasks] = useState(start.tasks);
  const [isByHand, setByHand] = useState(start.pillars.length > 0);

  const split = (from: string) =>
    setPillars((before) =>
      pillarsOfTheme(from).map((title, index) => ({
        key: before[index]?.key ?? nextKey(),
        id: before[index]?.id ?? "",
        title,
      })),
    );
  const byHand = (change: (before: PillarRow[]) => PillarRow[]) => {
    setByHand(true);
    setPillars(change);
  };
  return {
    theme,
    pillars,
    tasks,
    changeTheme(text: string) {
      setTheme(text);
      if (!isByHand) split(text);
    },
    splitAgain() {
      setByHand(false);
      split(theme);
    },
    rename: (key: number, title: string) =>
      byHand((all) => all.map((pillar) => (pillar.key === key ? { ...pillar, title } : pillar))),
    addPillar: () => byHand((all) => [...all, { key: nextKey(), id: "", title: "" }]),
    removePillar: (key: number) => byHand((all) => all.filter((pillar) => pillar.key !== key)),
    movePillar: (index: number, by: 1 | -1) => byHand((all) => swapped(all, index, index + by)),
    addTask: () =>
      setTasks((all) => [
        ...all,
        { key: nextKey(), id: "", title: "", assignedBy: all.at(-1)?.assignedBy ?? "", pillarKeys: [] },
      ]),
    removeTask: (key: number) => setTasks((all) => all.filter((task) => task.key !== key)),
    changeTask: (key: number, change: Partial<TaskRow>) =>
      setTasks((all) => all.map((task) => (task.key === key ? { ...task, ...change } : task))),
  };
}

export type CampaignOutline = ReturnType<typeof useCampaignOutline>;

let keys = 1000;

function nextKey(): number {
  keys += 1;
  return keys;
}

/** Keys count from 0, the same on the server and in the browser. */
function startOf(
  stored: StoredOutline,
  typed: (name: string) => string[] | null,
): { pillars: PillarRow[]; tasks: TaskRow[] } {
  const titles = typed("pillarTitles");
  const pillars = titles
    ? titles.flatMap((title, key) => (title === "" ? [] : [{ key, id: typed("pillarIds")?.[key] ?? "", title }]))
    : stored.pillars.map((pillar, key) => ({ key, ...pillar }));
  const taskTitles = typed("taskTitles");
  const attached = typed("taskPillars") ?? [];
  const tasks = taskTitles
    ? taskTitles.map((title, key) => ({
        key,
        id: typed("taskIds")?.[key] ?? "",
        title,
        assignedBy: typed("taskAssignedBy")?.[key] ?? "",
        pillarKeys: attached.filter((pair) => pair.startsWith(`${key}:`)).map((pair) => Number(pair.split(":")[1])),
      }))
    : stored.tasks.map(({ id, title, assignedBy, pillarIds }, key) => ({
        key,
        id,
        title,
        assignedBy: assignedBy ?? "",
        pillarKeys: pillars.filter((pillar) => pillarIds.includes(pillar.id)).map((pillar) => pillar.key),
      }));
  return { pillars, tasks };
}

function swapped(rows: PillarRow[], from: number, to: number): PillarRow[] {
  const [one, other] = [rows[from], rows[to]];
  if (!one || !other) return rows;
  return rows.map((row, index) => (index === from ? other : index === to ? one : row));
}
