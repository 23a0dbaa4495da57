/** One indicator of one subject in the latest two years that have figures. */
export type YearPair = {
  indicatorId: string;
  subjectId: string;
  /** Of the indicator, or of the subject where all are of one indicator. */
  name: string;
  unitOfMeasure: string | null;
  /** As printed; null where the year has none. */
  before: string | null;
  after: string | null;
  /** Of a stock what it grew by: "+50"; null of everything else. */
  growth: string | null;
};

/** Years side by side are compared, and never added up. */
export type TwoYears = { years: [before: number, after: number]; pairs: YearPair[] };
