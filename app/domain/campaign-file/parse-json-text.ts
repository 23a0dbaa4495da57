/** JSON whose number literals are kept exactly: one that a binary number would bend comes back as the string that was written. Throws a SyntaxError where the text is no JSON. */
export function parseJsonText(text: string): unknown {
  return JSON.parse(
    text.replace(/^\uFEFF/, "").replace(stringOrNumber, (literal) => (isBent(literal) ? `"${literal}"` : literal)),
  );
}

const stringOrNumber = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

function isBent(literal: string): boolean {
  if (literal.startsWith('"')) return false;
  const digits = literal
    .replace(/[eE].*$/, "")
    .replace(/[-.]/g, "")
    .replace(/^0+/, "");
  return digits.length > 15;
}
