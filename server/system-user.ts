import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";

export type SystemUser = { uid: number; gid: number };

const serviceAccount = "bang-vang-db";

/**
 * The account that postgres runs as. Postgres refuses to be started by root, so root lends it an unprivileged one:
 * the owner of the data when there are data already, else the service account (made when missing), else `nobody`.
 * Null when we are not root: postgres then runs as ourselves.
 */
export function databaseUser(dataFolder: string): SystemUser | null {
  if (process.getuid?.() !== 0) return null;
  return ownerOf(dataFolder) ?? accountNamed(serviceAccount) ?? makeServiceAccount() ?? accountNamed("nobody");
}

/** Whether a program can be started by that account (null: by ourselves). */
export function canRun(
  program: string,
  programArguments: string[],
  user: SystemUser | null,
  env: NodeJS.ProcessEnv = process.env,
): boolean {
  return spawnSync(program, programArguments, { ...(user ?? {}), env, stdio: "ignore", cwd: "/" }).status === 0;
}

function ownerOf(folder: string): SystemUser | null {
  if (!existsSync(folder)) return null;
  const { uid, gid } = statSync(folder);
  return uid === 0 ? null : { uid, gid };
}

function accountNamed(name: string): SystemUser | null {
  if (!existsSync("/etc/passwd")) return null;
  const line = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(":") ?? [];
  return uid === undefined || gid === undefined ? null : { uid: Number(uid), gid: Number(gid) };
}

function makeServiceAccount(): SystemUser | null {
  spawnSync("useradd", ["--system", "--user-group", "--no-create-home", "--shell", "/bin/false", serviceAccount]);
  return accountNamed(serviceAccount);
}
