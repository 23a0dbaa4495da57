// A decision prints the post in which it was signed. Where the signer is a person of the agency, that post must be one
// that he held on the day, marks and case aside. Printed forms are read part by part: in "KT. Giám đốc, Phó Giám đốc" a
// deputy signs for the director, in "TM. Ban Chấp hành, Chủ tịch" the chair signs for the committee, and "Q. Giám đốc" is
// an acting director. A deputy never signs as "Giám đốc", nor a director as "Phó Giám đốc".

import { fold } from "./names";

export type HeldPost = { title: string; isHead: boolean; isActing: boolean };

/**
 * How a post that is held may be printed, the usual form first: a deputy signs for the head ("KT. Giám đốc, Phó Giám đốc"),
 * one who heads the body for the time being as "Phó Giám đốc phụ trách", or as "Q. Giám đốc" where the post is the head's own.
 */
export function printedPosts({ title, isActing }: HeldPost): string[] {
  const [, ofHead] = /^phó (.+)$/iu.exec(title.trim()) ?? [];
  const saysActing = /phụ trách$/iu.test(title.trim()) || /^(q\.|quyền )/iu.test(title);
  if (saysActing) return [title];
  if (isActing) return [ofHead === undefined ? `Q. ${title}` : `${title} phụ trách`];
  return ofHead === undefined ? [title] : [`KT. ${capitalised(ofHead)}, ${title}`, title];
}

/** Whether a part of the post as printed is one of the titles held, in full or shortened at its end ("Giám đốc" of "Giám đốc Trung tâm"). */
export function isPostHeld(printed: string, titlesHeld: readonly string[]): boolean {
  const parts = printed.split(/[,;\n]/).map((part) => words(part).replace(/^(q|quyen|phu trach) /, ""));
  return titlesHeld
    .map(words)
    .some((title) => parts.some((part) => startsWith(part, title) || isShortFor(part, title)));
}

function isShortFor(part: string, title: string): boolean {
  return part.includes(" ") && startsWith(title, part);
}

function startsWith(text: string, start: string): boolean {
  return start !== "" && `${text} `.startsWith(`${start} `);
}

function words(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase("vi") + text.slice(1);
}
