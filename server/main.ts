import { existsSync } from "node:fs";
import { readSettings } from "~/platform/env.server";
import { serveBuiltApp } from "./built-app";
import { endOnSignal } from "./ending";
import { inProject } from "./project";

/** How long the proxy in front gets to notice that this process takes no more requests. */
const drainMs = Number(process.env.DRAIN_MS ?? 2000);

const read = readSettings(process.env);
if (!read.ok) {
  for (const { name, problem } of read.problems) process.stderr.write(`${name} is ${problem}\n`);
  process.exit(1);
}
if (!existsSync(inProject("build/server/index.js"))) {
  process.stderr.write("The app is not built yet: npm run build\n");
  process.exit(1);
}
const server = await serveBuiltApp(read.settings, drainMs);
process.stdout.write(`Bảng Vàng: http://${read.settings.host}:${server.port}\n`);
endOnSignal(() => server.close());
