import type { ServerBuild } from "@remix-run/node";
import { createServer } from "vite";
import type { AppServer } from "./app-server";
import { generateWhenStale } from "./build";
import { freePort } from "./embedded-postgres";
import { endOnSignal } from "./ending";
import { openLocalDatabase } from "./local-database";

process.env.PORT ??= "3000";
process.env.PUBLIC_URL ??= `http://localhost:${process.env.PORT}`;

generateWhenStale();
const database = await openLocalDatabase();
// The app reads its settings while it is loaded, so it is loaded only now.
const { startAppServer } = await import("./app-server");
const { settings } = await import("~/platform/env.server");
const { log } = await import("~/platform/log.server");

const vite = await createServer({
  server: { middlewareMode: true, hmr: { port: await freePort() } },
  appType: "custom",
});
// A second Vite, started by Remix's plugin, would leave at once and let the database run on.
process.removeAllListeners("SIGTERM");
let server: AppServer | undefined;
endOnSignal(async () => {
  await server?.close();
  await vite.close();
  await database.stop();
});

const { databaseUrl, publicUrl, host, port, trustProxy } = settings();
server = await startAppServer({
  build: () => vite.ssrLoadModule("virtual:remix/server-build") as Promise<ServerBuild>,
  mode: "development",
  databaseUrl,
  publicUrl,
  host,
  port,
  trustProxy,
  addressHeader: "x-forwarded-for",
  log,
  clientFolder: null,
  front: (request, response, next) => vite.middlewares(request, response, next),
});
await server.hooks.startWorker();
process.stdout.write(`Bảng Vàng: ${publicUrl}\n`);
