import { randomBytes } from "node:crypto";
import type { ServerResponse } from "node:http";

export type HeaderOptions = {
  /** Browsers are told to come back by HTTPS only. */
  isHttps: boolean;
  /** Vite's development server injects styles and opens a web socket. */
  isDevelopment: boolean;
};

export function newNonce(): string {
  return randomBytes(16).toString("base64");
}

/** Sets the headers that every response carries; a response of the app may set its own value over them. */
export function setSecurityHeaders(response: ServerResponse, nonce: string, options: HeaderOptions): void {
  response.setHeader("Content-Security-Policy", contentSecurityPolicy(nonce, options.isDevelopment));
  // Not "no-referrer": browsers would then send "Origin: null" with forms, and the gate refuses that.
  response.setHeader("Referrer-Policy", "same-origin");
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("X-Frame-Options", "DENY");
  response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
  response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
  response.setHeader(
    "Permissions-Policy",
    "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
  );
  if (options.isHttps) response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
  dropPolicyFromNotModified(response);
}

export function contentSecurityPolicy(nonce: string, isDevelopment: boolean): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`,
    isDevelopment ? "style-src 'self' 'unsafe-inline'" : "style-src 'self'",
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    isDevelopment ? "connect-src 'self' ws:" : "connect-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
  ].join("; ");
}

// The browser shows its kept page with the headers of the 304: a new nonce would block that page's scripts.
function dropPolicyFromNotModified(response: ServerResponse) {
  const writeHead = response.writeHead;
  response.writeHead = function writeHeadWithoutPolicy(this: ServerResponse, ...written: unknown[]) {
    if (written[0] === 304) this.removeHeader("Content-Security-Policy");
    return Reflect.apply(writeHead, this, written) as ServerResponse;
  } as typeof response.writeHead;
}
