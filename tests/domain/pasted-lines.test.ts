import { expect, test } from "vitest";
import { matchLine, type Namesake, namesToLookUp, readPastedLines } from "~/domain/pasted-lines";

const person = (name: string, ...unitNames: string[]): Namesake => ({
  label: [name, ...unitNames].join(" · "),
  kind: "person",
  name,
  unitNames,
  isClosed: false,
});
const line = (name: string, unit = "") => ({ name, unit, achievement: "" });

test("rows of a spreadsheet are read with or without ordinals, headings and groups", () => {
  const rows = [
    "TT\tHọ và tên\tĐơn vị\tThành tích",
    "I\tTập thể",
    "1\tĐội ngũ nòng cốt Chi bộ Y tế\t\tTuyên truyền tốt",
    "II. Cá nhân",
    "01\tVũ Thị Hưởng\tĐảng ủy xã Hòa Khê\tBáo cáo viên",
  ];
  const read = [
    { name: "Đội ngũ nòng cốt Chi bộ Y tế", unit: "", achievement: "Tuyên truyền tốt" },
    { name: "Vũ Thị Hưởng", unit: "Đảng ủy xã Hòa Khê", achievement: "Báo cáo viên" },
  ];
  expect(readPastedLines(rows.join("\r\n"))).toEqual(read);
  expect(readPastedLines(rows.slice(1).join("\n"))).toEqual(read);
  expect(readPastedLines("Vũ Thị Hưởng; Đảng ủy xã Hòa Khê; Báo cáo viên\n\n")).toEqual(read.slice(1));
});

test("the headings say which column is which, and a cell may hold a line break", () => {
  expect(readPastedLines('Thành tích\tHọ và tên\n"Nói hay,\nviết giỏi"\tLê Thị Uyển')).toEqual([
    { name: "Lê Thị Uyển", unit: "", achievement: "Nói hay, viết giỏi" },
  ]);
  expect(readPastedLines(" \n")).toEqual([]);
});

test("a name is matched without marks, one that is written exactly before others", () => {
  const [hung, hungOther] = [person("Lê Văn Hùng", "Phòng A"), person("Lê Văn Hưng", "Phòng B")];
  expect(namesToLookUp([line("Lê Văn Hùng"), line("lê văn hưng")])).toEqual(["le van hung"]);
  expect(matchLine(line("LÊ VĂN HÙNG"), [hung, hungOther])).toEqual({ match: "one", namesake: hung });
  expect(matchLine(line("Le Van Hung"), [hung, hungOther])).toMatchObject({ match: "several" });
  expect(matchLine(line("Le Van Hung"), [hung])).toEqual({ match: "one", namesake: hung });
  expect(matchLine(line("Lê Văn Lạ"), [hung])).toEqual({ match: "none" });
});

test("of two who share a name the unit decides; where it does not, the reader is asked", () => {
  const two = [person("Trần Thị An", "Phòng Lễ tân"), person("Trần Thị An", "Phòng Kỹ thuật", "Chi bộ 2")];
  expect(matchLine(line("Trần Thị An", "kỹ thuật"), two)).toEqual({ match: "one", namesake: two[1] });
  expect(matchLine(line("Trần Thị An", "Chi bộ 2"), two)).toEqual({ match: "one", namesake: two[1] });
  expect(matchLine(line("Trần Thị An"), two)).toEqual({ match: "several", namesakes: two });
  expect(matchLine(line("Trần Thị An", "Phòng Hội nghị"), two)).toMatchObject({ match: "several" });
  expect(matchLine(line("Trần Thị An", "Phòng Hội nghị"), two.slice(0, 1))).toMatchObject({ match: "several" });
});

test("a collective needs no unit, and one that is no more gives way to one that is", () => {
  const team = { ...person("Đội nòng cốt"), kind: "collective" as const };
  expect(matchLine(line("Đội nòng cốt", "Chi bộ Y tế"), [team])).toMatchObject({ match: "one" });
  const [old, now] = [
    { ...person("Phòng Kỹ thuật"), kind: "unit" as const, isClosed: true },
    { ...person("Phòng Kỹ thuật"), kind: "unit" as const },
  ];
  expect(matchLine(line("Phòng Kỹ thuật"), [old, now])).toEqual({ match: "one", namesake: now });
  expect(matchLine(line("Phòng Kỹ thuật"), [old])).toEqual({ match: "one", namesake: old });
});
