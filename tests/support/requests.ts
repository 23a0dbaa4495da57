import { randomUUID } from "node:crypto";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { sessionCookie } from "~/platform/cookies.server";
import { createLoadContext } from "~/platform/load-context.server";
import { startSession } from "~/platform/session.server";
import type { TestSeat } from "./agency";

type Handler = (args: LoaderFunctionArgs & ActionFunctionArgs) => unknown;

export type Answer = { status: number; location: string | null; body: unknown; headers: Headers };

type Asked = {
  params: Record<string, string>;
  search?: string;
  /** A form to post; without it the request is a GET. */
  form?: Record<string, string | string[]>;
  /** Sent with the form as its `file`. */
  file?: File;
  json?: unknown;
  key?: string;
};

/** Calls a route's loader or action as the server does, signed in as a seat or as nobody. */
export async function ask(seat: TestSeat | null, handler: Handler, asked: Asked): Promise<Answer> {
  const headers = new Headers();
  if (seat) headers.set("Cookie", await cookieOf(seat));
  const url = `http://localhost:3000/a/${asked.params.agency ?? ""}${asked.search ?? ""}`;
  const request = new Request(url, { headers, ...bodyOf(asked, headers) });
  const context = createLoadContext(request, { requestId: "test", nonce: "test", address: "127.0.0.1" });
  try {
    return answerOf(await handler({ request, params: asked.params, context }));
  } catch (thrown) {
    if (thrown instanceof Error) throw thrown;
    return answerOf(thrown);
  }
}

const cookies = new Map<string, string>();

/** The cookie header of a signed-in seat. */
export async function cookieOf(seat: TestSeat): Promise<string> {
  const known = cookies.get(seat.accountId);
  if (known) return known;
  const token = await startSession(seat.accountId, new Date());
  const cookie = (await sessionCookie.serialize(token)).split(";")[0] ?? "";
  cookies.set(seat.accountId, cookie);
  return cookie;
}

function bodyOf({ form, file, json, key = randomUUID() }: Asked, headers: Headers): RequestInit {
  if (json !== undefined) {
    headers.set("Content-Type", "application/json");
    headers.set("Accept", "application/json");
    headers.set("Idempotency-Key", key);
    return { method: "POST", body: JSON.stringify(json) };
  }
  if (!form) return {};
  const body = new FormData();
  body.set("Idempotency-Key", key);
  for (const [name, value] of Object.entries(form)) for (const item of [value].flat()) body.append(name, item);
  if (file) body.append("file", file);
  return { method: "POST", body };
}

async function answerOf(value: unknown): Promise<Answer> {
  if (value instanceof Response) {
    const text = await value.text();
    const isJson = value.headers.get("Content-Type")?.includes("json") ?? false;
    return {
      status: value.status,
      location: value.headers.get("Location"),
      body: isJson ? JSON.parse(text) : text,
      headers: value.headers,
    };
  }
  if (isData(value)) {
    return {
      status: value.init?.status ?? 200,
      location: null,
      body: value.data,
      headers: new Headers(value.init?.headers),
    };
  }
  return { status: 200, location: null, body: value, headers: new Headers() };
}

function isData(value: unknown): value is { type: "DataWithResponseInit"; data: unknown; init: ResponseInit | null } {
  return typeof value === "object" && value !== null && "type" in value && value.type === "DataWithResponseInit";
}
