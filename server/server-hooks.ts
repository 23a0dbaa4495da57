import type { ServerBuild } from "@remix-run/node";

export type ServerHooks = typeof import("~/server-hooks.server");

/** What the app gives to the server around it, out of the same bundle that answers the requests. */
export function serverHooksOf(build: ServerBuild): ServerHooks {
  const { server } = build.entry.module as unknown as { server: ServerHooks };
  return server;
}
