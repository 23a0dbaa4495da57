import { hash, verify } from "@node-rs/argon2";

const options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const atOnce = 4;

let running = 0;
const waiting: (() => void)[] = [];

/** An argon2id hash; at most four are computed at once so that the thread pool stays free for others. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password.normalize("NFKC"), options));
}

/** A missing account costs as much time as a wrong password. */
export function isPassword(storedHash: string | null, password: string): Promise<boolean> {
  return inTurn(async () => {
    const matches = await verify(storedHash ?? (await placeholder()), password.normalize("NFKC"));
    return matches && storedHash !== null;
  });
}

let placeholderHash: Promise<string> | undefined;

function placeholder(): Promise<string> {
  placeholderHash ??= hash("no account has this password", options);
  return placeholderHash;
}

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
  running++;
  try {
    return await work();
  } finally {
    running--;
    waiting.shift()?.();
  }
}
