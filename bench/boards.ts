import type pg from "pg";
import { findBoard } from "~/modules/scores/queries.server";
import { paths } from "~/paths";
import { boardByGrouping } from "./agency-data";
import type { Client } from "./http-client";
import { inTurns, median, timed } from "./measure";
import { type Line, milliseconds, number, ratio } from "./report";
import type { SeededAgency } from "./seeded-agency";

type Board = { seeded: SeededAgency; reader: Client };

/** Goal 4: the same board with few and with many results behind it, and what adding them up on looking would cost. */
export async function measureBoards(admin: pg.Client, few: Board, many: Board): Promise<Line[]> {
  const page = ({ seeded, reader }: Board) => readPage(reader, paths.ranking(seeded.agency.slug, seeded.campaignId));
  const pages = await inTurns({ few: () => page(few), many: () => page(many) }, { turns: 40, warm: 8 });

  const { agency, officer, campaignId } = many.seeded;
  const read = { kept: [] as number[], grouped: [] as number[] };
  for (let turn = 0; turn < 7; turn++) {
    const board = () =>
      agency.see(officer, (view) => timed(() => findBoard(view, campaignId, { board: "provisional" })));
    read.kept.push(await board());
    read.grouped.push(await timed(() => admin.query(boardByGrouping, [agency.id, campaignId])));
  }
  const [fewer, more] = [resultsOf(few.seeded), resultsOf(many.seeded)];
  const faster = median(read.grouped) / median(read.kept);
  return [
    {
      goal: "4",
      what: `board page of ${many.seeded.shape.units} lines, ${more} results behind it`,
      found: `${number(ratio(pages.many, pages.few))}× the one of ${fewer} (${milliseconds(pages.many)})`,
      wanted: "p50 ≤ 1,5×",
      isMet: ratio(pages.many, pages.few) <= 1.5,
    },
    {
      goal: "4",
      what: `board read from ${more} results`,
      found: `${number(faster)}× faster than GROUP BY (${number(median(read.kept))} against ${number(median(read.grouped))} ms)`,
      wanted: "≥ 100×",
      isMet: faster >= 100,
    },
  ];
}

async function readPage(reader: Client, path: string): Promise<void> {
  const { status, text } = await reader(path);
  if (status !== 200 || !text.includes("Phòng số 1")) throw new Error(`${path}: ${status}`);
}

function resultsOf({ shape }: SeededAgency): string {
  return (shape.units * shape.indicators * shape.filledPeriods).toLocaleString("vi-VN");
}
