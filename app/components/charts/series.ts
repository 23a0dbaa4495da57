/** One line of a chart; values and their words go with the chart's labels one by one. */
export type Series = {
  name: string;
  values: readonly (number | null)[];
  /** As the table prints them. */
  texts: readonly string[];
  /** Lines are told apart without colour too. */
  look: "solid" | "dashed" | "dotted";
  /** Points that are not final yet are drawn hollow. */
  open?: readonly boolean[];
};
