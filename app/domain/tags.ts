// Topics of tasks and targets, typed one after another with commas; each is kept once, as it was first written.

import { fold } from "./names";

const most = 10;
const longest = 40;

export type TagReading = { ok: true; tags: string[] } | { ok: false; sentence: string };

export function readTags(text: string): TagReading {
  const written = text
    .normalize("NFC")
    .split(/[,;]/)
    .map((tag) => tag.replace(/\s+/g, " ").trim())
    .filter((tag) => tag !== "");
  const tags = written.filter((tag, index) => written.findIndex((other) => fold(other) === fold(tag)) === index);
  if (tags.length > most) return { ok: false, sentence: `Ghi nhiều nhất ${most} chủ đề.` };
  if (tags.some((tag) => tag.length > longest)) {
    return { ok: false, sentence: `Mỗi chủ đề dài nhất ${longest} ký tự. Ngăn các chủ đề bằng dấu phẩy.` };
  }
  return { ok: true, tags };
}
