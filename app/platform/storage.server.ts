import { createHash, randomBytes } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { settings } from "./env.server";

/** Bytes that have come in and belong to nobody yet. */
export type Received = { path: string; sha256: string; sizeBytes: number };

/**
 * Where the bytes of files lie, by their SHA-256 in each agency of its own: the same bytes are kept once, and no agency
 * reaches those of another. Nothing here is held in memory as a whole.
 */
export type BlobStore = {
  /** Takes a stream in under a temporary name, flushed to the disk; null, and nothing kept, once it is longer than allowed. */
  receive(source: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Received | null>;
  /** Makes them the agency's, whole or not at all. A row that names them is written after this. */
  settle(agencyId: string, received: Received): Promise<void>;
  discard(received: Received): Promise<void>;
  /** Null when the agency has no such bytes. */
  open(agencyId: string, sha256: string): Promise<ReadableStream<Uint8Array> | null>;
};

/** A process that was killed leaves what it was receiving; nobody comes back for it after a day. */
const abandonedAfterMs = 24 * 3600 * 1000;

/** A store in a folder of one file system, in which a rename is one step. */
export function diskStore(folder: string): BlobStore {
  const incoming = path.join(folder, "incoming");
  let prepared: Promise<void> | undefined;
  const prepare = () => {
    prepared ??= mkdir(incoming, { recursive: true }).then(() => removeAbandoned(incoming));
    return prepared;
  };
  return {
    async receive(source, maxBytes) {
      await prepare();
      const temporary = path.join(incoming, randomBytes(16).toString("hex"));
      try {
        const taken = await write(temporary, source, maxBytes);
        if (taken === null) await rm(temporary, { force: true });
        return taken && { path: temporary, ...taken };
      } catch (error) {
        await rm(temporary, { force: true });
        throw error;
      }
    },
    async settle(agencyId, received) {
      const target = placeOf(folder, agencyId, received.sha256);
      await mkdir(path.dirname(target), { recursive: true });
      await rename(received.path, target).catch(async (error: unknown) => {
        // A transaction that is tried again has settled them before.
        await stat(target).catch(() => {
          throw error;
        });
      });
      // The name is safe only once its folder is.
      const parent = await open(path.dirname(target), "r");
      await parent.sync().finally(() => parent.close());
    },
    async discard(received) {
      await rm(received.path, { force: true });
    },
    async open(agencyId, sha256) {
      const place = placeOf(folder, agencyId, sha256);
      const isThere = await stat(place).then(
        (found) => found.isFile(),
        () => false,
      );
      return isThere ? (Readable.toWeb(createReadStream(place)) as ReadableStream<Uint8Array>) : null;
    },
  };
}

let store: BlobStore | undefined;

/** The store of this process, in the folder that its settings name. */
export function blobs(): BlobStore {
  store ??= diskStore(settings().filesFolder);
  return store;
}

async function write(
  place: string,
  source: AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<{ sha256: string; sizeBytes: number } | null> {
  const hash = createHash("sha256");
  const file = await open(place, "wx", 0o600);
  try {
    let sizeBytes = 0;
    for await (const chunk of source) {
      sizeBytes += chunk.byteLength;
      // The rest is read and dropped: a stream that is broken off would hold up what comes after it in the same body.
      if (sizeBytes > maxBytes) continue;
      hash.update(chunk);
      await file.writeFile(chunk);
    }
    if (sizeBytes > maxBytes) return null;
    await file.sync();
    return { sha256: hash.digest("hex"), sizeBytes };
  } finally {
    await file.close();
  }
}

function placeOf(folder: string, agencyId: string, sha256: string): string {
  if (!/^[0-9a-f-]{36}$/.test(agencyId) || !/^[0-9a-f]{64}$/.test(sha256)) throw new Error("not the name of a blob");
  return path.join(folder, agencyId, sha256.slice(0, 2), sha256);
}

async function removeAbandoned(incoming: string): Promise<void> {
  for (const name of await readdir(incoming)) {
    const left = await stat(path.join(incoming, name)).catch(() => null);
    if (left && Date.now() - left.mtimeMs > abandonedAfterMs) await rm(path.join(incoming, name), { force: true });
  }
}
