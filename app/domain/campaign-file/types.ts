import type { CalendarDay } from "../calendar-day";
import type { Fraction } from "../fraction";
import type { Definition, EntrantFacts } from "../scoring/types";

/** What of a campaign is no matter of scoring; null where the file leaves it out. */
export type CampaignHeading = {
  name: string;
  theme: string | null;
  startsOn: CalendarDay | null;
  endsOn: CalendarDay | null;
  ranks: "unit" | "person";
};

export type CampaignAbout = {
  form: string | null;
  organiser: string | null;
  objectives: string | null;
  scope: string | null;
  measures: string | null;
  rewards: string | null;
};

export type FileIndicator = {
  code: string;
  name: string;
  unitOfMeasure: string | null;
  kind: string | null;
  nature: "flow" | "stock" | "rate" | "extreme" | null;
  calendar: string | null;
  decimals: number;
};

export type FilePillar = { code: string; title: string };

/** The official table that a golden file must give; what is absent is not compared. */
export type Expectation = {
  points: Record<string, Record<string, Fraction | null>>;
  totals: Record<string, Fraction | null>;
  ranks: Record<string, Fraction | null>;
  classes: Record<string, string | null>;
  /** A part of the sentence with which the file must be refused. */
  refused: string | null;
};

export type CampaignFile = {
  heading: CampaignHeading;
  about: CampaignAbout | null;
  indicators: FileIndicator[];
  pillars: FilePillar[];
  definition: Definition;
  /** The code of the indicator that each target names, by the target's code. */
  indicatorOf: Record<string, string>;
  entrants: EntrantFacts[];
  expect: Expectation;
};
