// A canonical decimal is a string that has one spelling for each number: "4900", "0.5", "-3"; no leading zeros, no
// trailing ones behind the point, no minus before zero. It is exact at any length.

/** Takes digits with at most one point and one leading minus. */
export function canonicalDecimal(decimal: string): string {
  const [whole = "", fraction = ""] = decimal.replace("-", "").split(".");
  const kept = fraction.replace(/0+$/, "");
  const digits = `${whole.replace(/^0+(?=\d)/, "")}${kept === "" ? "" : `.${kept}`}`;
  return decimal.startsWith("-") && digits !== "0" ? `-${digits}` : digits;
}

/** Negative, zero or positive, as for sorting. */
export function compareDecimals(a: string, b: string): number {
  const places = Math.max(decimalPlaces(a), decimalPlaces(b));
  const difference = scaled(a, places) - scaled(b, places);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function decimalPlaces(decimal: string): number {
  return decimal.split(".")[1]?.length ?? 0;
}

function scaled(decimal: string, places: number): bigint {
  return BigInt(decimal.replace(".", "") + "0".repeat(places - decimalPlaces(decimal)));
}
