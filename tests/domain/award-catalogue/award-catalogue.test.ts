import { expect, test } from "vitest";
import { criterionSentence } from "~/domain/award-catalogue/criterion-sentences";
import { entriesInForce, matching, revisionInForce } from "~/domain/award-catalogue/in-force";
import { readCatalogue } from "~/domain/award-catalogue/read-catalogue";
import type { AwardCatalogue, CatalogueEntry } from "~/domain/award-catalogue/types";
import json from "../../../prisma/catalogue/award-catalogue.json";

function theCatalogue(): AwardCatalogue {
  const read = readCatalogue(json);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.catalogue;
}

function entry(id: string): CatalogueEntry {
  const found = theCatalogue().entries.find((each) => each.id === id);
  if (!found) throw new Error(id);
  return found;
}

const nameOf = (id: string) => entry(id).nameVi;
const sentencesOf = (id: string) => entry(id).criteria.map((criterion) => criterionSentence(criterion, nameOf));

/** The file with its first entry changed. */
function changed(change: object): unknown {
  const [first, ...rest] = json.awards;
  return { ...json, awards: [{ ...first, ...change }, ...rest] };
}

const problemsOf = (file: unknown) => {
  const read = readCatalogue(file);
  return read.ok ? [] : read.problems.map(({ path, sentence }) => `${path}: ${sentence}`);
};

test("all 88 entries of the catalogue are read, titles and commendations", () => {
  const { edition, entries } = theCatalogue();
  expect(edition).toBe("2026-11-22");
  expect(entries).toHaveLength(88);
  expect(entries.filter(({ kind }) => kind === "title")).toHaveLength(22);
  expect(entries.map(({ nameVi, confidence, source }) => [nameVi, confidence, source])).toEqual(
    json.awards.map(({ nameVi, confidence, sourceArticle }) => [nameVi, confidence, sourceArticle]),
  );
});

test("what the reader does not know is refused with its place", () => {
  expect(problemsOf(changed({ kolour: 1 }))[0]).toContain("awards[0].kolour");
  expect(problemsOf(changed({ kind: "medal" }))[0]).toContain("awards[0].kind");
  expect(problemsOf(changed({ criteria: [{ type: "luck" }] }))[0]).toContain("awards[0].criteria[0].type");
  expect(problemsOf(changed({ criteria: [{ type: "meetsStandardOf", awards: ["khong-co"] }] }))[0]).toContain(
    "khong-co",
  );
  expect(problemsOf(changed({ criteria: [{ type: "minRating", minimum: "good", years: 0 }] }))[0]).toContain("years");
  expect(problemsOf(changed({ decidedBy: "minister|nobody" }))[0]).toContain("nobody");
  expect(problemsOf(changed({ effectiveFrom: "2024" }))[0]).toContain("awards[0].effectiveFrom");
  expect(problemsOf({ ...json, awards: [...json.awards, json.awards[0]] })[0]).toContain("lao-dong-tien-tien");
  expect(problemsOf({ ...json, schemaVersion: 2 })).not.toEqual([]);
});

test("an entry is offered by the law in force on the day", () => {
  const catalogue = theCatalogue();
  const onDay = (day: string) => entriesInForce(catalogue, day).map(({ id }) => id);
  expect(onDay("2023-12-31")).not.toContain("lao-dong-tien-tien");
  expect(onDay("2024-01-01")).toContain("lao-dong-tien-tien");
  expect(onDay("2023-12-31")).toContain("doan-vien-cong-doan-xuat-sac");
  expect(onDay("2026-11-28")).not.toContain("giay-khen-cong-doan-cap-tren-truc-tiep");
  const ended = { ...catalogue, entries: [{ ...entry("lao-dong-tien-tien"), effectiveTo: "2026-09-30" }] };
  expect(entriesInForce(ended, "2026-09-30")).toHaveLength(1);
  expect(entriesInForce(ended, "2026-10-01")).toEqual([]);
});

test("from its day on, a law that was not yet read is named beside the entry", () => {
  const fighter = entry("chien-si-thi-dua-co-so");
  expect(revisionInForce(fighter, "2026-09-30")).toBeNull();
  expect(revisionInForce(fighter, "2026-10-01")).toMatchObject({ law: "06/2026/QH16", isTextSeen: false });
  expect(revisionInForce(entry("lao-dong-tien-tien"), "2027-01-01")).toBeNull();
});

test("the catalogue is searched without accents and filtered by kind, subject and level", () => {
  const { entries } = theCatalogue();
  const ids = (filter: Parameters<typeof matching>[1]) => matching(entries, filter).map(({ id }) => id);
  expect(ids({ search: "GIAY KHEN thu truong", subject: "collective" })).toEqual(["giay-khen-don-vi-tap-the"]);
  expect(ids({ search: "csđtcs" })).toEqual([]);
  expect(ids({ search: "cstdcs" })).toEqual(["chien-si-thi-dua-co-so"]);
  expect(ids({ search: "Sao vàng", subject: "collective" })).toEqual(["huan-chuong-sao-vang"]);
  expect(matching(entries, { kind: "title", level: "state" }).every(({ kind }) => kind === "title")).toBe(true);
});

test("criteria are read in plain Vietnamese, choices with their parts", () => {
  expect(sentencesOf("chien-si-thi-dua-co-so").map(({ text }) => text)[0]).toBe(
    "Đạt tiêu chuẩn “Lao động tiên tiến” hoặc “Chiến sĩ tiên tiến”.",
  );
  expect(sentencesOf("tap-the-lao-dong-tien-tien").map(({ text }) => text)).toContain(
    "Ít nhất 70\u00a0% cá nhân trong tập thể đạt “Lao động tiên tiến”.",
  );
  const order = sentencesOf("huan-chuong-lao-dong-nhat-ca-nhan")[1];
  expect(order?.text).toBe("Đạt một trong các tiêu chuẩn:");
  expect(order?.parts.at(-1)?.parts.map(({ text }) => text)).toContain(
    "Trong thời gian đó có ít nhất 03 năm được xếp loại hoàn thành xuất sắc nhiệm vụ.",
  );
});

test("no sentence of any entry is empty or shows a code", () => {
  const texts = (sentences: ReturnType<typeof sentencesOf>): string[] =>
    sentences.flatMap(({ text, parts }) => [text, ...texts(parts)]);
  for (const { id } of theCatalogue().entries) {
    for (const text of texts(sentencesOf(id))) {
      expect(text).toMatch(/^\p{Lu}|^[0-9“]/u);
      expect(text).not.toContain("xuất sắc nhiệm vụ trở lên");
      expect(text).not.toMatch(/undefined|NaN|[a-z]+-[a-z]+-[a-z]+|[a-z][A-Z]/);
    }
  }
});
