import { saveCells } from "~/modules/results/save-cells.server";
import { submitResults } from "~/modules/results/submit-results.server";
import { verifyResults } from "~/modules/results/verify-results.server";
import type { DemoAgency } from "../demo-agency";

export type Figure = {
  indicatorId: string;
  periodId: string;
  subjectId: string;
  /** Where it is submitted: the unit itself, or where the person stood. */
  unitId: string;
  /** As an officer types it: "hơn 4.900", "KAD". */
  text: string;
  /** How far it comes; verified when left out. */
  upTo?: "entered" | "submitted" | "verified";
};

/** Enters figures for the first time and takes each as far as it comes; instants as "2023-02-02 09:00". */
export async function enterFigures(
  agency: DemoAgency,
  figures: readonly Figure[],
  days: { entered: string; submitted: string; verified: string },
): Promise<void> {
  const { cells } = await agency.as("officer", days.entered, (work) =>
    saveCells(work, { cells: figures.map(({ unitId: _, upTo: __, ...cell }) => ({ ...cell, version: 0 })) }),
  );
  const problem = cells.find(({ outcome }) => outcome !== "saved");
  if (problem) throw new Error(`a figure of the demo: ${JSON.stringify(problem)}`);
  const submitted = figures.filter(({ upTo }) => upTo !== "entered");
  for (const place of new Set(submitted.map(({ unitId, periodId }) => `${unitId} ${periodId}`))) {
    const [unitId = "", periodId = ""] = place.split(" ");
    await agency.as("officer", days.submitted, (work) => submitResults(work, { unitId, periodId }));
  }
  const items = submitted
    .filter(({ upTo }) => upTo !== "submitted")
    .map(({ indicatorId, periodId, subjectId }) => ({ indicatorId, periodId, subjectId, version: 1 }));
  if (items.length > 0) await agency.as("verifier", days.verified, (work) => verifyResults(work, { items }));
}
