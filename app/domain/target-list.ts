// The targets of a resolution, pasted as a list: one line each, numbered ("1.", "a)", "II."), with bullets ("-", "•") or
// bare, or one paragraph divided by semicolons. A new kind of marker under a line makes that line a group. Titles stay
// as written; the marker before and the semicolon or full stop behind belong to the list, not to the title.

export type ListedTarget = {
  title: string;
  /** Where its group stands in the same list; null at the top. */
  parent: number | null;
  isGroup: boolean;
};

export type TargetList = {
  /** The sentence that only leads into the list ("11 chỉ tiêu sau:"); it is no target. */
  introduction: string | null;
  targets: ListedTarget[];
};

type Line = { marker: string; text: string };
type Placed = Line & { depth: number; parent: number | null };

const deepest = 2;
const unmarked = "";
const markers: readonly [kind: string, form: RegExp][] = [
  ["roman", /^[IVX]{1,5}\s*[.):/-]\s+/],
  ["capital", /^[A-ZĐ]\s*[.)]\s+/],
  ["dotted", /^\(?\d{1,2}(?:\.\d{1,2})+[.)]?\s+/],
  ["number", /^(?:chỉ tiêu\s+)?\(?\d{1,3}\s*[.):/]\s*(?=[^\d\s])/i],
  ["letter", /^\(?[a-zđ]\s*[.)]\s+/],
  ["bullet", /^[-–—•●○▪■◦*+·✓➢\uF0B7\uF0A7]\s*(?=\S)/],
];

export function readTargetList(text: string): TargetList {
  const placed = place(linesOf(text));
  const [first, ...rest] = placed;
  const leadsIn = first !== undefined && onlyLeadsIn(first, rest);
  const list = leadsIn ? rest.map(lifted) : placed;
  const parents = new Set(list.map(({ parent }) => parent));
  return {
    introduction: leadsIn ? first.text : null,
    targets: list.map(({ text, parent }, index) => ({ title: titleFrom(text), parent, isGroup: parents.has(index) })),
  };
}

/** All others stand below it, or it ends in a colon and none of them is a group. */
function onlyLeadsIn(first: Placed, rest: readonly Placed[]): boolean {
  if (first.marker !== unmarked || rest.length === 0) return false;
  if (rest.every(({ depth }) => depth > 0)) return true;
  return first.text.endsWith(":") && rest.every(({ depth, text }) => depth === 0 && !text.endsWith(":"));
}

function linesOf(text: string): Line[] {
  const written = text
    .normalize("NFC")
    .split(/\r?\n/)
    .map((line) => line.replace(/\s+/g, " ").trim())
    .filter(hasWords);
  const [only = ""] = written;
  const parts = written.length === 1 && only.includes(";") ? dividedBySemicolons(only) : written;
  return joined(parts.map(lineFrom).filter(({ text }) => hasWords(text)));
}

function dividedBySemicolons(paragraph: string): string[] {
  const lead = /^[^:;]{3,120}:(?=\s)/.exec(paragraph)?.[0] ?? "";
  const parts = paragraph.slice(lead.length).split(";");
  return [lead, ...parts].map((part) => part.trim()).filter(hasWords);
}

function hasWords(text: string): boolean {
  return /\p{L}/u.test(text);
}

function lineFrom(text: string): Line {
  for (const [kind, form] of markers) {
    const found = form.exec(text)?.[0];
    if (found === undefined) continue;
    const level = kind === "dotted" ? `dotted ${found.split(".").filter((part) => /\d/.test(part)).length}` : kind;
    return { marker: kind === "bullet" ? found.trim() : level, text: text.slice(found.length) };
  }
  return { marker: unmarked, text };
}

/** In a list with markers, a bare line goes on with the line before it, unless that one has ended or it is a heading. */
function joined(lines: readonly Line[]): Line[] {
  const result: Line[] = [];
  for (const line of lines) {
    const before = result.at(-1);
    const isBroken = line.marker === unmarked && before?.marker !== unmarked && !line.text.endsWith(":");
    if (before && isBroken && !/[.;:]$/.test(before.text)) {
      result[result.length - 1] = { ...before, text: `${before.text} ${line.text}` };
    } else {
      result.push(line);
    }
  }
  return result;
}

/** A marker seen before goes back to its level; a new one stands a level deeper. */
function place(lines: readonly Line[]): Placed[] {
  const placed: Placed[] = [];
  const levels: { marker: string; index: number }[] = [];
  lines.forEach((line, index) => {
    const known = levels.findIndex(({ marker }) => marker === line.marker);
    const level = known === -1 ? (line.marker === unmarked ? 0 : levels.length) : known;
    levels.splice(level);
    const depth = Math.min(level, deepest);
    placed.push({ ...line, depth, parent: levels[depth - 1]?.index ?? null });
    levels.push({ marker: line.marker, index });
  });
  return placed;
}

/** Without the first line, which led in. */
function lifted({ parent, depth, ...line }: Placed): Placed {
  return { ...line, depth: Math.max(0, depth - 1), parent: parent === null || parent === 0 ? null : parent - 1 };
}

function titleFrom(text: string): string {
  return /(?:v\.v\.|…|\.{3})$/.test(text) ? text : text.replace(/[\s;:,.]+$/, "");
}
