import { spawn } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";
import { freePort } from "../../server/embedded-postgres";
import { inProject } from "../../server/project";

export type TestServer = { url: string; stop(): Promise<void> };

/** The built production server in a process of its own, on a free port, over the run's database. */
export async function startTestServer(settings: Record<string, string> = {}): Promise<TestServer> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const environment: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: "production",
    HOST: "127.0.0.1",
    PORT: String(port),
    PUBLIC_URL: url,
    LOG_LEVEL: "error",
    DRAIN_MS: "0",
    ...settings,
  };
  const child = spawn(process.execPath, ["--import", "tsx", "server/main.ts"], {
    cwd: inProject(),
    env: environment,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => {
      said += chunk.toString();
    });
  }
  // A failing test file must not leave it running.
  process.once("exit", () => child.kill("SIGKILL"));
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const stop = async () => {
    child.kill("SIGTERM");
    await ended;
  };
  const deadline = Date.now() + 60_000;
  while (child.exitCode === null && Date.now() < deadline) {
    if (await isReady(url)) return { url, stop };
    await pause(100);
  }
  await stop();
  throw new Error(`The server does not start:\n${said}`);
}

async function isReady(url: string): Promise<boolean> {
  return fetch(`${url}/readyz`).then(
    (response) => response.ok,
    () => false,
  );
}
