import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, stat, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { newId } from "~/platform/ids.server";
import { diskStore } from "~/platform/storage.server";

const agencyId = newId();
const bytes = Buffer.from("Biên bản họp ngày 12/9\n".repeat(1000));
const sha256 = createHash("sha256").update(bytes).digest("hex");

async function aStore() {
  const folder = await mkdtemp(path.join(tmpdir(), "kho-tep-"));
  const incoming = () => readdir(path.join(folder, "incoming"));
  return { folder, store: diskStore(folder), incoming };
}

async function* inPieces(whole: Buffer, size = 1000): AsyncIterable<Uint8Array> {
  for (let at = 0; at < whole.length; at += size) yield whole.subarray(at, at + size);
}

async function textOf(stream: ReadableStream<Uint8Array> | null): Promise<string | null> {
  return stream === null ? null : new Response(stream).text();
}

test("bytes are kept once under their digest, and read back as they came", async () => {
  const { store, folder, incoming } = await aStore();
  for (let time = 0; time < 2; time++) {
    const received = await store.receive(inPieces(bytes), 1_000_000);
    expect(received).toMatchObject({ sha256, sizeBytes: bytes.length });
    if (received) await store.settle(agencyId, received);
  }
  expect(await textOf(await store.open(agencyId, sha256))).toBe(bytes.toString());
  expect(await readdir(path.join(folder, agencyId, sha256.slice(0, 2)))).toEqual([sha256]);
  expect(await incoming()).toEqual([]);
});

test("the same bytes of another agency are not there", async () => {
  const { store } = await aStore();
  const received = await store.receive(inPieces(bytes), 1_000_000);
  if (received) await store.settle(agencyId, received);
  expect(await store.open(newId(), sha256)).toBeNull();
});

test("a stream longer than allowed leaves nothing, and is read to its end", async () => {
  const { store, incoming } = await aStore();
  let given = 0;
  async function* counted() {
    for await (const piece of inPieces(bytes)) {
      given += piece.byteLength;
      yield piece;
    }
  }
  expect(await store.receive(counted(), bytes.length - 1)).toBeNull();
  expect(given).toBe(bytes.length);
  expect(await incoming()).toEqual([]);
  expect(await store.receive(inPieces(bytes), bytes.length)).toMatchObject({ sizeBytes: bytes.length });
});

test("a stream that breaks off leaves nothing", async () => {
  const { store, incoming } = await aStore();
  async function* broken(): AsyncIterable<Uint8Array> {
    yield bytes.subarray(0, 500);
    throw new Error("the line is cut");
  }
  await expect(store.receive(broken(), 1_000_000)).rejects.toThrow("the line is cut");
  expect(await incoming()).toEqual([]);
});

test("a process that ends between taking in and settling leaves no half blob, and its rest goes after a day", async () => {
  const { store, folder, incoming } = await aStore();
  const received = await store.receive(inPieces(bytes), 1_000_000);
  expect(await readFile(received?.path ?? "")).toEqual(bytes);
  expect(await store.open(agencyId, sha256)).toBeNull();

  await writeFile(path.join(folder, "incoming", "of-yesterday"), "half");
  const yesterday = new Date(Date.now() - 25 * 3600 * 1000);
  await utimes(path.join(folder, "incoming", "of-yesterday"), yesterday, yesterday);
  const afterRestart = diskStore(folder);
  const again = await afterRestart.receive(inPieces(bytes), 1_000_000);
  expect(await incoming()).toHaveLength(2);
  expect(await incoming()).not.toContain("of-yesterday");
  if (again) await afterRestart.settle(agencyId, again);
  expect(await textOf(await afterRestart.open(agencyId, sha256))).toBe(bytes.toString());
});

test("settling again, as a transaction that is tried again does, is no fault; settling what is nowhere is one", async () => {
  const { store } = await aStore();
  const received = await store.receive(inPieces(bytes), 1_000_000);
  if (!received) throw new Error("not received");
  await store.settle(agencyId, received);
  await store.settle(agencyId, received);
  await expect(store.settle(agencyId, { ...received, sha256: "0".repeat(64) })).rejects.toThrow("ENOENT");
});

test("nobody but the app's own account reads what was taken in, and no name leads out of the folder", async () => {
  const { store } = await aStore();
  const received = await store.receive(inPieces(bytes), 1_000_000);
  expect((await stat(received?.path ?? "")).mode & 0o077).toBe(0);
  await expect(store.open("../../etc", sha256)).rejects.toThrow("not the name of a blob");
  await expect(store.open(agencyId, "../passwd")).rejects.toThrow("not the name of a blob");
});
