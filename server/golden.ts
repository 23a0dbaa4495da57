import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { entrantReceipt } from "../app/domain/campaign-file/entrant-receipt";
import { judgeCampaignFile, type Verdict } from "../app/domain/campaign-file/judge-campaign-file";

// Scores each campaign file with the product's own scoring and compares with the table that the file expects:
// `npm run golden -- FILE…`. Exits 1 if anything differs.

// npm moves to the folder of package.json; the files were named from where it was called.
const whereAsked = process.env.INIT_CWD ?? process.cwd();
const paths = process.argv.slice(2);
if (paths.length === 0) say("npm run golden -- FILE…");
let differing = paths.length === 0 ? 1 : 0;
for (const path of paths) {
  const report = await reportOn(path);
  if (!report.ok) differing += 1;
  say(report.lines.join("\n"));
}
process.exitCode = differing > 0 ? 1 : 0;

async function reportOn(path: string): Promise<{ ok: boolean; lines: string[] }> {
  const text = await readText(path);
  if (text === null) return { ok: false, lines: [`${path}: không đọc được tệp`] };
  const verdict = judgeCampaignFile(text);
  if (verdict.differences.length === 0) return { ok: true, lines: [`${path}: ok`] };
  return { ok: false, lines: [`${path}: khác ${verdict.differences.length} chỗ`, ...differenceLines(verdict)] };
}

async function readText(path: string): Promise<string | null> {
  try {
    return await readFile(resolve(whereAsked, path), "utf8");
  } catch {
    return null;
  }
}

function differenceLines({ differences, scored }: Verdict): string[] {
  const concerned = [...new Set(differences.map(({ entrant }) => entrant))];
  return concerned.flatMap((code) => {
    const own = differences.filter(({ entrant }) => entrant === code);
    const lines = own.map(
      ({ place, expected, found }) =>
        `  ${code === null ? "" : `${code} `}${place}: mong đợi ${expected}, tính được ${found}`,
    );
    const entrant = scored?.file.entrants.find((candidate) => candidate.code === code);
    const score = scored?.score.entrants.find((candidate) => candidate.entrant === code);
    if (!scored || !entrant || !score) return lines;
    return [...lines, ...entrantReceipt(scored.file.definition, entrant, score).map((line) => `    ${line}`)];
  });
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
