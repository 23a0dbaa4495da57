import fc from "fast-check";
import { expect, test } from "vitest";
import { linesOverQuota, type Quota, quotaLimit, quotaUses, type Rounding, roundings } from "~/domain/quota";

const quota = (awardTypeId: string, count: number, more: Partial<Quota> = {}): Quota => ({
  id: `${awardTypeId}-${count}`,
  awardTypeId,
  year: 2022,
  campaign: null,
  rule: { kind: "fixed", count },
  given: 0,
  setBy: "Nguyễn Hoài Linh",
  setOn: "2022-12-01",
  ...more,
});
const lines = (...awardTypes: string[]) => awardTypes.map((awardTypeId) => ({ awardTypeId }));
const share = (shareHundredths: number, baseCount: number, rounding: Rounding) =>
  quotaLimit({ kind: "share", shareHundredths, baseCount, baseName: "Lao động tiên tiến", rounding });
const place = { year: 2022, campaignId: null };

test("three collectives and five people fit a quota of 3 and 5; a fourth and a sixth are over", () => {
  const quotas = [quota("tap-the", 3), quota("ca-nhan", 5)];
  const three = Array.from({ length: 3 }, () => "tap-the");
  const five = Array.from({ length: 5 }, () => "ca-nhan");
  expect(quotaUses(quotas, lines(...three, ...five), place)).toMatchObject([
    { used: 3, limit: 3, over: 0 },
    { used: 5, limit: 5, over: 0 },
  ]);
  expect([...linesOverQuota(quotas, lines("tap-the", ...three, ...five, "ca-nhan"), place).keys()]).toEqual([3, 9]);
});

test("what was given before takes its places", () => {
  expect([...linesOverQuota([quota("a", 3, { given: 2 })], lines("a", "a"), place).keys()]).toEqual([1]);
  expect([...linesOverQuota([quota("a", 0)], lines("b", "a"), place).keys()]).toEqual([1]);
});

test("a year's quota and a campaign's both count, and the tighter one is named", () => {
  const ofCampaign = quota("a", 1, { year: null, campaign: { id: "c", name: "Đợt thi đua" } });
  const quotas = [quota("a", 2), ofCampaign];
  expect(linesOverQuota(quotas, lines("a", "a"), place).size).toBe(0);
  expect(linesOverQuota(quotas, lines("a", "a"), { year: 2022, campaignId: "c" }).get(1)).toBe(ofCampaign);
  expect(linesOverQuota(quotas, lines("a", "a", "a"), { year: 2023, campaignId: null }).size).toBe(0);
});

test("15 % of 19 is 2, 3 or 3, as the agency rounds", () => {
  expect(roundings.map((rounding) => share(1500, 19, rounding))).toEqual([2, 3, 3]);
  expect(roundings.map((rounding) => share(1250, 4, rounding))).toEqual([0, 1, 1]);
});

test("rounding moves a share by less than one, never beyond the base, and a whole share stays whole", () => {
  const [hundredths, base] = [fc.integer({ min: 1, max: 10_000 }), fc.integer({ min: 0, max: 1_000_000 })];
  fc.assert(
    fc.property(hundredths, base, (shareHundredths, baseCount) => {
      const [down, nearest, up] = roundings.map((rounding) => share(shareHundredths, baseCount, rounding));
      const exact = (BigInt(shareHundredths) * BigInt(baseCount)) / 10_000n;
      expect(BigInt(down ?? -1)).toBe(exact);
      expect((up ?? 0) - (down ?? 0)).toBe((shareHundredths * baseCount) % 10_000 === 0 ? 0 : 1);
      expect([down, up]).toContain(nearest);
      expect(up).toBeLessThanOrEqual(baseCount);
      expect(share(10_000, baseCount, "up")).toBe(baseCount);
    }),
  );
});

test("whatever the lines, those that are not over fit the quota, and every one that is over would not", () => {
  const awardType = fc.constantFrom("a", "b");
  fc.assert(
    fc.property(fc.array(awardType), fc.nat(6), fc.nat(6), fc.nat(4), (types, limitA, limitB, given) => {
      const quotas = [quota("a", limitA, { given }), quota("b", limitB)];
      const over = linesOverQuota(quotas, lines(...types), place);
      for (const [type, limit, before] of [
        ["a", limitA, given],
        ["b", limitB, 0],
      ] as const) {
        const kept = types.filter((each, index) => each === type && !over.has(index)).length;
        const asked = types.filter((each) => each === type).length;
        expect(kept).toBe(Math.min(asked, Math.max(0, limit - before)));
      }
    }),
  );
});
