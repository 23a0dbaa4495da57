import type { IncomingMessage, ServerResponse } from "node:http";
import type { Logger } from "pino";

/** Writes one line when the response is out. */
export function logWhenDone(log: Logger, request: IncomingMessage, response: ServerResponse, requestId: string): void {
  const startedAt = performance.now();
  const method = request.method ?? "GET";
  const path = withoutSecrets(request.url ?? "/");
  response.once("close", () => {
    const milliseconds = Math.round(performance.now() - startedAt);
    const isFinished = response.writableFinished;
    log.info({ requestId, method, path, status: response.statusCode, milliseconds, isFinished }, "request");
  });
}

/** The path without its query, and without the tokens that links carry; ids of rows may stay. */
export function withoutSecrets(url: string): string {
  const path = url.split("?")[0] ?? "/";
  return path
    .split("/")
    .map((segment) => (segment.length >= 20 && !isRowId(segment) && !isFileName(segment) ? ":token" : segment))
    .join("/");
}

function isRowId(segment: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(\.data)?$/.test(segment);
}

function isFileName(segment: string): boolean {
  return /\.(js|css|woff2|svg|png|ico|webmanifest)$/.test(segment);
}
