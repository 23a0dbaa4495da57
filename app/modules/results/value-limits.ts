import type { NumberLimits } from "~/domain/numbers";

/** What a figure of an indicator may be, by its kind. */
export function limitsOf({
  kind,
  decimals,
  scale,
}: {
  kind: string;
  decimals: number;
  scale: readonly string[] | null;
}): NumberLimits {
  switch (kind) {
    case "percent":
      return { decimals, min: "0", max: "100" };
    case "yesNo":
      return { decimals: 0, min: "0", max: "1" };
    case "rating":
      return { decimals: 0, min: "1", max: String(scale?.length ?? 5) };
    case "occurrence":
      return { decimals: 0, min: "0" };
    default:
      return { decimals };
  }
}
