// A figure may be written with a word that bounds it: "hơn 4.900" is at least 4,900. The word is kept as it was
// written; what it means is one of four.

export type Qualifier = "exact" | "atLeast" | "about" | "atMost";

/** The first word of each list prints a figure whose own word was not kept. */
const wordsOf: Record<Exclude<Qualifier, "exact">, readonly string[]> = {
  atLeast: ["hơn", "trên", "ít nhất", "tối thiểu", "không dưới", "không ít hơn", "≥", ">"],
  about: ["khoảng", "gần", "xấp xỉ", "chừng", "độ", "ước", "ước đạt", "≈", "~"],
  atMost: ["không quá", "dưới", "tối đa", "nhiều nhất", "không hơn", "không trên", "chưa đến", "chưa tới", "≤", "<"],
};

const longestFirst = (["atLeast", "about", "atMost"] as const)
  .flatMap((qualifier) => wordsOf[qualifier].map((word) => ({ qualifier, word })))
  .sort((a, b) => b.word.length - a.word.length);

/** Splits "Hơn 4.900" into what the word means, the word as written, and the rest; text is NFC with single spaces. */
export function splitQualifier(text: string): { qualifier: Qualifier; word: string | null; rest: string } {
  const lowered = text.toLowerCase();
  const found = longestFirst.find(({ word }) => lowered.startsWith(word) && endsThere(word, text));
  if (found === undefined) return { qualifier: "exact", word: null, rest: text };
  const { length } = found.word;
  return { qualifier: found.qualifier, word: text.slice(0, length), rest: text.slice(length).trim() };
}

/** The word to print when none was kept; null for an exact figure. */
export function usualWord(qualifier: Qualifier): string | null {
  return qualifier === "exact" ? null : (wordsOf[qualifier][0] ?? null);
}

function endsThere(word: string, text: string): boolean {
  const isSign = !/\p{L}/u.test(word);
  return isSign || text[word.length] === " ";
}
