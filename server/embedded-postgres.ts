import { spawn, spawnSync } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { chownSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import net from "node:net";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { type LoginRole, loginRoles } from "./login-roles";
import { type PostgresBinaries, postgresBinaries } from "./postgres-binaries";
import { isAlive } from "./processes";
import { canRun, databaseUser, type SystemUser } from "./system-user";

export type DatabaseCluster = {
  /** The folder in which the data lie. */
  home: string;
  /** Connection of the superuser, to the database `postgres`. */
  adminUrl: string;
  passwords: Readonly<Record<LoginRole, string>>;
  urlFor(role: LoginRole | "admin", database: string): string;
  /** Ends the server, unless another living process of this project uses it too. */
  stop(): Promise<void>;
};

export type DatabaseOptions = {
  /** Where the data, the passwords, the port and the log are kept. */
  dataDir: string;
  port?: number;
  /** Settings given to the server beside or over our own, e.g. `fsync: "off"` for tests. */
  settings?: Record<string, string>;
};

type Kept = { port: number; adminPassword: string; passwords: Record<LoginRole, string> };

type Place = { home: string; data: string; kept: string; log: string; users: string };

const settingsOfServer: Record<string, string> = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  timezone: "UTC",
  log_timezone: "UTC",
  password_encryption: "scram-sha-256",
  shared_buffers: "256MB",
  effective_cache_size: "1GB",
  max_connections: "100",
  jit: "off",
  wal_level: "replica",
  synchronous_commit: "on",
  random_page_cost: "1.1",
  // Containers often have a /dev/shm too small for parallel queries.
  dynamic_shared_memory_type: "mmap",
};

/**
 * Starts the Postgres that comes with the packages, or takes over the one that an earlier process of this project left
 * running (a killed Node leaves it alive, with everything that was committed).
 */
export async function startDatabase(options: DatabaseOptions): Promise<DatabaseCluster> {
  const user = databaseUser(path.join(options.dataDir, "data"));
  const place = placeFor(path.resolve(options.dataDir), user);
  const binaries = postgresBinaries(user, place.home === options.dataDir ? path.dirname(place.home) : sharedFolder);
  mkdirSync(place.users, { recursive: true });
  const kept = await readOrMakeKept(place, options.port);
  if (!existsSync(path.join(place.data, "PG_VERSION"))) initialise(place, binaries, user, kept);
  enterUsers(place);

  for (let attempt = 1; ; attempt++) {
    if (await isAnswering(place, kept)) return clusterOf(place, kept);
    const outcome = await launch(place, binaries, user, kept, options.settings ?? {});
    if (outcome === "answering") return clusterOf(place, kept);
    // Two starts at the same moment: one of them finds the other's server at the next turn.
    if (attempt === 3) throw new Error(`Postgres does not start; its log is ${place.log}\n${lastLines(place.log)}`);
    if (outcome === "port-taken") await choosePort(place, kept, options.port);
    await pause(500);
  }
}

/** The folder used when the account that runs postgres may not enter the project's own. */
const sharedFolder = "/var/lib/bang-vang";

function placeFor(dataDir: string, user: SystemUser | null): Place {
  mkdirSync(dataDir, { recursive: true });
  if (canRun("/bin/sh", ["-c", 'cd "$0"', dataDir], user)) return placeIn(dataDir);
  const home = path.join(sharedFolder, createHash("sha256").update(dataDir).digest("hex").slice(0, 12));
  mkdirSync(home, { recursive: true });
  return placeIn(home);
}

function placeIn(home: string): Place {
  return {
    home,
    data: path.join(home, "data"),
    kept: path.join(home, "cluster.json"),
    log: path.join(home, "postgres.log"),
    users: path.join(home, "users"),
  };
}

async function readOrMakeKept(place: Place, port: number | undefined): Promise<Kept> {
  if (existsSync(place.kept)) {
    const kept = JSON.parse(readFileSync(place.kept, "utf8")) as Kept;
    for (const role of loginRoles) kept.passwords[role] ??= newPassword();
    if (port !== undefined) kept.port = port;
    writeKept(place, kept);
    return kept;
  }
  const passwords = Object.fromEntries(loginRoles.map((role) => [role, newPassword()])) as Kept["passwords"];
  const kept = { port: port ?? (await freePort()), adminPassword: newPassword(), passwords };
  writeKept(place, kept);
  return kept;
}

function writeKept(place: Place, kept: Kept) {
  writeFileSync(place.kept, JSON.stringify(kept, null, 2), { mode: 0o600 });
}

function newPassword(): string {
  return randomBytes(24).toString("base64url");
}

