/** Integer thousandths of a point: 88,45 points are 88450. Sums and comparisons of them are exact. */
export type Points = number;

/** "88,45", "1.234,50", "−0,25"; rounded half away from zero to the places shown. */
export function formatPoints(points: Points, decimals = 2): string {
  const unit = 10 ** (3 - decimals);
  const units = Math.floor((Math.abs(points) + unit / 2) / unit);
  const digits = String(units).padStart(decimals + 1, "0");
  const integers = digits.slice(0, digits.length - decimals).replace(/\B(?=(\d{3})+$)/g, ".");
  const text = decimals === 0 ? integers : `${integers},${digits.slice(-decimals)}`;
  return points < 0 && units > 0 ? `−${text}` : text;
}

/** Reads points as Vietnamese people write them ("88,45", "-1,5", "1.234,5"); null where it is no number or has more than three places. */
export function parsePoints(text: string): Points | null {
  const form = /^([-−]?)(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{1,3}))?$/.exec(text.trim());
  if (!form) return null;
  const [, minus, integers = "", decimals = ""] = form;
  const points = Number(integers.replaceAll(".", "")) * 1000 + Number(decimals.padEnd(3, "0"));
  if (!Number.isSafeInteger(points)) return null;
  return minus && points > 0 ? -points : points;
}

export function hasAtMostPlaces(points: Points, decimals: number): boolean {
  return points % 10 ** (3 - decimals) === 0;
}
