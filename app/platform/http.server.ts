import { data } from "@remix-run/node";

/** Not a member, unknown, another agency's: one answer, byte for byte. */
export function notFound(): never {
  throw data(null, { status: 404 });
}

export function forbidden(): never {
  throw data(null, { status: 403 });
}

/** What was found, or the same 404 as for everything that is not there. */
export function found<T>(value: T | null | undefined): T {
  return value ?? notFound();
}

/** The pool is exhausted or the database is away. */
export function comeBackLater(): never {
  throw data(null, { status: 503, headers: { "Retry-After": "5" } });
}