function initialise(place: Place, binaries: PostgresBinaries, user: SystemUser | null, kept: Kept) {
  rmSync(place.data, { recursive: true, force: true });
  mkdirSync(place.data, { mode: 0o700 });
  if (user) chownSync(place.data, user.uid, user.gid);
  const passwordFile = path.join(place.home, "admin-password");
  writeFileSync(passwordFile, `${kept.adminPassword}\n`, { mode: 0o600 });
  if (user) chownSync(passwordFile, user.uid, user.gid);
  const common = [
    "-D",
    place.data,
    "-U",
    "admin",
    `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
  ];
  const icu = ["--locale-provider=icu", "--icu-locale=vi-VN", "--no-instructions"];
  let said = "";
  // C.UTF-8 is not known to every system; ICU does the collation in either case.
  for (const locale of ["C.UTF-8", "C"]) {
    const { status, stderr } = spawnSync(binaries.initdb, [...common, ...icu, `--locale=${locale}`], {
      ...(user ?? {}),
      cwd: "/",
      env: binaries.env,
      encoding: "utf8",
    });
    if (status === 0) {
      rmSync(passwordFile);
      return;
    }
    said = stderr;
  }
  throw new Error(`The database could not be initialised in ${place.data}\n${said}`);
}

async function launch(
  place: Place,
  binaries: PostgresBinaries,
  user: SystemUser | null,
  kept: Kept,
  settings: Record<string, string>,
): Promise<"answering" | "ended" | "port-taken"> {
  forgetDeadServer(place);
  if (!(await isFree(kept.port)) && runningServer(place) === null) return "port-taken";
  const log = openSync(place.log, "a", 0o600);
  const all = { ...settingsOfServer, ...settings, port: String(kept.port) };
  const flags = Object.entries(all).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  // A process group of its own: Ctrl-C reaches us alone, and we end the server after the last request.
  const server = spawn(binaries.postgres, ["-D", place.data, ...flags], {
    ...(user ?? {}),
    cwd: "/",
    env: binaries.env,
    detached: true,
    stdio: ["ignore", log, log],
  });
  server.unref();
  let ended = false;
  server.once("error", () => {
    ended = true;
  });
  server.once("exit", () => {
    ended = true;
  });
  const deadline = Date.now() + 60_000;
  while (!ended && Date.now() < deadline) {
    if (await isAnswering(place, kept)) return "answering";
    await pause(50);
  }
  return "ended";
}

/** Answers, and from this very data folder: a port number may meanwhile belong to somebody else's server. */
async function isAnswering(place: Place, kept: Kept): Promise<boolean> {
  if (runningServer(place) === null) return false;
  const client = new pg.Client({
    connectionString: addressOf(kept, "admin", "postgres"),
    connectionTimeoutMillis: 2000,
  });
  client.on("error", () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>("show data_directory");
    return rows[0]?.data_directory === place.data;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

/** Process id of the server that holds the data folder, or null. */
function runningServer(place: Place): number | null {
  const file = path.join(place.data, "postmaster.pid");
  if (!existsSync(file)) return null;
  const pid = Number(readFileSync(file, "utf8").split("\n")[0]);
  return Number.isInteger(pid) && pid > 0 && isAlive(pid) && isPostgres(pid) ? pid : null;
}

// After a crash of the machine the number in the file may belong to any other program, and postgres would not start.
function forgetDeadServer(place: Place) {
  if (runningServer(place) === null) rmSync(path.join(place.data, "postmaster.pid"), { force: true });
}

function isPostgres(pid: number): boolean {
  const commandLine = `/proc/${pid}/cmdline`;
  if (!existsSync("/proc/self/cmdline")) return true;
  return existsSync(commandLine) && readFileSync(commandLine, "utf8").includes("postgres");
}

function clusterOf(place: Place, kept: Kept): DatabaseCluster {
  return {
    home: place.home,
    adminUrl: addressOf(kept, "admin", "postgres"),
    passwords: kept.passwords,
    urlFor: (role, database) => addressOf(kept, role, database),
    stop: () => stop(place),
  };
}

function addressOf(kept: Kept, role: LoginRole | "admin", database: string): string {
  const password = role === "admin" ? kept.adminPassword : kept.passwords[role];
  return `postgres://${role}:${password}@127.0.0.1:${kept.port}/${database}`;
}

async function stop(place: Place) {
  rmSync(path.join(place.users, String(process.pid)), { force: true });
  if (livingUsers(place).length > 0) return;
  const pid = runningServer(place);
  if (pid === null) return;
  // SIGINT is a fast shutdown: sessions end, a checkpoint is written.
  process.kill(pid, "SIGINT");
  for (let waited = 0; waited < 30_000 && isAlive(pid); waited += 50) await pause(50);
}

function enterUsers(place: Place) {
  writeFileSync(path.join(place.users, String(process.pid)), "");
}

function livingUsers(place: Place): number[] {
  const pids = readdirSync(place.users).map(Number);
  for (const pid of pids.filter((pid) => !isAlive(pid))) rmSync(path.join(place.users, String(pid)), { force: true });
  return pids.filter(isAlive);
}

async function choosePort(place: Place, kept: Kept, wanted: number | undefined) {
  if (wanted !== undefined) throw new Error(`Port ${wanted} is taken by another program`);
  kept.port = await freePort();
  writeKept(place, kept);
}

/** A TCP port of 127.0.0.1 that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = net.createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as net.AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = net.createServer();
    probe.once("error", () => resolve(false));
    probe.listen(port, "127.0.0.1", () => probe.close(() => resolve(true)));
  });
}

function lastLines(file: string): string {
  return existsSync(file) ? readFileSync(file, "utf8").split("\n").slice(-12).join("\n") : "";
}
