import { createCookie } from "@remix-run/node";
import { settings } from "./env.server";

const isSecure = settings().publicUrl.startsWith("https://");
const prefix = isSecure ? "__Host-" : "";
const strict = { path: "/", httpOnly: true, sameSite: "lax", secure: isSecure } as const;

/** The session's token. */
export const sessionCookie = createCookie(`${prefix}session`, { ...strict, maxAge: 12 * 3600 });

/** A device from which somebody has signed in before: it has failures of its own to spend. */
export const deviceCookie = createCookie(`${prefix}device`, { ...strict, maxAge: 180 * 24 * 3600 });

/** The name of the sentence to show once, after a redirect. */
export const noticeCookie = createCookie(`${prefix}notice`, { ...strict, maxAge: 60 });

/** light or dark; absent: the system decides. */
export const themeCookie = createCookie(`${prefix}theme`, { ...strict, maxAge: 365 * 24 * 3600 });

/** The value of a cookie of the request, or null when it is absent or not a string. */
export async function readCookie(cookie: ReturnType<typeof createCookie>, request: Request): Promise<string | null> {
  const value: unknown = await cookie.parse(request.headers.get("Cookie"));
  return typeof value === "string" ? value : null;
}
