import path from "node:path";
import pg from "pg";
import { connectionEnvironment } from "./connection-environment";
import { prepareDatabase } from "./database";
import { startDatabase } from "./embedded-postgres";
import { inProject } from "./project";

export type LocalDatabase = {
  /** The folder in which the data lie; null where the database is not our own. */
  home: string | null;
  /** Runs `fill` unless it ran to its end in this very database before, for the same `version` of what it fills in. */
  fillOnce(version: string, fill: () => Promise<void>): Promise<void>;
  stop(): Promise<void>;
};

const database = "bang_vang";

/**
 * Gives this process a database: the one named by DATABASE_URL, or our own in `.data/pg`, started and brought up to date,
 * and beside it a folder for files.
 * Must run before anything of the app is loaded, because the app reads its settings when it is.
 */
export async function openLocalDatabase(): Promise<LocalDatabase> {
  if (process.env.DATABASE_URL) {
    process.env.FILES_DIR ??= inProject(".data/files");
    return { home: null, fillOnce: (_, fill) => fill(), stop: async () => {} };
  }
  const cluster = await startDatabase({ dataDir: inProject(".data/pg") });
  await dropHalfFilled(cluster.adminUrl);
  await prepareDatabase(cluster, database);
  Object.assign(process.env, connectionEnvironment(cluster, database));
  process.env.FILES_DIR ??= path.join(cluster.home, "files");
  return {
    home: cluster.home,
    fillOnce: (version, fill) => fillOnce(cluster.urlFor("admin", database), version, fill),
    stop: () => cluster.stop(),
  };
}

const unfinished = "being filled for the first time";

// The note lies in the database itself: whoever deletes the data deletes it too.
async function fillOnce(adminUrl: string, version: string, fill: () => Promise<void>) {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  const write = (note: string) => admin.query(`comment on database ${database} is ${pg.escapeLiteral(note)}`);
  try {
    const note = await readNote(admin);
    if (note === version) return;
    if (note === null) await write(unfinished);
    await fill();
    await write(version);
  } finally {
    await admin.end();
  }
}

/** A first filling that was broken off left agencies half made; nobody has worked in them yet. */
async function dropHalfFilled(adminUrl: string) {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    if ((await readNote(admin)) === unfinished) await admin.query(`drop database ${database} with (force)`);
  } finally {
    await admin.end();
  }
}

async function readNote(admin: pg.Client): Promise<string | null> {
  const { rows } = await admin.query<{ note: string | null }>(
    "select shobj_description(oid, 'pg_database') as note from pg_database where datname = $1",
    [database],
  );
  return rows[0]?.note ?? null;
}
