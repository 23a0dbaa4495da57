import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { freePort } from "../server/embedded-postgres";
import { inProject } from "../server/project";

export type RunningServer = { url: string; pid: number; stop(): Promise<void> };

/** The built app as `npm start` serves it, in a process of its own. */
export function startApp(environment: Record<string, string>): Promise<RunningServer> {
  return startServer("server/main.ts", "/readyz", { ...environment, DATABASE_POOL: "10", DRAIN_MS: "0" });
}

export function startFloor(environment: Record<string, string>): Promise<RunningServer> {
  return startServer("bench/floor-server.ts", "/", environment);
}

/** The most memory that a process has held so far, in megabytes; null where the system does not tell. */
export function peakMegabytes(pid: number): number | null {
  try {
    const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return kilobytes ? Math.round(Number(kilobytes) / 1024) : null;
  } catch {
    return null;
  }
}

async function startServer(file: string, probe: string, environment: Record<string, string>): Promise<RunningServer> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const child = spawn(process.execPath, ["--import", "tsx", file], {
    cwd: inProject(),
    env: {
      ...process.env,
      ...environment,
      NODE_ENV: "production",
      HOST: "127.0.0.1",
      PORT: String(port),
      PUBLIC_URL: url,
      LOG_LEVEL: "error",
    },
    stdio: ["ignore", "ignore", "inherit"],
  });
  // A run that fails must not leave it behind.
  process.once("exit", () => child.kill("SIGKILL"));
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const stop = async () => {
    child.kill("SIGTERM");
    await ended;
  };
  const deadline = Date.now() + 60_000;
  while (child.exitCode === null && Date.now() < deadline) {
    if (await answers(url + probe)) return { url, pid: child.pid ?? 0, stop };
    await pause(100);
  }
  await stop();
  throw new Error(`${file} does not start`);
}

function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    ({ status }) => status !== 503,
    () => false,
  );
}
