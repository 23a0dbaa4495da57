import { open } from "node:fs/promises";
import { Readable } from "node:stream";
import type { ReadableStream as NodeReadableStream } from "node:stream/web";
import { Busboy } from "@fastify/busboy";
import { fileTypeFromFile } from "file-type";
import { fileKind, largestFileBytes, textKind } from "~/domain/file-kinds";
import { blobs, type Received } from "./storage.server";

/** A file as it was sent. Its bytes wait under a temporary name until a command keeps them. */
export class SentFile {
  constructor(
    readonly name: string,
    /** Null when it was longer than allowed; nothing of it was kept. */
    readonly received: Received | null,
    /** What its bytes say it is; null for what is not on the list. */
    readonly mediaType: string | null,
  ) {}
}

/**
 * Reads a multipart body piece by piece. A file goes to the store as it comes, counted and hashed on its way, and is
 * looked at there: no upload is ever whole in memory. Of what is left when the sender goes away nothing stays.
 */
export async function readUpload(request: Request): Promise<[string, string | SentFile][]> {
  const entries: [string, string | SentFile][] = [];
  const [streams, files]: [Readable[], Promise<void>[]] = [[], []];
  const parser = new Busboy({
    headers: { "content-type": request.headers.get("Content-Type") ?? "" },
    limits: { files: 1, fileSize: largestFileBytes + 1, fields: 40, parts: 50, fieldSize: 64 * 1024 },
  });
  try {
    await new Promise<void>((resolve, reject) => {
      parser.on("field", (name, value) => {
        entries.push([name, value]);
      });
      parser.on("file", (name, stream, fileName) => {
        // A form whose file was left out sends a part without a name.
        if (!fileName) return void stream.resume();
        streams.push(stream);
        const taken = takeIn(fileName, stream).then((file) => {
          entries.push([name, file]);
        });
        taken.catch(reject);
        files.push(taken);
      });
      parser.once("error", reject);
      parser.once("finish", () => resolve());
      const body = Readable.fromWeb((request.body ?? new Blob([]).stream()) as NodeReadableStream<Uint8Array>);
      body.once("error", reject);
      body.pipe(parser);
    });
    await Promise.all(files);
    return entries;
  } catch (error) {
    // A part that was broken off has no end of its own.
    for (const stream of streams) stream.destroy(new Error("the upload was broken off"));
    await Promise.allSettled(files);
    await discard(entries.map(([, entry]) => entry));
    throw error;
  }
}

/** Whatever no command has kept. */
export async function discard(entries: readonly unknown[]): Promise<void> {
  for (const entry of entries) {
    if (entry instanceof SentFile && entry.received) await blobs().discard(entry.received);
  }
}

async function takeIn(name: string, stream: Readable): Promise<SentFile> {
  const received = await blobs().receive(stream, largestFileBytes);
  return new SentFile(name, received, received && (await mediaTypeOf(received.path, name)));
}

async function mediaTypeOf(place: string, name: string): Promise<string | null> {
  const found = await fileTypeFromFile(place);
  const kind = found ? fileKind(found.mime) : textKind(name, await headOf(place));
  return kind?.mediaType ?? null;
}

/** The first part of a text, or what cannot be one: bytes that are no UTF-8 come out with a control character. */
async function headOf(place: string): Promise<string> {
  const file = await open(place, "r");
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(64 * 1024), 0, 64 * 1024, 0);
    return new TextDecoder("utf-8").decode(buffer.subarray(0, bytesRead)).replaceAll("\ufffd", " ");
  } finally {
    await file.close();
  }
}
