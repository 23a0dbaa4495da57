import { saveCells } from "~/modules/results/save-cells.server";
import { cellsSchema } from "~/modules/results/schemas";
import { agencyAction, reply } from "~/platform/door.server";

/** What the grid saves: one outcome for each cell. */
export const action = agencyAction("result.write", cellsSchema, async (work) => {
  const saved = await saveCells(work, work.form);
  return saved.ok ? reply({ cells: saved.cells }) : saved;
});
