import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { createRequestHandler, type ServerBuild } from "@remix-run/node";
import { createRequestListener } from "@remix-run/node-fetch-server";
import compression from "compression";
import type { Logger } from "pino";
import sirv from "sirv";
import { uuidv7 } from "uuidv7";
import { limitBody } from "./body-limit";
import { bodyLimit, canonicalAddress, forwardedHeaders, isReading, refusalBy } from "./gate";
import { plainPageResponse, plainPages, sendPlainPage } from "./plain-pages";
import { readinessOf } from "./readiness";
import { logWhenDone } from "./request-log";
import { newNonce, setSecurityHeaders } from "./security-headers";
import { type ServerHooks, serverHooksOf } from "./server-hooks";

/** Handles a request or passes it on. */
export type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

type RequestFacts = { requestId: string; nonce: string };

export type AppServerOptions = {
  build: ServerBuild | (() => Promise<ServerBuild>);
  mode: "production" | "development";
  databaseUrl: string;
  publicUrl: string;
  host: string;
  port: number;
  trustProxy: boolean;
  /** Header, in lower case, in which the trusted proxy names the client. */
  addressHeader: string;
  log: Logger;
  /** Folder of the built client files; null in development, where `front` serves them. */
  clientFolder: string | null;
  front?: Middleware;
  /** Requests that may be inside the app at once; more are told to come back. */
  maxRequests?: number;
  /** Milliseconds between "not ready any more" and the end of listening, for the proxy to notice. */
  drainMs?: number;
};

export type AppServer = { port: number; hooks: ServerHooks; close(): Promise<void> };

/** Serves the app and answers once it listens. `close` lets every request finish before anything is shut down. */
export async function startAppServer(options: AppServerOptions): Promise<AppServer> {
  const hooks = serverHooksOf(typeof options.build === "function" ? await options.build() : options.build);
  await hooks.checkAtStart();
  const readiness = await readinessOf(options.databaseUrl);
  const streams = new Set<ServerResponse>();
  let isDraining = false;

  const answer = appListener(options);
  const chain: Middleware[] = [
    compressed,
    ...(options.clientFolder ? [clientFiles(options.clientFolder)] : []),
    ...(options.front ? [options.front] : []),
  ];

  const server = createServer((request, response) => {
    const facts = { requestId: uuidv7(), nonce: newNonce() };
    const url = request.url ?? "/";
    const method = request.method ?? "GET";
    response.setHeader("X-Request-Id", facts.requestId);
    if (isDraining) response.setHeader("Connection", "close");
    if (url === "/healthz") return sendText(response, 200, "ok");
    if (url === "/readyz") {
      const ready = isDraining ? Promise.resolve(false) : bothReady(readiness, hooks);
      void ready.then((isReady) => sendText(response, isReady ? 200 : 503, isReady ? "ready" : "not ready"));
      return;
    }
    setSecurityHeaders(response, facts.nonce, {
      isHttps: options.publicUrl.startsWith("https:"),
      isDevelopment: options.mode === "development",
    });
    logWhenDone(options.log, request, response, facts.requestId);
    trackStream(response, streams);
    const refusal = refusalBy({ method, url, headers: request.headers }, options);
    if (refusal) {
      if (refusal === "foreignOrigin") void hooks.recordForeignOrigin().catch(() => {});
      // Nothing of the body was read, so the connection cannot serve another request.
      if (!isReading(method)) response.setHeader("Connection", "close");
      return sendPlainPage(response, plainPages[refusal], facts.requestId);
    }
    nameHost(request, options);
    runChain(chain, request, response, () => answer(request, response, facts));
  });
  server.headersTimeout = 10_000;
  server.requestTimeout = 60_000;
  server.keepAliveTimeout = 65_000;
  server.maxHeadersCount = 100;

  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port, options.host, resolve);
  });

  return {
    port: (server.address() as AddressInfo).port,
    hooks,
    async close() {
      isDraining = true;
      await pause(options.drainMs ?? 0);
      for (const stream of streams) stream.end();
      const closed = new Promise((resolve) => server.close(resolve));
      const abandon = setTimeout(() => server.closeAllConnections(), 15_000);
      await closed;
      clearTimeout(abandon);
      await hooks.close();
      await readiness.close();
    },
  };
}

