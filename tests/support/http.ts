import { setTimeout as pause } from "node:timers/promises";
import type { TestSeat } from "./agency";

/** The Cookie header of somebody, or null for a visitor who is not signed in. */
export type Visitor = string | null;

export type HttpAnswer = { status: number; headers: Headers; text: string };

type Sent = { method?: string; headers?: Record<string, string>; form?: Record<string, string> };

/** Requests to a running server over HTTP; redirects are not followed. */
export function visiting(url: string) {
  return async (visitor: Visitor, path: string, { method, headers = {}, form }: Sent = {}): Promise<HttpAnswer> => {
    const sent = new Headers(headers);
    if (visitor) sent.set("Cookie", visitor);
    const body = form ? { body: new URLSearchParams(form) } : {};
    const answer = await fetch(url + path, {
      method: method ?? (form ? "POST" : "GET"),
      headers: sent,
      redirect: "manual",
      ...body,
    });
    return { status: answer.status, headers: answer.headers, text: await answer.text() };
  };
}

/** Signs in with the form's two fields and nothing else. */
export async function signedIn(
  url: string,
  { email }: Pick<TestSeat, "email">,
  password = "mat-khau-kiem-thu",
): Promise<string> {
  const { headers } = await visiting(url)(null, "/login", { form: { email, password } });
  const session = headers.getSetCookie().find((cookie) => cookie.startsWith("session="));
  if (!session) throw new Error(`${email} was not signed in`);
  return session.split(";")[0] ?? "";
}

/** Runs `work` on each item, a few at a time: a server takes only so many requests at once. */
export async function inTurns<T, R>(items: readonly T[], work: (item: T) => Promise<R>, width = 6): Promise<R[]> {
  const results: R[] = [];
  for (let index = 0; index < items.length; index += width) {
    results.push(...(await Promise.all(items.slice(index, index + width).map(work))));
    await pause(0);
  }
  return results;
}
