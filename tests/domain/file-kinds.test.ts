import { expect, test } from "vitest";
import { fileKind, fileNameFor, formatFileSize, hasKnownExtension, textKind } from "~/domain/file-kinds";

const pdf = fileKind("application/pdf");
const jpeg = fileKind("image/jpeg");
if (!pdf || !jpeg) throw new Error("PDF and JPEG are taken");

test("plain text is taken under its own extensions, and no markup among it", () => {
  expect(textKind("danh-sach.csv", "Họ và tên;Số giờ\nMai Khánh Chi;4")?.mediaType).toBe("text/csv");
  expect(textKind("ghi-chu.TXT", "điểm < 5 và > 3")?.mediaType).toBe("text/plain");
  expect(textKind("bao-cao.pdf", "chỉ là chữ")).toBeNull();
  expect(textKind("khong-duoi", "chỉ là chữ")).toBeNull();
  for (const head of [
    "<!DOCTYPE html>",
    "<html>",
    " <svg onload=alert(1)>",
    '<?xml version="1.0"?>',
    "x <script>",
    "<a href=x>",
  ])
    expect.soft([head, textKind("ghi-chu.txt", head)]).toEqual([head, null]);
  expect(textKind("ghi-chu.txt", "a\u0000b")).toBeNull();
});

test("what a browser could run, and what carries macros, is on no list", () => {
  for (const type of [
    "text/html",
    "image/svg+xml",
    "application/xml",
    "application/xhtml+xml",
    "application/javascript",
  ])
    expect.soft([type, fileKind(type)]).toEqual([type, null]);
  expect(fileKind("application/vnd.ms-word.document.macroenabled.12")).toBeNull();
  expect(hasKnownExtension("trang.html")).toBe(false);
  expect(hasKnownExtension("Biên bản.PDF")).toBe(true);
});

test("a name keeps its words, loses paths and hidden letters, and ends as what the file is", () => {
  expect(fileNameFor("C:\\Tài liệu\\Biên bản số 12.pdf", pdf)).toBe("Biên bản số 12.pdf");
  expect(fileNameFor("ảnh.pdf", jpeg)).toBe("ảnh.pdf.jpg");
  expect(fileNameFor("ho-so\u202efdp.exe", pdf)).toBe("ho-sofdp.exe.pdf");
  expect(fileNameFor("../..", pdf)).toBe("tep.pdf");
  expect(fileNameFor("", pdf)).toBe("tep.pdf");
  expect(fileNameFor(`${"dài ".repeat(100)}.pdf`, pdf).length).toBeLessThan(130);
});

test("sizes read as people say them", () => {
  expect([900, 24_300, 2_500_000].map(formatFileSize)).toEqual(["900 B", "24 KB", "2,4 MB"]);
});
