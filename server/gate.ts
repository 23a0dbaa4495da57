import type { IncomingHttpHeaders } from "node:http";

export type GateOptions = {
  /** The address under which people reach the app. */
  publicUrl: string;
};

export type GateRefusal = "badRequest" | "foreignOrigin" | "tooLarge";

const mebibyte = 1024 * 1024;

/**
 * What is refused before the app sees it. Remix compares origins too, but not on resource routes, and it believes
 * X-Forwarded-Host. A request that changes something must come from a page of ours: a browser says so in Origin or
 * Sec-Fetch-Site. A client that sends neither, nor a foreign Referer, is no browser and carries nobody's cookies but its own.
 */
export function refusalBy(
  request: { method: string; url: string; headers: IncomingHttpHeaders },
  options: GateOptions,
): GateRefusal | null {
  const { headers } = request;
  // No text of ours holds a NUL, and the database takes none: it is refused before it reaches a query.
  if (!request.url.startsWith("/") || request.url.includes("%00") || !isHost(headers.host)) return "badRequest";
  if (isReading(request.method)) return null;
  if (comesFromElsewhere(headers, options)) return "foreignOrigin";
  if (Number(headers["content-length"] ?? 0) > bodyLimit(request.url, headers)) return "tooLarge";
  return null;
}

/** Bytes that the body of this request may have: files are taken only inside an agency. */
export function bodyLimit(url: string, headers: IncomingHttpHeaders): number {
  const isUpload = url.startsWith("/a/") && (headers["content-type"] ?? "").startsWith("multipart/form-data");
  return isUpload ? 25 * mebibyte : mebibyte;
}

/** Headers that only a proxy in front of us may set. */
export const forwardedHeaders = ["forwarded", "x-forwarded-host", "x-forwarded-proto", "x-forwarded-for"] as const;

/** The address people use, or null when it is a name of this very machine, which has several (localhost, 127.0.0.1 …). */
export function canonicalAddress(publicUrl: string): URL | null {
  const address = new URL(publicUrl);
  return ["localhost", "127.0.0.1", "[::1]", "0.0.0.0"].includes(address.hostname) ? null : address;
}

export function isReading(method: string): boolean {
  return method === "GET" || method === "HEAD";
}

function comesFromElsewhere(headers: IncomingHttpHeaders, { publicUrl }: GateOptions): boolean {
  const site = headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin" && site !== "none") return true;
  if (headers.origin !== undefined) return !isOurs(headers.origin, headers.host, publicUrl);
  if (site !== undefined) return false;
  return headers.referer !== undefined && !isOurs(headers.referer, headers.host, publicUrl);
}

function isOurs(address: string, host: string | undefined, publicUrl: string): boolean {
  if (!URL.canParse(address)) return false;
  const { origin, host: namedHost, protocol } = new URL(address);
  const canonical = canonicalAddress(publicUrl);
  if (canonical) return origin === canonical.origin;
  return namedHost === host && (protocol === "http:" || protocol === "https:");
}

function isHost(host: string | undefined): boolean {
  return host !== undefined && /^[a-z0-9.:[\]-]+$/i.test(host) && URL.canParse(`http://${host}`);
}
