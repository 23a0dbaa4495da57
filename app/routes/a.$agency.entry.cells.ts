import { refusals } from "~/locales/refusals";
import { textFor } from "~/locales/text";
import { type CellOutcome, saveCells } from "~/modules/results/save-cells.server";
import { cellsSchema } from "~/modules/results/schemas";
import { agencyAction, reply } from "~/platform/door.server";

/** What the grid saves: one outcome for each cell, a refused one with its sentence. */
export const action = agencyAction("result.write", cellsSchema, async (work) => {
  const saved = await saveCells(work, work.form);
  return saved.ok ? reply({ cells: saved.cells.map(inWords) }) : saved;
});

function inWords(cell: CellOutcome): CellOutcome {
  if (cell.outcome !== "refused") return cell;
  return { ...cell, sentence: cell.sentence ?? textFor(refusals, "vi")[cell.refusal]?.({}) ?? cell.refusal };
}
