import { fileKind } from "~/domain/file-kinds";
import { blobs } from "./storage.server";

/** A file of the agency, as its row says. */
export type StoredFile = { id: string; name: string; mediaType: string; sizeBytes: number; sha256: string };

/**
 * The bytes of a file, as they are read from the store. Pictures and PDF open in the browser, boxed in so that nothing in
 * them runs or reaches out; everything else is saved. The type is what the bytes were found to be, and no browser guesses.
 */
export async function fileResponse(agencyId: string, file: StoredFile): Promise<Response> {
  const body = await blobs().open(agencyId, file.sha256);
  if (!body) throw new Error(`the bytes of file ${file.id} are not in the store`);
  const isShown = fileKind(file.mediaType)?.isShown ?? false;
  const isText = file.mediaType.startsWith("text/");
  return new Response(body, {
    headers: {
      "Content-Type": isText ? `${file.mediaType}; charset=utf-8` : file.mediaType,
      "Content-Length": String(file.sizeBytes),
      "Content-Disposition": `${isShown ? "inline" : "attachment"}; ${nameParameters(file.name)}`,
      "Content-Security-Policy": policyFor(file.mediaType),
      "X-Content-Type-Options": "nosniff",
      "Cross-Origin-Resource-Policy": "same-origin",
      "Cache-Control": "private, no-store",
    },
  });
}

// Chromium draws a PDF by a plugin, which `sandbox` forbids; without it the policy still lets nothing run or load.
function policyFor(mediaType: string): string {
  const closed = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
  return mediaType === "application/pdf"
    ? `${closed}; object-src 'self'; style-src 'unsafe-inline'`
    : `${closed}; img-src 'self'; style-src 'unsafe-inline'; sandbox`;
}

/** RFC 6266: the whole name for today's browsers, plain letters for what is left of the others. */
function nameParameters(name: string): string {
  const plain = name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/đ/g, "d")
    .replace(/Đ/g, "D")
    .replace(/[^\w. -]/g, "_");
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `filename="${plain}"; filename*=UTF-8''${encoded}`;
}
