// A block copied from Excel: cells parted by tabs, rows by line ends. A cell that holds a tab, a line end or a quote
// stands in quotes, with its own quotes doubled. A block without any tab, as a semicolon-separated file has, is parted
// by semicolons. Cells come out in NFC, with single spaces; rows without any content are passed over, but counted.

export type TableRow = {
  /** Of the pasted block, from 1. */
  line: number;
  cells: string[];
};

export function readTable(text: string): TableRow[] {
  const separator = text.includes("\t") || !text.includes(";") ? "\t" : ";";
  const rows = partedRows(text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n"), separator);
  return rows
    .map((cells, index) => ({ line: index + 1, cells: cells.map(cleanCell) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ""));
}

/** Quotes count only where they open a cell and a closing one ends it: a name in quotes inside a cell is text. */
function partedRows(text: string, separator: string): string[][] {
  const rows: string[][] = [];
  let cells: string[] = [];
  let at = 0;
  while (at <= text.length) {
    const quoted = text[at] === '"' ? quotedCell(text, at, separator) : null;
    const end = quoted ? quoted.end : endOfCell(text, at, separator);
    cells.push(quoted ? quoted.content : text.slice(at, end));
    if (text[end] !== separator) {
      rows.push(cells);
      cells = [];
    }
    at = end + 1;
  }
  return rows;
}

function quotedCell(text: string, start: number, separator: string): { content: string; end: number } | null {
  let close = text.indexOf('"', start + 1);
  while (close !== -1 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  if (close === -1) return null;
  const after = text[close + 1];
  if (after !== undefined && after !== separator && after !== "\n") return null;
  return { content: text.slice(start + 1, close).replaceAll('""', '"'), end: close + 1 };
}

function endOfCell(text: string, start: number, separator: string): number {
  const ends = [text.indexOf(separator, start), text.indexOf("\n", start)].filter((end) => end !== -1);
  return ends.length > 0 ? Math.min(...ends) : text.length;
}

function cleanCell(cell: string): string {
  return cell
    .normalize("NFC")
    .replace(/\p{Cf}/gu, "")
    .replace(/\s+/g, " ")
    .trim();
}
