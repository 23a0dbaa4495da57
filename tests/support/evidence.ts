import { addClaimEvidence } from "~/modules/evidence/add-claim-evidence.server";
import { addFigureEvidence, type FigureKey } from "~/modules/evidence/add-figure-evidence.server";
import type { ClaimKey } from "~/modules/evidence/claims.server";
import { done, type TestAgency, type TestSeat } from "./agency";
import { october } from "./figures";

const link = "https://dang.vn/tin/12";

export async function aLinkBesideFigure(
  agency: TestAgency,
  who: TestSeat | "officer",
  key: FigureKey,
  now = october,
): Promise<string> {
  return done(await agency.as(who, (work) => addFigureEvidence(work, key, { link }), { now })).evidenceId;
}

export async function aLinkBesideClaim(
  agency: TestAgency,
  who: TestSeat | "officer",
  key: ClaimKey,
  now = october,
): Promise<string> {
  return done(await agency.as(who, (work) => addClaimEvidence(work, key, { link }), { now })).evidenceId;
}

/** A page is enough of a PDF for whoever looks at its head. */
export const pdfBytes = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";

/** One white dot. */
export const pngBytes = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4////fwAJ+wP9CNHoHgAAAABJRU5ErkJggg==",
  "base64",
);
