// The theme of a campaign is kept to the letter for print, its en dashes included. What stands between its dashes
// proposes the pillars, in order; semicolons and commas divide only a theme that has no dash.
// A dash between two numbers is a range of years, and a hyphen without spaces belongs to its word.

const dividers = [/(?<!\d\s*)[–—](?!\s*\d)|(?<=\s)-(?=\s)(?<!\d\s+-)/, /;/, /,/];

/** The titles of the proposed pillars; none for a theme that has nothing to divide it. */
export function pillarsOfTheme(theme: string): string[] {
  const text = withoutQuotes(theme);
  const divider = dividers.find((candidate) => candidate.test(text));
  if (divider === undefined) return [];
  const titles = text
    .split(divider)
    .map(titleFrom)
    .filter((title) => title !== "");
  return titles.length > 1 ? titles : [];
}

function withoutQuotes(text: string): string {
  return text.trim().replace(/^["“”«'‘]+|["“”»'’]+$/g, "");
}

function titleFrom(part: string): string {
  return part.normalize("NFC").replace(/\s+/g, " ").trim();
}
