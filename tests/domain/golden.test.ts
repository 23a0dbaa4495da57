import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { judgeCampaignFile } from "~/domain/campaign-file/judge-campaign-file";

const folder = new URL("../golden/", import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith(".json"));

test.each(files)("the campaign file %s gives its official table", (name) => {
  expect(judgeCampaignFile(readFileSync(new URL(name, folder), "utf8")).differences).toEqual([]);
});

test("a wrong table is told place by place", () => {
  const text = readFileSync(new URL("rounding.json", folder), "utf8").replace('"U1": "9.9"', '"U1": "9.8"');
  expect(judgeCampaignFile(text).differences).toEqual([
    { entrant: "U1", place: "tổng điểm", expected: "9,8", found: "9,9" },
  ]);
});

test("a file that should have been refused, and one that should not, are differences too", () => {
  const text = readFileSync(new URL("rounding.json", folder), "utf8");
  expect(judgeCampaignFile(text.replace('"expect": {', '"expect": {"refused": "",')).differences).toHaveLength(1);
  expect(judgeCampaignFile(text.replace('"decimals": 1', '"decimals": 7')).differences).toMatchObject([
    { entrant: null },
  ]);
  expect(judgeCampaignFile("{").differences).toHaveLength(1);
});
