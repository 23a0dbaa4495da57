const numerals: readonly [number, string][] = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

/** 1 to 3999, as quarters, pillars and groups of rows are numbered. */
export function romanNumeral(number: number): string {
  if (!Number.isInteger(number) || number < 1 || number > 3999) throw new RangeError(`no Roman numeral for ${number}`);
  let rest = number;
  let written = "";
  for (const [worth, letters] of numerals) {
    while (rest >= worth) {
      written += letters;
      rest -= worth;
    }
  }
  return written;
}
