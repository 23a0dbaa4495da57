import { readCatalogue } from "~/domain/award-catalogue/read-catalogue";
import type { AwardCatalogue } from "~/domain/award-catalogue/types";
import { describeProblem } from "~/domain/problem";
import json from "../../../prisma/catalogue/award-catalogue.json";

let read: AwardCatalogue | undefined;

/** The law's titles and commendations, read once per process; a catalogue with a fault stops whoever asks for it. */
export function lawCatalogue(): AwardCatalogue {
  if (!read) {
    const outcome = readCatalogue(json);
    if (!outcome.ok) throw new Error(outcome.problems.map(describeProblem).join("\n"));
    read = outcome.catalogue;
  }
  return read;
}
