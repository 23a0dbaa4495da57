import { pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import type { Settings } from "~/platform/env.server";
import { log } from "~/platform/log.server";
import { type AppServer, startAppServer } from "./app-server";
import { inProject } from "./project";

/** Serves the built app and its background jobs. */
export async function serveBuiltApp(settings: Settings, drainMs: number): Promise<AppServer> {
  const build: ServerBuild = await import(pathToFileURL(inProject("build/server/index.js")).href);
  const server = await startAppServer({
    build,
    mode: "production",
    databaseUrl: settings.databaseUrl,
    publicUrl: settings.publicUrl,
    host: settings.host,
    port: settings.port,
    trustProxy: settings.trustProxy,
    addressHeader: (process.env.ADDRESS_HEADER ?? "x-forwarded-for").toLowerCase(),
    log,
    clientFolder: inProject("build/client"),
    drainMs,
  });
  await server.hooks.startWorker();
  return server;
}
