// A person's name is one field of two to five words, kept in NFC and in the order in which its bearer writes it.
// The given name is the last word. People are listed by given name, then family name, then the words between,
// in Vietnamese collation; they are searched without marks, with đ read as d.

const vietnamese = new Intl.Collator("vi");
const wordOfName = /^\p{L}[\p{L}\p{M}'’.-]*$/u;
const toneMark = /[\u0300\u0301\u0303\u0309\u0323]/g;
const tonesInOrder = ["", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"];

/** NFC, single spaces, trimmed, without invisible characters that come along when a name is pasted. */
export function normaliseName(text: string): string {
  return text
    .normalize("NFC")
    .replace(/\p{Cf}/gu, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** Two to five words made of letters, with the apostrophes and hyphens of names such as "H'Hen Niê" or "Y-Bhăm". */
export function isPersonName(text: string): boolean {
  const words = wordsOf(text);
  return words.length >= 2 && words.length <= 5 && words.every((word) => wordOfName.test(word));
}

export type NameParts = { givenName: string; familyName: string; middleNames: string };

export function nameParts(name: string): NameParts {
  const words = wordsOf(name);
  return {
    givenName: words.at(-1) ?? "",
    familyName: words.length > 1 ? (words[0] ?? "") : "",
    middleNames: words.slice(1, -1).join(" "),
  };
}

export function compareNames(a: string, b: string): number {
  return vietnamese.compare(personSortKey(a), personSortKey(b));
}

/**
 * One string that sorts like `compareNames`, in Postgres under COLLATE "vi-x-icu" too: given name ␟ family name ␟ rest.
 * A collation compares tones only after all letters of the whole string, so that Hà would stand among Ha; each part
 * therefore carries its tones as digits behind its letters.
 */
export function personSortKey(name: string): string {
  const { givenName, familyName, middleNames } = nameParts(name);
  return [givenName, familyName, middleNames].map(withTonesBehind).join("␟");
}

/** For searching: no marks, đ as d, lower case, single spaces. */
export function fold(text: string): string {
  return normaliseName(text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase());
}

/** At most two capitals, of the family name and of the given name: "Đặng Thị Ánh" → "ĐA". */
export function initials(name: string): string {
  const { familyName, givenName } = nameParts(name);
  return [familyName, givenName].map(firstCapital).join("");
}

function wordsOf(text: string): string[] {
  return normaliseName(text)
    .split(" ")
    .filter((word) => word !== "");
}

function withTonesBehind(part: string): string {
  if (part === "") return "";
  const words = part.toLowerCase().split(" ");
  return `${words.map(withoutTone).join(" ")} ${words.map(toneOf).join("")}`;
}

function withoutTone(text: string): string {
  return text.normalize("NFD").replace(toneMark, "").normalize("NFC");
}

function toneOf(word: string): string {
  const tone = word.normalize("NFD").match(toneMark)?.[0] ?? "";
  return String(tonesInOrder.indexOf(tone));
}

function firstCapital(word: string): string {
  return [...withoutTone(word)][0]?.toUpperCase() ?? "";
}
