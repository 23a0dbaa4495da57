import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { isAlive } from "./processes";
import { inProject } from "./project";
import { sourcesDigest } from "./sources-digest";

type Step = { name: string; sources: string[]; result: string; stamp: string; command: string[] };

const generateClient: Step = {
  name: "Prisma client",
  sources: ["prisma/schema.prisma", "prisma.config.ts", "package-lock.json"],
  result: "app/platform/prisma-client/client.ts",
  stamp: "app/platform/prisma-client/.sources",
  command: ["prisma", "generate"],
};

const buildApp: Step = {
  name: "app",
  sources: ["app", "public", "prisma/schema.prisma", "vite.config.ts", "tsconfig.json", "package-lock.json"],
  result: "build/server/index.js",
  stamp: "build/.sources",
  command: ["remix", "vite:build", "--logLevel", "warn"],
};

/** Generates the database client and builds the app, each only when its sources changed since the last time. */
export function buildWhenStale(): void {
  alone(() => [generateClient, buildApp].forEach(runWhenStale));
}

/** Generates the database client alone, when its schema changed. */
export function generateWhenStale(): void {
  alone(() => runWhenStale(generateClient));
}

/** One process at a time: the demo and a test run may start together. */
function alone(work: () => void) {
  const lock = inProject(".data/build.lock");
  mkdirSync(path.dirname(lock), { recursive: true });
  while (!take(lock)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
  try {
    work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function take(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: "wx" });
    return true;
  } catch {
    const holder = existsSync(lock) ? Number(readFileSync(lock, "utf8")) : 0;
    if (holder > 0 && !isAlive(holder)) rmSync(lock, { force: true });
    return false;
  }
}

function runWhenStale(step: Step) {
  const digest = sourcesDigest(step.sources);
  const stamp = inProject(step.stamp);
  if (existsSync(inProject(step.result)) && existsSync(stamp) && readFileSync(stamp, "utf8") === digest) return;
  run(step);
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, digest);
}

function run({ name, command: [program = "", ...rest] }: Step) {
  process.stdout.write(`Building: ${name} …\n`);
  const { status, stdout, stderr } = spawnSync(inProject("node_modules/.bin", program), rest, {
    cwd: inProject(),
    env: { ...process.env, NODE_ENV: "production", CHECKPOINT_DISABLE: "1" },
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`${name} could not be built:\n${stdout}\n${stderr}`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) buildWhenStale();
