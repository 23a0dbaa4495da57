import {
  type AppLoadContext,
  createReadableStreamFromReadable,
  type EntryContext,
  type HandleErrorFunction,
} from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { isbot } from "isbot";
import { renderToPipeableStream } from "react-dom/server";
import { IsErrorPageContext } from "./is-error-page";
import { NonceContext } from "./nonce";
import { log } from "./platform/log.server";
import { RequestIdContext } from "./request-id";
import { withoutZeroBytes } from "./without-zero-bytes.server";

export * as server from "./server-hooks.server";

/** Milliseconds after which a loader's unanswered promise is given up. */
export const streamTimeout = 5_000;

// Rendering ends after the answers of the loaders did, so that the reader gets their errors and no torn page.
const renderTimeout = streamTimeout + 1_000;

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    let renderedStatus = status;
    let hasShell = false;
    const send = () => {
      hasShell = true;
      const body = withoutZeroBytes();
      headers.set("Content-Type", "text/html; charset=utf-8");
      resolve(new Response(createReadableStreamFromReadable(body), { headers, status: renderedStatus }));
      pipe(body);
    };
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={context.nonce}>
        <RequestIdContext.Provider value={context.requestId}>
          <IsErrorPageContext.Provider value={remixContext.staticHandlerContext.errors !== null}>
            <RemixServer context={remixContext} url={request.url} abortDelay={renderTimeout} nonce={context.nonce} />
          </IsErrorPageContext.Provider>
        </RequestIdContext.Provider>
      </NonceContext.Provider>,
      {
        nonce: context.nonce,
        // Whoever reads without scripts gets the page in one piece.
        [isbot(request.headers.get("User-Agent")) ? "onAllReady" : "onShellReady"]: send,
        onShellError: reject,
        onError(error) {
          renderedStatus = 500;
          // Before the shell is out, the error comes back through onShellError and is logged by handleError.
          if (hasShell && !request.signal.aborted)
            log.error({ requestId: context.requestId, err: error }, "rendering failed");
        },
      },
    );
    setTimeout(abort, renderTimeout).unref();
  });
}

/** Logs an error once, under the id that the reader's page shows. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  // Unknown addresses and methods are the reader's mistakes; the request's own line in the log has their status.
  const isRefusal = isRouteErrorResponse(error) && error.status < 500;
  if (request.signal.aborted || isRefusal) return;
  log.error({ requestId: context.requestId, err: error }, "request failed");
};
