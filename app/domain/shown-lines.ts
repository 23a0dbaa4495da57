// Which lines of a long board are shown: the first ones, and the reader's own or the opened one with their neighbours; or,
// when a cluster is asked for by itself, all of its lines page by page.

const short = 30;
const top = 20;
const perPage = 50;

export type PageOfLines = { from: number; to: number; page: number; hasNext: boolean };

/** Nothing is left out of a cluster of thirty or less. */
export function briefLines<T>(lines: readonly T[], isKept: (line: T) => boolean): T[] {
  if (lines.length <= short) return [...lines];
  const isNear = (index: number) =>
    [index - 1, index, index + 1].some((near) => {
      const line = lines[near];
      return line !== undefined && isKept(line);
    });
  return lines.filter((_, index) => index < top || isNear(index));
}

/** A page counted from 1; one that does not exist is the nearest that does. Null where everything fits on one. */
export function pageOfLines<T>(lines: readonly T[], asked: number): { lines: T[]; page: PageOfLines | null } {
  if (lines.length <= perPage) return { lines: [...lines], page: null };
  const last = Math.ceil(lines.length / perPage);
  const page = Math.min(Math.max(1, Number.isInteger(asked) ? asked : 1), last);
  const from = (page - 1) * perPage;
  const shown = lines.slice(from, from + perPage);
  return { lines: shown, page: { from: from + 1, to: from + shown.length, page, hasNext: page < last } };
}
