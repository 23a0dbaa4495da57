import { z } from "zod";

const settingsSchema = z.object({
  DATABASE_URL: z.string().min(1),
  AUTH_DATABASE_URL: z.string().min(1),
  WORKER_DATABASE_URL: z.string().min(1),
  PLATFORM_DATABASE_URL: z.string().min(1),
  PUBLIC_URL: z.url(),
  FILES_DIR: z.string().min(1),
  PORT: z.coerce.number().int().min(1).max(65535).default(3000),
  HOST: z.string().min(1).default("0.0.0.0"),
  LOG_LEVEL: z.enum(["silent", "fatal", "error", "warn", "info", "debug"]).default("info"),
  DATABASE_POOL: z.coerce.number().int().min(2).max(100).default(10),
  TRUST_PROXY: z.enum(["true", "false"]).default("false"),
});

export type Settings = {
  databaseUrl: string;
  authDatabaseUrl: string;
  workerDatabaseUrl: string;
  platformDatabaseUrl: string;
  publicUrl: string;
  /** The folder of what people attach; it outlives the process, and every process of the app sees the same one. */
  filesFolder: string;
  port: number;
  host: string;
  logLevel: string;
  poolSize: number;
  trustProxy: boolean;
};

export type SettingProblem = { name: string; problem: "missing" | "invalid" };

/** The settings of the process, or every name that is missing or invalid; values are never shown. */
export function readSettings(
  environment: Record<string, string | undefined>,
): { ok: true; settings: Settings } | { ok: false; problems: SettingProblem[] } {
  const parsed = settingsSchema.safeParse(environment);
  if (!parsed.success) {
    return {
      ok: false,
      problems: parsed.error.issues.map((issue) => {
        const name = String(issue.path[0]);
        return { name, problem: environment[name] === undefined ? "missing" : "invalid" };
      }),
    };
  }
  const values = parsed.data;
  return {
    ok: true,
    settings: {
      databaseUrl: values.DATABASE_URL,
      authDatabaseUrl: values.AUTH_DATABASE_URL,
      workerDatabaseUrl: values.WORKER_DATABASE_URL,
      platformDatabaseUrl: values.PLATFORM_DATABASE_URL,
      publicUrl: values.PUBLIC_URL,
      filesFolder: values.FILES_DIR,
      port: values.PORT,
      host: values.HOST,
      logLevel: values.LOG_LEVEL,
      poolSize: values.DATABASE_POOL,
      trustProxy: values.TRUST_PROXY === "true",
    },
  };
}

let current: Settings | undefined;

/** The settings, read once; throws with the names of what is missing. */
export function settings(): Settings {
  if (!current) {
    const read = readSettings(process.env);
    if (!read.ok)
      throw new Error(`Settings: ${read.problems.map(({ name, problem }) => `${name} (${problem})`).join(", ")}`);
    current = read.settings;
  }
  return current;
}
