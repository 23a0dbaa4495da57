import type { IconName } from "~/components/ui/icon";

export type NavigationItem = {
  to: string;
  label: string;
  /** For the bottom bar of phones, one or two words. */
  shortLabel?: string;
  icon: IconName;
  /** How many things wait there. */
  count?: number;
  current?: boolean;
};

/** Marks the item that leads to `pathname`; an item that says it itself wins. The home stands above all others, so it counts only as itself. */
export function withCurrent(items: readonly NavigationItem[], pathname: string): NavigationItem[] {
  const said = items.find((item) => item.current);
  const leading = items.filter(
    (item) => pathname === item.to || (isUnder(pathname, item.to) && !standsAbove(item, items)),
  );
  const current = said ?? leading.sort((one, other) => other.to.length - one.to.length)[0];
  return items.map((item) => ({ ...item, current: item === current }));
}

function standsAbove(item: NavigationItem, items: readonly NavigationItem[]): boolean {
  return items.some((other) => isUnder(other.to, item.to));
}

function isUnder(path: string, parent: string): boolean {
  return path.startsWith(`${parent}/`);
}
