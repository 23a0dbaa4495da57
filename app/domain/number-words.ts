// Numbers in words, as they are read aloud and as a payment list spells an amount: 1.234 is "một nghìn hai trăm ba
// mươi tư". After tens, 1 is "mốt", 4 is "tư" and 5 is "lăm"; a missing ten is "linh"; a group inside a number says
// its missing hundred, "không trăm".

const digitWords = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];
const groupWords = ["", "nghìn", "triệu"];
const billion = 1_000_000_000n;

/** `value` is a canonical decimal: "12.5" → "mười hai phẩy năm", its decimals digit by digit. */
export function spellNumber(value: string): string {
  const [whole = "0", fraction] = value.replace("-", "").split(".");
  const decimals = fraction === undefined ? [] : ["phẩy", ...[...fraction].map(digitWord)];
  return [...(value.startsWith("-") ? ["âm"] : []), ...wholeWords(BigInt(whole)), ...decimals].join(" ");
}

function wholeWords(number: bigint): string[] {
  if (number === 0n) return [digitWord("0")];
  if (number < billion) return wordsBelowBillion(number, false);
  const rest = number % billion;
  return [...wholeWords(number / billion), "tỷ", ...(rest === 0n ? [] : wordsBelowBillion(rest, true))];
}

function wordsBelowBillion(number: bigint, isInside: boolean): string[] {
  const groups = [0, 1, 2].map((place) => Number((number / 1000n ** BigInt(place)) % 1000n));
  const highest = groups.findLastIndex((group) => group > 0);
  return [2, 1, 0].flatMap((place) => {
    const group = groups[place] ?? 0;
    if (group === 0) return [];
    return [...wordsOfGroup(group, isInside || place < highest), groupWords[place] ?? ""].filter((word) => word !== "");
  });
}

function wordsOfGroup(group: number, isInside: boolean): string[] {
  const hundreds = Math.floor(group / 100);
  const tens = Math.floor((group % 100) / 10);
  const saysHundreds = hundreds > 0 || isInside;
  return [
    ...(saysHundreds ? [digitWord(hundreds), "trăm"] : []),
    ...tensWords(tens, group % 10, saysHundreds),
    ...unitWords(tens, group % 10),
  ];
}

function tensWords(tens: number, units: number, followsHundreds: boolean): string[] {
  if (tens > 1) return [digitWord(tens), "mươi"];
  if (tens === 1) return ["mười"];
  return units > 0 && followsHundreds ? ["linh"] : [];
}

function unitWords(tens: number, units: number): string[] {
  if (units === 0) return [];
  if (units === 5 && tens > 0) return ["lăm"];
  if (units === 1 && tens > 1) return ["mốt"];
  if (units === 4 && tens > 1) return ["tư"];
  return [digitWord(units)];
}

function digitWord(digit: string | number): string {
  return digitWords[Number(digit)] ?? "";
}