/** The part that runs the app: counts, limits, hands over the context, and never lets an error out unlogged. */
function appListener(options: AppServerOptions) {
  const handle = createRequestHandler(options.build, options.mode);
  const maxRequests = options.maxRequests ?? 60;
  const canonical = canonicalAddress(options.publicUrl);
  let running = 0;

  return (request: IncomingMessage, response: ServerResponse, facts: RequestFacts) => {
    if (running >= maxRequests) return sendPlainPage(response, plainPages.overloaded, facts.requestId);
    response.setHeader("Cache-Control", "private, no-store");
    const limit = bodyLimit(request.url ?? "/", request.headers);
    const listener = createRequestListener(
      async (received: Request, client: { address: string }) => {
        running++;
        const limited = limitBody(received, limit);
        try {
          const context = await contextOf(options, limited.request, { ...facts, address: client.address });
          const answered = await handle(limited.request, context);
          return limited.wasExceeded() ? plainPageResponse(plainPages.tooLarge, facts.requestId) : answered;
        } catch (error) {
          if (limited.wasExceeded()) return plainPageResponse(plainPages.tooLarge, facts.requestId);
          throw error;
        } finally {
          running--;
        }
      },
      {
        trustProxy: options.trustProxy,
        ...(canonical ? { host: canonical.host, protocol: canonical.protocol } : {}),
        onError(error) {
          options.log.error({ requestId: facts.requestId, err: error }, "request failed outside the app");
          return plainPageResponse(plainPages.unexpected, facts.requestId);
        },
      },
    );
    void listener(request, response);
  };
}

async function contextOf({ build }: AppServerOptions, request: Request, facts: RequestFacts & { address: string }) {
  const hooks = serverHooksOf(typeof build === "function" ? await build() : build);
  return hooks.createLoadContext(request, facts);
}

// The package's type is Express's, its code needs no more than Node's own request and response.
const compressed = compression({
  filter: (request, response) => !isEventStream(response) && compression.filter(request, response),
}) as unknown as Middleware;

function clientFiles(folder: string): Middleware {
  const serve = sirv(folder, {
    etag: true,
    extensions: [],
    setHeaders(response, pathname) {
      const isNamedByContent = pathname.startsWith("/assets/");
      response.setHeader(
        "Cache-Control",
        isNamedByContent ? "public, max-age=31536000, immutable" : "public, max-age=3600",
      );
    },
  });
  return (request, response, next) => {
    if (!isReading(request.method ?? "GET")) return next();
    serve(request, response, () => {
      // A page would be rendered for nothing: only a file was asked for.
      if ((request.url ?? "").startsWith("/assets/")) {
        sendPlainPage(response, plainPages.notFound, String(response.getHeader("X-Request-Id")));
      } else next();
    });
  };
}

// Remix compares the Origin with Host and would believe X-Forwarded-Host: both say what the settings say. Of a list of
// addresses only the last was written by the proxy in front of us; the others are whatever the client made up.
function nameHost(request: IncomingMessage, { publicUrl, trustProxy, addressHeader }: AppServerOptions) {
  const canonical = canonicalAddress(publicUrl);
  const given = trustProxy ? String(request.headers[addressHeader] ?? "") : "";
  const protocol = trustProxy ? request.headers["x-forwarded-proto"] : undefined;
  for (const name of forwardedHeaders) delete request.headers[name];
  if (canonical) request.headers.host = canonical.host;
  if (protocol) request.headers["x-forwarded-proto"] = protocol;
  const address = given.split(",").at(-1)?.trim();
  if (address) request.headers["x-forwarded-for"] = address;
}

function runChain(
  [first, ...rest]: Middleware[],
  request: IncomingMessage,
  response: ServerResponse,
  last: () => void,
): void {
  if (first) first(request, response, () => runChain(rest, request, response, last));
  else last();
}

async function bothReady(readiness: { isReady(): Promise<boolean> }, hooks: ServerHooks): Promise<boolean> {
  const answers = await Promise.all([
    readiness.isReady(),
    Promise.race([Promise.resolve(hooks.isReady()), pause(500, false, { ref: false })]).catch(() => false),
  ]);
  return answers.every(Boolean);
}

function trackStream(response: ServerResponse, streams: Set<ServerResponse>) {
  const writeHead = response.writeHead;
  response.writeHead = function writeHeadTracked(this: ServerResponse, ...written: unknown[]) {
    const result = Reflect.apply(writeHead, this, written) as ServerResponse;
    if (isEventStream(this)) streams.add(this);
    return result;
  } as typeof response.writeHead;
  response.once("close", () => streams.delete(response));
}

function isEventStream(response: ServerResponse): boolean {
  return String(response.getHeader("Content-Type") ?? "").startsWith("text/event-stream");
}

function sendText(response: ServerResponse, status: number, text: string) {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" });
  response.end(text);
}
