import { canonicalDecimal } from "~/domain/decimals";
import { figureInWords } from "~/domain/figure-words";
import { formatFigure } from "~/domain/numbers";
import type { Qualifier } from "~/domain/qualifiers";
import type { ResultContent } from "~/domain/result";

/** The columns of a figure, as they stand in the database: numeric comes with all its places. */
export type FigureColumns = {
  value: string | null;
  qualifier: Qualifier | null;
  word: string | null;
  notApplicable: boolean;
};

/** A figure as the grid shows it: "hơn 4.900", "KAD", or nothing. */
export function textOf(content: ResultContent | null, decimals: number): string {
  if (content === null) return "";
  if (content.kind === "notApplicable") return "KAD";
  return formatFigure({ ...content, qualifierWord: content.word }, Math.min(decimals, placesOf(content.value)));
}

/** As `textOf`, and in words where its kind has them: "Có", "Tốt". */
export function cellText(
  content: ResultContent | null,
  { decimals, ...form }: { kind: string; scale: readonly string[] | null; decimals: number },
): string {
  const words = content?.kind === "value" && content.word === null ? figureInWords(content.value, form) : null;
  return words ?? textOf(content, decimals);
}

export function contentOf({ value, qualifier, word, notApplicable }: FigureColumns): ResultContent | null {
  if (notApplicable) return { kind: "notApplicable" };
  return value === null
    ? null
    : { kind: "value", value: canonicalDecimal(value), qualifier: qualifier ?? "exact", word };
}

function placesOf(value: string): number {
  return value.split(".")[1]?.length ?? 0;
}
